import { aSmallJira, APP_ID, type SmallJira } from "./a-small-jira";

const MODULE = `ari:cloud:ecosystem::extension/${APP_ID}/env/static/load`;
const NOTHING_SHARED = { sharePermissions: [], editPermissions: [] };
const TO_ALL = { sharePermissions: [{ type: "authenticated" }], editPermissions: [] };

/** A site whose app brings a gadget called Load. */
function aSiteWithAGadget(): SmallJira {
  const small = aSmallJira();
  const app = {
    appId: APP_ID,
    environmentId: "env",
    installationId: "one",
    name: "Desk",
    scopes: [],
    entityProperties: [],
    customFields: [],
  };
  small.jira.installApp({ ...app, dashboardGadgets: [{ key: "load", title: { text: "Load" } }] });
  return small;
}

async function aDashboard(small: SmallJira, body: object = NOTHING_SHARED): Promise<string> {
  const made = await small.ask("ada", "POST", "/dashboard", { name: "The desk", ...body });
  expect(made.status).toBe(200);
  return `/dashboard/${made.body.id}`;
}

test("a dashboard is its owner's until it is shared, and then others look at it and change nothing", async () => {
  const small = aSiteWithAGadget();
  const path = await aDashboard(small);
  const hidden = await small.ask("grace", "GET", path);
  const shared = await small.ask("ada", "PUT", path, { name: "The desk", ...TO_ALL });
  const seen = await small.ask("grace", "GET", path);

  expect(hidden.status).toBe(404);
  expect(shared.body).toMatchObject({ isWritable: true, sharePermissions: [{ type: "loggedin" }] });
  expect(seen.body).toMatchObject({ name: "The desk", isWritable: false, owner: { accountId: small.accountId("ada") } });
  expect((await small.ask("nobody", "GET", path)).status).toBe(404);
  expect((await small.ask("grace", "PUT", path, { name: "Mine", ...TO_ALL })).status).toBe(404);
  expect((await small.ask("grace", "POST", `${path}/gadget`, { moduleKey: MODULE })).status).toBe(404);
  expect((await small.ask("grace", "DELETE", path)).status).toBe(400);
});

test("whom it is shared with for that may change a dashboard, and only its owner deletes it", async () => {
  const small = aSiteWithAGadget();
  const grace = { type: "user", user: { accountId: small.accountId("grace") } };
  const path = await aDashboard(small, { sharePermissions: [], editPermissions: [grace] });

  expect((await small.ask("grace", "POST", `${path}/gadget`, { moduleKey: MODULE })).status).toBe(200);
  expect((await small.ask("grace", "GET", path)).body.isWritable).toBe(true);
  expect((await small.ask("grace", "DELETE", path)).status).toBe(400);
  expect((await small.ask("ada", "DELETE", path)).status).toBe(204);
  expect((await small.ask("ada", "GET", path)).status).toBe(404);
});

test("a share with a project is for those who browse it, and tells others nothing of it", async () => {
  const small = aSiteWithAGadget();
  const path = await aDashboard(small, {
    sharePermissions: [{ type: "project", project: { id: "10000" } }],
    editPermissions: [{ type: "user", user: { accountId: small.accountId("vint") } }],
  });

  expect((await small.ask("grace", "GET", path)).status).toBe(200);
  expect((await small.ask("vint", "GET", path)).body.sharePermissions).toEqual([{ id: expect.any(Number), type: "project-unknown" }]);
});

test("one gets to know of a dashboard only by being let in: lists and searches leave the others out", async () => {
  const small = aSiteWithAGadget();
  await small.ask("ada", "POST", "/dashboard", { name: "Open", ...TO_ALL });
  await small.ask("ada", "POST", "/dashboard", { name: "Closed", ...NOTHING_SHARED });
  const names = (list: { name: string }[]): string[] => list.map(({ name }) => name);

  expect(names((await small.ask("ada", "GET", "/dashboard?filter=my")).body.dashboards)).toEqual(["Closed", "Open"]);
  expect(names((await small.ask("grace", "GET", "/dashboard")).body.dashboards)).toEqual(["Open"]);
  expect(names((await small.ask("grace", "GET", "/dashboard/search")).body.values)).toEqual(["Open"]);
  expect(names((await small.ask("ada", "GET", "/dashboard/search?orderBy=-name&dashboardName=O")).body.values)).toEqual(["Open", "Closed"]);
  expect((await small.ask("ada", "GET", "/dashboard/search")).body.values[0]).not.toHaveProperty("owner");
  expect((await small.ask("ada", "GET", "/dashboard/search?expand=owner")).body.values[0]).toHaveProperty("owner");
});

