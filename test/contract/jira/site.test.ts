import { aSmallJira, APP_ID } from "./a-small-jira";

test("the site's words are there to be read", async () => {
  const { ask } = aSmallJira();
  const names = async (path: string): Promise<unknown> =>
    ((await ask("ada", "GET", path)).body as { name: string }[]).map(({ name }) => name);
  expect(await names("/priority")).toEqual(["Highest", "High", "Medium", "Low", "Lowest"]);
  expect(await names("/issuetype")).toEqual(["Incident", "Problem", "Follow-up", "Task", "Bug", "Story", "Sub-task"]);
  expect(await names("/issuetype/project?projectId=10001")).toEqual(["Task", "Bug", "Story", "Sub-task"]);
  expect(await names("/resolution")).toContain("Done");
  expect(await names("/status")).toContain("Mitigated");
});

test("priorities can be searched by page, each saying whether it is the default", async () => {
  const { ask } = aSmallJira();
  const { body } = await ask("ada", "GET", "/priority/search?maxResults=3&projectId=10000");
  expect(body).toMatchObject({ startAt: 0, maxResults: 3, total: 5, isLast: false });
  expect((body.values as { id: string; isDefault: boolean }[]).map(({ id, isDefault }) => [id, isDefault])).toEqual([
    ["1", false],
    ["2", false],
    ["3", true],
  ]);
});

test("projects are listed to who may browse them, and narrowed to where one may create", async () => {
  const { ask } = aSmallJira();
  const keys = async (who: "vint" | "tim" | "app", path: string): Promise<unknown> =>
    ((await ask(who, "GET", path)).body.values as { key: string }[]).map(({ key }) => key);
  expect(await keys("vint", "/project/search")).toEqual(["WEB"]);
  expect(await keys("tim", "/project/search?action=create")).toEqual(["PAY", "WEB"]);
  expect(await keys("app", "/project/search?action=create")).toEqual([]);
  expect((await ask("vint", "GET", "/project/PAY")).status).toBe(404);
  expect((await ask("ada", "GET", "/project/PAY")).body).toMatchObject({ id: "10000", style: "classic", simplified: false });
});

test("roles and their members are told to administrators and apps", async () => {
  const { ask } = aSmallJira();
  const { body: roles } = await ask("app", "GET", "/project/PAY/role");
  const id = String(roles["Service managers"]).split("/").at(-1);
  expect((await ask("app", "GET", `/project/PAY/role/${id}`)).body.actors).toMatchObject([{ displayName: "Joan Reyes" }]);
  expect((await ask("edsger", "GET", "/project/PAY/role")).status).toBe(200);
  expect((await ask("ada", "GET", "/project/PAY/role")).status).toBe(403);
});

test("properties of issues and projects are set, listed and removed", async () => {
  const { ask, raise } = aSmallJira();
  const issue = `/issue/${await raise()}/properties`;
  for (const [who, path] of [
    ["ada", issue],
    ["edsger", "/project/PAY/properties"],
  ] as const) {
    expect((await ask(who, "PUT", `${path}/state`, { due: 1 })).status).toBe(201);
    expect((await ask(who, "PUT", `${path}/state`, { due: 2 })).status).toBe(200);
    expect((await ask(who, "GET", `${path}/state`)).body).toEqual({ key: "state", value: { due: 2 } });
    expect((await ask(who, "GET", path)).body.keys).toMatchObject([{ key: "state" }]);
    expect((await ask(who, "DELETE", `${path}/state`)).status).toBe(204);
    expect((await ask(who, "GET", `${path}/state`)).status).toBe(404);
  }
  expect((await ask("ada", "PUT", "/project/PAY/properties/state", 1)).status).toBe(403);
});

test("people are shown without their address, except to themselves and site administrators", async () => {
  const { ask, accountId } = aSmallJira();
  const path = `/user?accountId=${accountId("tim")}`;
  expect((await ask("ada", "GET", path)).body).not.toHaveProperty("emailAddress");
  expect((await ask("radia", "GET", path)).body.emailAddress).toBe("tim@example.com");
  expect((await ask("tim", "GET", "/myself")).body).toMatchObject({ emailAddress: "tim@example.com", timeZone: "Europe/Prague" });
  const many = await ask("ada", "GET", `/user/bulk?accountId=${accountId("tim")}&accountId=${accountId("app")}`);
  expect((many.body.values as { accountType: string }[]).map(({ accountType }) => accountType)).toEqual(["atlassian", "app"]);
});

test("installing the app again changes nothing but its names", async () => {
  const { jira, ask } = aSmallJira();
  const before = (await ask("ada", "GET", "/field")).body as { id: string }[];
  const again = { appId: APP_ID, environmentId: "env", installationId: "one", name: "Desk", scopes: [], entityProperties: [] };
  const accountId = jira.installApp({ ...again, customFields: [{ key: "team", name: "Squad", type: "string" }] });
  const after = (await ask("ada", "GET", "/field")).body as { id: string; name: string }[];
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after.map(({ name }) => name)).toContain("Squad");
  expect(jira.accounts().filter((account) => account.accountId === accountId)).toHaveLength(1);
});

test("pictures are drawn here and need no login", async () => {
  const { jira } = aSmallJira();
  const url = "http://localhost:4400/rest/api/3/universal_avatar/view/type/priority/avatar/1";
  const answer = await jira.handle(new Request(url), { accountId: null });
  expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  expect(await answer.text()).toContain("<svg");
});
