import { aLivedInJira } from "./a-lived-in-jira";

test("a project in use shares every scheme of PAY, and whoever asks sees both", async () => {
  const { ask } = aLivedInJira();

  const shared = await ask("radia", "GET", "/issuetypescheme/project?projectId=10000&projectId=10002");

  expect(shared.body.values).toHaveLength(1);
  expect(shared.body.values[0].projectIds).toEqual(["10000", "10002"]);
});

test("two fields of one name are told apart by id only", async () => {
  const { ask } = aLivedInJira();
  const type = "com.atlassian.jira.plugin.system.customfieldtypes:textfield";
  const own = (await ask("radia", "GET", "/field")).body.find((field: { name: string }) => field.name === "Impact");
  const search = (jql: string) => ask("radia", "GET", `/search/jql?jql=${encodeURIComponent(jql)}&fields=summary`);

  const alone = await search('project = OPS AND Impact = "Moderate / Limited"');
  await ask("radia", "POST", "/field", { name: "Impact", type });
  const ambiguous = await search('project = OPS AND Impact = "Moderate / Limited"');
  const byId = await search(`project = OPS AND ${own.clauseNames[0]} = "Moderate / Limited"`);

  expect(alone.body.issues.map(({ fields }: { fields: { summary: string } }) => fields.summary)).toEqual(["Badge readers are slow"]);
  expect(ambiguous.status).toBe(400);
  expect(byId.body.issues).toHaveLength(1);
});

test.each([
  ["PUT", "/issuetypescheme/project", { issueTypeSchemeId: "1", projectId: "10004" }],
  ["PUT", "/issuetypescreenscheme/project", { issueTypeScreenSchemeId: "1", projectId: "10004" }],
  ["PUT", "/workflowscheme/project", { workflowSchemeId: "1", projectId: "10004" }],
  ["PUT", "/project/TEAM/permissionscheme", { id: 1 }],
])("a team-managed project takes no shared scheme: %s %s", async (method, path, body) => {
  const { ask } = aLivedInJira();

  const answer = await ask("radia", method, path, body);

  expect(answer.status).toBe(400);
});

test("what a team-managed project has is its own, and listed nowhere among the site's", async () => {
  const { ask } = aLivedInJira();

  const project = (await ask("ada", "GET", "/project/TEAM")).body;
  const schemes = (await ask("radia", "GET", "/issuetypescheme")).body.values;
  const screens = (await ask("radia", "GET", "/screens")).body.values;
  const statuses = (await ask("radia", "GET", "/statuses/search?projectId=10004")).body.values;
  const meta = (await ask("ada", "GET", `/issue/createmeta/TEAM/issuetypes/${project.issueTypes[0].id}`)).body;

  expect(project).toMatchObject({ style: "next-gen", simplified: true });
  expect(project.issueTypes.map(({ scope }: { scope: unknown }) => scope)).toEqual([{ type: "PROJECT", project: { id: "10004" } }]);
  expect(schemes.map(({ name }: { name: string }) => name)).not.toContain("TEAM");
  expect(screens.map(({ name }: { name: string }) => name)).not.toContain("TEAM screen");
  expect(statuses.map(({ name }: { name: string }) => name)).toEqual(["To do", "Done"]);
  expect(JSON.stringify(meta)).not.toContain("customfield_");
});
