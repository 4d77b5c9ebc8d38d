import { aLivedInJira } from "./a-lived-in-jira";

type Call = [method: string, path: string, body?: unknown];

const ADMINISTRATORS_ONLY: Call[] = [
  ["POST", "/issuetype", { name: "Outage" }],
  ["PUT", "/issuetypescheme/1/issuetype", { issueTypeIds: ["10005"] }],
  ["POST", "/issueLinkType", { name: "Cause", inward: "is caused by", outward: "causes" }],
  ["POST", "/field", { name: "Region", type: "com.atlassian.jira.plugin.system.customfieldtypes:select" }],
  ["GET", "/screens"],
  ["POST", "/screens/1/tabs/1/fields", { fieldId: "reporter" }],
  ["GET", "/screenscheme"],
  ["GET", "/issuetypescreenscheme"],
  ["POST", "/workflows/create", { scope: { type: "GLOBAL" }, statuses: [], workflows: [] }],
  ["GET", "/workflowscheme"],
  ["POST", "/permissionscheme/1/permission", { permission: "EDIT_ISSUES", holder: { type: "reporter" } }],
  ["POST", "/group", { name: "on-call" }],
  ["POST", "/project", { key: "NEW", name: "New", leadAccountId: "x" }],
  ["POST", "/forge/panel/action/bulk/async", { moduleId: "ari:cloud:ecosystem::extension/a", projectList: [] }],
];

test.each(ADMINISTRATORS_ONLY)("%s %s is for Jira administrators, whatever one is in a project", async (...[method, path, body]: Call) => {
  const { ask } = aLivedInJira();

  expect((await ask("edsger", method, path, body)).status).toBe(403);
  expect((await ask("nobody", method, path, body)).status).toBe(401);
});

test("a project's administrators put people into roles; those who only browse do not", async () => {
  const { ask } = aLivedInJira();
  const { accountId } = (await ask("joan", "GET", "/myself")).body;

  expect((await ask("ada", "POST", "/project/BILL/role/10011", { user: [accountId] })).status).toBe(403);
  expect((await ask("vint", "POST", "/project/BILL/role/10011", { user: [accountId] })).status).toBe(404);
  expect((await ask("edsger", "POST", "/project/BILL/role/10011", { user: [accountId] })).status).toBe(200);
  expect((await ask("edsger", "POST", "/project/BILL/role/10011", { user: [accountId] })).status).toBe(400);
});

const REFUSED: readonly (readonly [string, string, string, unknown, number])[] = [
  ["a work type of a name in use", "POST", "/issuetype", { name: "incident" }, 409],
  ["a work type's name of 61 letters", "POST", "/issuetype", { name: "x".repeat(61) }, 400],
  ["a work type the scheme has", "PUT", "/issuetypescheme/1/issuetype", { issueTypeIds: ["10001"] }, 400],
  ["a work type nobody knows", "PUT", "/issuetypescheme/1/issuetype", { issueTypeIds: ["9"] }, 404],
  ["a scheme without the types in use", "PUT", "/issuetypescheme/project", { issueTypeSchemeId: "2", projectId: "10002" }, 400],
  ["a field twice on a screen", "POST", "/screens/1/tabs/1/fields", { fieldId: "summary" }, 400],
  ["a field that is none", "POST", "/screens/1/tabs/1/fields", { fieldId: "customfield_1" }, 404],
  ["a custom field of an unknown type", "POST", "/field", { name: "Region", type: "select" }, 400],
  ["a workflow without statuses", "POST", "/workflows/create", { scope: { type: "GLOBAL" }, workflows: [{ name: "Empty" }] }, 400],
  ["a workflow scheme for a project with issues", "PUT", "/workflowscheme/project", { workflowSchemeId: "2", projectId: "10002" }, 400],
  ["a permission that is none", "POST", "/permissionscheme/1/permission", { permission: "FLY", holder: { type: "reporter" } }, 400],
  ["a project key in use", "POST", "/project", { key: "PAY", name: "Pay again", leadAccountId: "x" }, 400],
  ["a pin of something that is no module", "POST", "/forge/panel/action/bulk/async", { moduleId: "panel", projectList: [] }, 400],
];

test.each(REFUSED)("refused: %s", async (_what, method, path, body, status) => {
  const { ask } = aLivedInJira();

  expect((await ask("radia", method, path, body)).status).toBe(status);
});

test("an app's permission is nobody's until a scheme grants it", async () => {
  const { ask, manageIncidents } = aLivedInJira();
  const mine = async () => {
    const answer = await ask("ada", "GET", `/mypermissions?projectKey=PAY&permissions=${encodeURIComponent(manageIncidents)}`);
    return answer.body.permissions[manageIncidents].havePermission;
  };
  const check = { projectPermissions: [{ permissions: [manageIncidents], projects: [10000], issues: [] }] };

  const before = await mine();
  const holder = { type: "projectRole", parameter: "10011" };
  const granted = await ask("radia", "POST", "/permissionscheme/1/permission", { permission: manageIncidents, holder });
  const after = await mine();
  const checked = await ask("ada", "POST", "/permissions/check", check);
  await ask("radia", "DELETE", `/permissionscheme/1/permission/${granted.body.id}`);

  expect([before, after, await mine()]).toEqual([false, true, false]);
  expect(checked.body.projectPermissions[0].projects).toEqual([10000]);
});

test("an operation that is not emulated names itself", async () => {
  const { ask } = aLivedInJira();

  const answer = await ask("radia", "POST", "/workflows/preview", {});

  expect(answer.status).toBe(501);
  expect(answer.body.errorMessages[0]).toContain("POST /rest/api/3/workflows/preview");
});
