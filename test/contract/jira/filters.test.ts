import { aSmallJira, type SmallJira } from "./a-small-jira";

const JQL = "project = PAY AND priority = Highest";

async function aFilter(small: SmallJira, body: object = {}): Promise<string> {
  const made = await small.ask("ada", "POST", "/filter", { name: "Pressing", jql: JQL, ...body });
  expect(made.status).toBe(200);
  return `/filter/${made.body.id}`;
}

const names = (list: { name: string }[]): string[] => list.map(({ name }) => name);

test("a filter is its owner's until it is shared; others are told alike of none and of a hidden one", async () => {
  const small = aSmallJira();
  const path = await aFilter(small);
  const hidden = await small.ask("grace", "GET", path);
  const none = await small.ask("grace", "GET", "/filter/1");
  const shared = await small.ask("ada", "PUT", path, { name: "Pressing", sharePermissions: [{ type: "authenticated" }] });
  const seen = await small.ask("grace", "GET", path);

  expect([hidden.status, hidden.body]).toEqual([400, none.body]);
  expect(shared.body).toMatchObject({ jql: JQL, isWritable: true, sharePermissions: [{ type: "loggedin" }] });
  expect(seen.body).toMatchObject({ name: "Pressing", isWritable: false, owner: { accountId: small.accountId("ada") } });
  expect((await small.ask("nobody", "GET", path)).status).toBe(400);
  expect((await small.ask("grace", "PUT", path, { name: "Mine" })).status).toBe(400);
  expect((await small.ask("grace", "DELETE", path)).status).toBe(401);
  expect((await small.ask("ada", "DELETE", path)).status).toBe(204);
});

test("a share with a project is for those who browse it, a share with a role for those who are in it", async () => {
  const small = aSmallJira();
  const project = { id: "10000" };
  const ofProject = await aFilter(small, { sharePermissions: [{ type: "project", project }] });
  const responders = { type: "projectRole", project, role: { id: 10011 } };
  const ofRole = await aFilter(small, { name: "Responders", sharePermissions: [responders] });
  const statusFor = async (who: "grace" | "tim" | "vint", path: string) => (await small.ask(who, "GET", path)).status;

  expect([await statusFor("tim", ofProject), await statusFor("vint", ofProject)]).toEqual([200, 400]);
  expect([await statusFor("grace", ofRole), await statusFor("tim", ofRole)]).toEqual([200, 400]);
});

test("a search finds what one may use, by name, owner, project and order, and tells no more than is asked for", async () => {
  const small = aSmallJira();
  await aFilter(small, { name: "Open cards", sharePermissions: [{ type: "project", project: { id: "10000" } }] });
  await aFilter(small, { name: "Closed cards" });
  const found = async (who: "ada" | "grace", query: string) => names((await small.ask(who, "GET", `/filter/search?${query}`)).body.values);

  expect(await found("grace", "")).toEqual(["Open cards"]);
  expect(await found("ada", "orderBy=-name")).toEqual(["Open cards", "Closed cards"]);
  expect(await found("ada", "filterName=open")).toEqual(["Open cards"]);
  expect(await found("ada", "filterName=ope")).toEqual([]);
  expect(await found("ada", "filterName=ope&isSubstringMatch=true")).toEqual(["Open cards"]);
  expect(await found("ada", "projectId=10000")).toEqual(["Open cards"]);
  expect(await found("ada", `accountId=${encodeURIComponent(small.accountId("grace"))}`)).toEqual([]);
  expect((await small.ask("ada", "GET", "/filter/search")).body.values[0]).not.toHaveProperty("jql");
  expect((await small.ask("ada", "GET", "/filter/search?expand=jql,owner")).body.values[0]).toMatchObject({ jql: JQL });
});

test("a favourite is each person's own, and only as long as the filter is open to them", async () => {
  const small = aSmallJira();
  const path = await aFilter(small, { sharePermissions: [{ type: "authenticated" }] });
  const marked = await small.ask("grace", "PUT", `${path}/favourite`);
  const listed = await small.ask("grace", "GET", "/filter/favourite");
  const mine = await small.ask("grace", "GET", "/filter/my?includeFavourites=true");
  await small.ask("ada", "PUT", path, { name: "Pressing", sharePermissions: [] });

  expect(marked.body).toMatchObject({ favourite: true, favouritedCount: 1 });
  expect([names(listed.body), names(mine.body)]).toEqual([["Pressing"], ["Pressing"]]);
  expect((await small.ask("grace", "GET", "/filter/my")).body).toEqual([]);
  expect((await small.ask("ada", "GET", path)).body.favourite).toBe(false);
  expect((await small.ask("grace", "GET", "/filter/favourite")).body).toEqual([]);
  expect((await small.ask("grace", "DELETE", `${path}/favourite`)).status).toBe(400);
});

