import { aSmallJira } from "./a-small-jira";

const document = (text: string): unknown => ({
  type: "doc",
  version: 1,
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

test("what one may not browse is answered like what is not there", async () => {
  const { ask, raise, jira, accountId } = aSmallJira();
  const key = await raise();
  const operations: [string, string, unknown?][] = [
    ["GET", `/issue/${key}`],
    ["PUT", `/issue/${key}`, { fields: {} }],
    ["GET", `/issue/${key}/changelog`],
    ["GET", `/issue/${key}/editmeta`],
    ["GET", `/issue/${key}/transitions`],
    ["GET", `/issue/${key}/comment`],
    ["GET", `/issue/${key}/properties`],
    ["GET", `/issue/${key}/watchers`],
    ["GET", "/issue/PAY-999"],
  ];
  for (const [method, path, body] of operations) {
    const answer = await ask("vint", method, path, body);
    expect([path, answer.status, answer.body.errorMessages[0]]).toEqual([
      path,
      404,
      "Issue does not exist or you do not have permission to see it.",
    ]);
  }
  expect(jira.issueFor(key, accountId("vint"))).toBeNull();
  expect(jira.issueFor(key, accountId("ada"))).toMatchObject({ key, type: "Incident", project: { key: "PAY", type: "software" } });
  expect(jira.projectFor("PAY", accountId("vint"))).toBeNull();
});

test("a reporter may raise and comment but not edit, assign, move, link or delete", async () => {
  const { ask, raise, accountId } = aSmallJira();
  const key = await raise("tim");
  const other = await raise("ada");

  expect((await ask("tim", "POST", `/issue/${key}/comment`, { body: document("Any news?") })).status).toBe(201);
  expect((await ask("tim", "PUT", `/issue/${key}`, { fields: { summary: "x" } })).status).toBe(403);
  expect((await ask("tim", "PUT", `/issue/${key}/assignee`, { accountId: accountId("ada") })).status).toBe(403);
  expect((await ask("tim", "POST", `/issue/${key}/transitions`, { transition: { id: "11" } })).status).toBe(403);
  expect((await ask("tim", "PUT", `/issue/${key}/properties/note`, { a: 1 })).status).toBe(403);
  expect((await ask("tim", "DELETE", `/issue/${key}`)).status).toBe(403);
  const link = { type: { name: "Blocks" }, inwardIssue: { key }, outwardIssue: { key: other } };
  expect((await ask("tim", "POST", "/issueLink", link)).status).toBe(403);
  expect((await ask("tim", "GET", `/issue/${key}/editmeta`)).body).toEqual({ fields: {} });
  expect((await ask("tim", "GET", `/issue/${key}/transitions`)).body.transitions).toEqual([]);
});

test("edit meta names what is on the edit screen and can be set", async () => {
  const { ask, raise, fields } = aSmallJira();
  const { body } = await ask("ada", "GET", `/issue/${await raise()}/editmeta`);
  expect(Object.keys(body.fields)).toEqual([
    "summary",
    "issuetype",
    "description",
    "priority",
    "assignee",
    "labels",
    "duedate",
    "issuelinks",
    "components",
    "fixVersions",
    "versions",
    fields.team,
    fields.size,
    "comment",
  ]);
  expect((body.fields.priority.allowedValues as { name: string }[]).map((value) => value.name)).toEqual([
    "Highest",
    "High",
    "Medium",
    "Low",
    "Lowest",
  ]);
});

test("create meta names the project's types and the create screen's fields", async () => {
  const { ask, fields } = aSmallJira();
  const types = await ask("tim", "GET", "/issue/createmeta/PAY/issuetypes");
  expect((types.body.issueTypes as { name: string }[]).map((type) => type.name)).toEqual([
    "Incident",
    "Problem",
    "Follow-up",
    "Task",
    "Sub-task",
  ]);
  const incident = await ask("tim", "GET", `/issue/createmeta/PAY/issuetypes/${types.body.issueTypes[0].id}`);
  const ids = (incident.body.fields as { fieldId: string }[]).map((field) => field.fieldId);
  expect(ids).toEqual(expect.arrayContaining(["project", "issuetype", "summary", "priority", fields.team, fields.size]));
  expect(ids).not.toContain(fields.verdict);
  expect((await ask("vint", "GET", "/issue/createmeta/PAY/issuetypes")).status).toBe(400);
});

test("only who can take an issue can be given one", async () => {
  const { ask, raise, accountId } = aSmallJira();
  const key = await raise();
  const refused = await ask("ada", "PUT", `/issue/${key}/assignee`, { accountId: accountId("tim") });
  expect(refused.body.errors).toEqual({ assignee: `User '${accountId("tim")}' cannot be assigned issues.` });
  const { body } = await ask("ada", "GET", `/user/assignable/search?issueKey=${key}`);
  expect((body as { displayName: string }[]).map((user) => user.displayName)).toEqual([
    "Ada Marsh",
    "Grace Okafor",
    "Joan Reyes",
    "Radia Lindqvist",
    "Edsger Visser",
  ]);
});

test("permissions can be checked in bulk for oneself, and for others by a site administrator", async () => {
  const { ask, raise, accountId } = aSmallJira();
  const { body: issue } = await ask("ada", "GET", `/issue/${await raise()}?fields=id`);
  const question = (who: "tim" | "ada"): unknown => ({
    accountId: accountId(who),
    globalPermissions: ["ADMINISTER"],
    projectPermissions: [{ permissions: ["EDIT_ISSUES", "BROWSE_PROJECTS"], issues: [Number(issue.id)], projects: [10000] }],
  });

  expect((await ask("tim", "POST", "/permissions/check", question("tim"))).body).toEqual({
    globalPermissions: [],
    projectPermissions: [
      { permission: "EDIT_ISSUES", projects: [], issues: [] },
      { permission: "BROWSE_PROJECTS", projects: [10000], issues: [Number(issue.id)] },
    ],
  });
  expect((await ask("tim", "POST", "/permissions/check", question("ada"))).status).toBe(403);
  expect((await ask("radia", "POST", "/permissions/check", question("ada"))).body.projectPermissions[0].issues).toEqual([Number(issue.id)]);
});

test("my permissions say what I have on an issue", async () => {
  const { ask, raise } = aSmallJira();
  const path = `/mypermissions?issueKey=${await raise()}&permissions=EDIT_ISSUES,ADD_COMMENTS,ADMINISTER`;
  const held = async (who: "ada" | "tim" | "radia"): Promise<unknown> => {
    const permissions = (await ask(who, "GET", path)).body.permissions as Record<string, { havePermission: boolean }>;
    return Object.entries(permissions).map(([key, { havePermission }]) => `${key} ${havePermission}`);
  };
  expect(await held("ada")).toEqual(["EDIT_ISSUES true", "ADD_COMMENTS true", "ADMINISTER false"]);
  expect(await held("tim")).toEqual(["EDIT_ISSUES false", "ADD_COMMENTS true", "ADMINISTER false"]);
  expect(await held("radia")).toEqual(["EDIT_ISSUES true", "ADD_COMMENTS true", "ADMINISTER true"]);
});

test("a caller without an account is asked to log in", async () => {
  const { ask } = aSmallJira();
  expect((await ask("nobody", "GET", "/issue/WEB-1")).status).toBe(401);
  expect((await ask("nobody", "GET", "/myself")).status).toBe(401);
  expect((await ask("nobody", "GET", "/serverInfo")).status).toBe(200);
});

test("an operation that is not emulated names itself", async () => {
  const { ask } = aSmallJira();
  const { status, body } = await ask("ada", "GET", "/no-such/thing");
  expect([status, body.errorMessages]).toEqual([501, ["The sandbox's Jira does not emulate GET /rest/api/3/no-such/thing."]]);
});

test("a body that is no object is refused", async () => {
  const { ask, raise } = aSmallJira();
  const key = await raise();
  expect((await ask("ada", "PUT", `/issue/${key}`, "text")).status).toBe(400);
  expect((await ask("ada", "POST", "/issue", { fields: [] })).status).toBe(400);
  expect((await ask("ada", "POST", "/issue", { fields: { project: "PAY" } })).status).toBe(400);
});
