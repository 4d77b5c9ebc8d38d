import { aLivedInJira } from "./a-lived-in-jira";
import { aSmallJira } from "./a-small-jira";

test.each([
  ["at once", "DELETE", "", 204],
  ["as a task", "POST", "/delete", 303],
])("a project goes %s with all its issues, and nobody hears of the issues", async (_how, method, path, status) => {
  const { ask, raise, events } = aSmallJira();
  const key = await raise();
  await ask("ada", "PUT", `/issue/${key}/properties/desk`, { a: 1 });
  events.length = 0;

  expect((await ask("radia", method, `/project/PAY${path}`)).status).toBe(status);
  expect((await ask("radia", "GET", "/project/PAY")).status).toBe(404);
  expect((await ask("ada", "GET", `/issue/${key}`)).status).toBe(404);
  expect((await ask("radia", "GET", "/project/search")).body.values.map((project: { key: string }) => project.key)).toEqual(["WEB"]);
  expect(events).toEqual([]);
});

test("a field's context for a project alone goes with the project, and does not open to every other", async () => {
  const { ask } = aLivedInJira();
  const { id } = (await ask("radia", "GET", "/field")).body.find((field: { name: string }) => field.name === "Impact");
  const own = (await ask("radia", "GET", `/field/${id}/context`)).body.values[0].id;
  await ask("radia", "DELETE", "/project/OPS");

  expect((await ask("radia", "GET", `/field/${id}/context`)).body.values).not.toContainEqual(expect.objectContaining({ id: own }));
});

test("an archived project stays until it is restored; a project is a Jira administrator's to delete", async () => {
  const { ask } = aLivedInJira();
  await ask("radia", "POST", "/project/BILL/archive");

  expect((await ask("radia", "DELETE", "/project/BILL")).status).toBe(400);
  await ask("radia", "POST", "/project/BILL/restore");
  expect((await ask("edsger", "DELETE", "/project/BILL")).status).toBe(403);
  expect((await ask("radia", "DELETE", "/project/NONE")).status).toBe(404);
  expect((await ask("radia", "DELETE", "/project/BILL")).status).toBe(204);
});

test("a role is in every project with nobody in it, and goes only when another stands in for it", async () => {
  const { ask } = aLivedInJira();
  const ada = (await ask("ada", "GET", "/myself")).body.accountId;
  const made = await ask("radia", "POST", "/role", { name: "Incident manager", description: "Runs them." });
  const path = `/role/${made.body.id}`;
  const inPay = `/project/PAY/role/${made.body.id}`;
  const actors = { categorisedActors: { "atlassian-user-role-actor": [ada] } };

  expect((await ask("radia", "GET", inPay)).body.actors).toEqual([]);
  expect((await ask("edsger", "PUT", inPay, actors)).body.actors).toMatchObject([{ actorUser: { accountId: ada } }]);
  expect((await ask("edsger", "PUT", inPay, { categorisedActors: {} })).body.actors).toEqual([]);
  expect((await ask("radia", "POST", path, { name: "Lead", description: "Unheard." })).body).toMatchObject({
    name: "Lead",
    description: "Runs them.",
  });
  expect((await ask("radia", "PUT", path, { name: "Lead" })).status).toBe(400);
  await ask("radia", "POST", "/permissionscheme/1/permission", {
    permission: "LINK_ISSUES",
    holder: { type: "projectRole", value: String(made.body.id) },
  });
  expect((await ask("radia", "DELETE", path)).status).toBe(409);
  expect((await ask("radia", "DELETE", `${path}?swap=9`)).status).toBe(400);
  expect((await ask("radia", "DELETE", `${path}?swap=10011`)).status).toBe(204);
  expect((await ask("radia", "GET", path)).status).toBe(404);
});

test("the projects of a category that goes are in none", async () => {
  const { ask } = aLivedInJira();
  const { id } = (await ask("radia", "POST", "/projectCategory", { name: "Money" })).body;
  await ask("radia", "PUT", "/project/PAY", { categoryId: Number(id) });
  const renamed = await ask("radia", "PUT", `/projectCategory/${id}`, { name: "Funds" });
  const within = (await ask("ada", "GET", "/project/PAY")).body.projectCategory;

  expect([renamed.body.name, within.name]).toEqual(["Funds", "Funds"]);
  expect((await ask("radia", "DELETE", `/projectCategory/${id}`)).status).toBe(204);
  expect((await ask("ada", "GET", "/project/PAY")).body).not.toHaveProperty("projectCategory");
  expect((await ask("ada", "GET", `/projectCategory/${id}`)).status).toBe(404);
});

test("the issues of a work type that goes become another, which stands in their history", async () => {
  const { ask } = aLivedInJira();
  const incident = (await ask("ada", "GET", "/issuetype")).body.find(({ name }: { name: string }) => name === "Incident").id;
  const [issue] = (await ask("ada", "GET", "/search/jql?jql=project%3DBILL&fields=summary")).body.issues;
  const [other] = (await ask("ada", "GET", `/issuetype/${incident}/alternatives`)).body;
  const remove = (query = "") => ask("radia", "DELETE", `/issuetype/${incident}${query}`);

  expect((await remove()).status).toBe(404);
  expect((await remove(`?alternativeIssueTypeId=${incident}`)).status).toBe(409);
  expect((await remove("?alternativeIssueTypeId=9")).status).toBe(404);
  expect((await remove(`?alternativeIssueTypeId=${other.id}`)).status).toBe(204);
  const after = (await ask("ada", "GET", `/issue/${issue.key}?expand=changelog`)).body;
  expect(after.fields.issuetype.id).toBe(other.id);
  expect(after.changelog.histories[0].items).toMatchObject([{ field: "issuetype", from: incident, to: other.id }]);
});

test("only a team-managed project has a hierarchy of its own, and its types are nobody else's alternative", async () => {
  const { ask } = aLivedInJira();
  const hierarchy = await ask("ada", "GET", "/project/10004/hierarchy");
  const [type] = hierarchy.body.hierarchy[0].issueTypes;

  expect(hierarchy.body).toMatchObject({ projectId: 10004, hierarchy: [{ level: 0, issueTypes: [{ name: "Task" }] }] });
  expect((await ask("ada", "GET", "/project/10000/hierarchy")).status).toBe(400);
  expect((await ask("ada", "GET", `/issuetype/${type.id}/alternatives`)).body).toEqual([]);
});

test.each<[string, string, string, unknown, number]>([
  ["a role of a name in use", "POST", "/role", { name: "administrators" }, 409],
  ["a role with a space before it", "POST", "/role", { name: " Lead" }, 400],
  ["a role that is not there", "PUT", "/role/9", { name: "x", description: "" }, 404],
  ["actors for a role that is not there", "PUT", "/project/PAY/role/9", { categorisedActors: {} }, 404],
  ["an actor who is not there", "PUT", "/project/PAY/role/10011", { categorisedActors: { "atlassian-user-role-actor": ["x"] } }, 404],
])("refused: %s", async (_what, method, path, body, status) => {
  const { ask } = aLivedInJira();

  expect((await ask("radia", method, path, body)).status).toBe(status);
});