test("gadgets stand in columns: one put into a place moves the others down, one that goes lets them up", async () => {
  const small = aSiteWithAGadget();
  const path = `${await aDashboard(small)}/gadget`;
  const add = (title: string, position?: object) => small.ask("ada", "POST", path, { moduleKey: MODULE, title, position });
  const shown = async () =>
    (await small.ask("ada", "GET", path)).body.gadgets.map(
      ({ title, position }: { title: string; position: { row: number; column: number } }) => `${position.column}.${position.row} ${title}`,
    );

  await add("one");
  const two = await add("two");
  await add("three", { row: 0, column: 0 });
  const placed = await shown();
  await small.ask("ada", "PUT", `${path}/${two.body.id}`, { title: "2", color: "red", position: { row: 0, column: 1 } });
  const moved = await shown();
  await small.ask("ada", "DELETE", `${path}/${(await small.ask("ada", "GET", path)).body.gadgets[0].id}`);

  expect(placed).toEqual(["0.0 three", "0.1 one", "0.2 two"]);
  expect(moved).toEqual(["0.0 three", "0.1 one", "1.0 2"]);
  expect(await shown()).toEqual(["0.0 one", "1.0 2"]);
  expect((await add("four", { row: 0, column: 2 })).status).toBe(400);
});

test("only what an app brings goes onto a dashboard, unless one says to take it unseen", async () => {
  const small = aSiteWithAGadget();
  const path = `${await aDashboard(small)}/gadget`;

  expect((await small.ask("ada", "GET", "/dashboard/gadgets")).body).toEqual({ gadgets: [{ moduleKey: MODULE, title: "Load" }] });
  expect((await small.ask("ada", "POST", path, { moduleKey: MODULE })).body).toMatchObject({
    moduleKey: MODULE,
    title: "Load",
    color: "blue",
  });
  expect((await small.ask("ada", "POST", path, { moduleKey: "other" })).status).toBe(400);
  expect((await small.ask("ada", "POST", path, {})).status).toBe(400);
  expect((await small.ask("ada", "POST", path, { moduleKey: MODULE, uri: "/x" })).status).toBe(400);
  expect((await small.ask("ada", "POST", path, { uri: "/x", ignoreUriAndModuleKeyValidation: true })).body).toMatchObject({ uri: "/x" });
});

test("what an app keeps with a gadget is written by who may change the dashboard, and goes with the gadget", async () => {
  const small = aSiteWithAGadget();
  const path = await aDashboard(small, TO_ALL);
  const gadget = await small.ask("ada", "POST", `${path}/gadget`, { moduleKey: MODULE });
  const properties = `${path}/items/${gadget.body.id}/properties`;

  expect((await small.ask("ada", "PUT", `${properties}/config`, { service: "Payments" })).status).toBe(201);
  expect((await small.ask("ada", "PUT", `${properties}/config`, { service: "Cards" })).status).toBe(200);
  expect((await small.ask("grace", "GET", `${properties}/config`)).body).toEqual({ key: "config", value: { service: "Cards" } });
  expect((await small.ask("grace", "GET", properties)).body.keys).toMatchObject([{ key: "config" }]);
  expect((await small.ask("grace", "PUT", `${properties}/config`, {})).status).toBe(403);
  expect((await small.ask("ada", "GET", `${properties}/other`)).status).toBe(404);
  expect((await small.ask("ada", "PUT", `${properties}/long`, "x".repeat(32_769))).status).toBe(400);
  expect((await small.ask("ada", "DELETE", `${properties}/config`)).status).toBe(204);
  expect((await small.ask("ada", "GET", `${path}/items/1/properties`)).status).toBe(404);
});

test("a copy has the original's gadgets and what is kept with them, and lives by itself", async () => {
  const small = aSiteWithAGadget();
  const path = await aDashboard(small, TO_ALL);
  const gadget = await small.ask("ada", "POST", `${path}/gadget`, { moduleKey: MODULE });
  await small.ask("ada", "PUT", `${path}/items/${gadget.body.id}/properties/config`, { service: "Cards" });

  const copy = await small.ask("grace", "POST", `${path}/copy`, { name: "Mine", ...NOTHING_SHARED });
  await small.ask("ada", "DELETE", path);
  const [copied] = (await small.ask("grace", "GET", `/dashboard/${copy.body.id}/gadget`)).body.gadgets;

  expect(copy.body.owner.accountId).toBe(small.accountId("grace"));
  expect((await small.ask("grace", "GET", `/dashboard/${copy.body.id}/items/${copied.id}/properties/config`)).body.value).toEqual({
    service: "Cards",
  });
});

test.each([
  ["without a name", { name: " ", ...NOTHING_SHARED }],
  ["of a name the person has already", { name: "The desk", ...NOTHING_SHARED }],
  ["without saying whom it is shared with", { name: "Other" }],
  [
    "shared with a group that is not there",
    { name: "Other", sharePermissions: [{ type: "group", group: { name: "none" } }], editPermissions: [] },
  ],
  [
    "shared with a project one does not see",
    { name: "Other", sharePermissions: [{ type: "project", project: { id: "9" } }], editPermissions: [] },
  ],
])("refused: a dashboard %s", async (_what, body) => {
  const small = aSiteWithAGadget();
  await aDashboard(small);

  expect((await small.ask("ada", "POST", "/dashboard", body)).status).toBe(400);
});

test.each(["orderBy=size", "status=lost", "expand=moon", "groupId=1&groupname=x", "accountId=1&owner=x"])(
  "refused: a search of dashboards by %s",
  async (query) => expect((await aSmallJira().ask("ada", "GET", `/dashboard/search?${query}`)).status).toBe(400),
);