test("permissions come one by one, and one for everybody stands for all others", async () => {
  const small = aSmallJira();
  const path = `${await aFilter(small)}/permission`;
  await small.ask("ada", "POST", path, { type: "project", projectId: "10000" });
  const two = await small.ask("ada", "POST", path, { type: "user", accountId: small.accountId("grace") });
  const one = await small.ask("ada", "GET", `${path}/${two.body[0].id}`);
  await small.ask("ada", "DELETE", `${path}/${two.body[0].id}`);
  const left = await small.ask("grace", "GET", path);
  const all = await small.ask("ada", "POST", path, { type: "authenticated" });

  expect(two.status).toBe(201);
  expect(one.body).toMatchObject({ type: "project", project: { key: "PAY" } });
  expect(left.body).toMatchObject([{ type: "user" }]);
  expect(all.body).toEqual([{ id: expect.any(Number), type: "loggedin" }]);
  expect((await small.ask("grace", "POST", path, { type: "global" })).status).toBe(400);
  expect((await small.ask("ada", "POST", path, { type: "project" })).status).toBe(400);
  expect((await small.ask("ada", "GET", `${path}/1`)).status).toBe(404);
});

test("columns are the owner's to set, of fields that can be columns", async () => {
  const small = aSmallJira();
  const path = `${await aFilter(small, { sharePermissions: [{ type: "authenticated" }] })}/columns`;

  expect((await small.ask("ada", "GET", path)).status).toBe(404);
  expect((await small.ask("ada", "PUT", path, { columns: ["summary", "moon"] })).status).toBe(400);
  expect((await small.ask("grace", "PUT", path, { columns: ["summary"] })).status).toBe(403);
  expect((await small.ask("ada", "PUT", path, { columns: ["summary", "priority"] })).status).toBe(200);
  expect((await small.ask("grace", "GET", path)).body).toMatchObject([{ value: "summary" }, { label: "Priority", value: "priority" }]);
  expect((await small.ask("ada", "DELETE", path)).status).toBe(204);
});

test("a filter goes over to another owner who has none of its name", async () => {
  const small = aSmallJira();
  const path = await aFilter(small, { sharePermissions: [{ type: "authenticated" }] });
  const grace = { accountId: small.accountId("grace") };

  expect((await small.ask("grace", "PUT", `${path}/owner`, grace)).status).toBe(403);
  expect((await small.ask("ada", "PUT", `${path}/owner`, { accountId: "nobody" })).status).toBe(404);
  expect((await small.ask("ada", "PUT", `${path}/owner`, grace)).status).toBe(204);
  expect(names((await small.ask("grace", "GET", "/filter/my")).body)).toEqual(["Pressing"]);
});

test("who chose so shares new filters with all who are signed in", async () => {
  const small = aSmallJira();
  const before = await small.ask("ada", "GET", "/filter/defaultShareScope");
  await small.ask("ada", "PUT", "/filter/defaultShareScope", { scope: "AUTHENTICATED" });
  const path = await aFilter(small);

  expect(before.body).toEqual({ scope: "PRIVATE" });
  expect((await small.ask("grace", "GET", path)).status).toBe(200);
  expect((await small.ask("ada", "PUT", "/filter/defaultShareScope", { scope: "SOME" })).status).toBe(400);
});

test.each([
  ["without a name", { name: "" }],
  ["of a name the person has already", { name: "Pressing" }],
  ["of a query that does not parse", { name: "Other", jql: "project = " }],
  ["of a query about a field that is not there", { name: "Other", jql: "moon = full" }],
  ["shared with a group that is not there", { name: "Other", sharePermissions: [{ type: "group", group: { name: "none" } }] }],
])("refused: a filter %s", async (_what, body) => {
  const small = aSmallJira();
  await aFilter(small);

  expect((await small.ask("ada", "POST", "/filter", body)).status).toBe(400);
});
