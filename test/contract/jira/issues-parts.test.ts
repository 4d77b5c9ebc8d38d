import { aSmallJira, type SmallJira } from "./a-small-jira";

type Parts = SmallJira & { component(name: string, more?: object): Promise<string>; version(name: string, more?: object): Promise<string> };

function aJiraWithParts(): Parts {
  const small = aSmallJira();
  const made = async (path: string, body: object): Promise<string> => {
    const answer = await small.ask("radia", "POST", path, body);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return (answer.body as { id: string }).id;
  };
  return {
    ...small,
    component: (name, more = {}) => made("/component", { project: "PAY", name, ...more }),
    version: (name, more = {}) => made("/version", { projectId: 10000, name, ...more }),
  };
}

const lastItems = async (site: SmallJira, key: string): Promise<unknown> =>
  (await site.ask("ada", "GET", `/issue/${key}/changelog`)).body.values.at(-1)?.items as unknown;
const fieldsOf = async (site: SmallJira, key: string): Promise<Record<string, unknown>> =>
  (await site.ask("ada", "GET", `/issue/${key}`)).body.fields as Record<string, unknown>;

test("components and versions are set at the creation, by id or name", async () => {
  const site = aJiraWithParts();
  const cards = await site.component("Cards");
  await site.version("1.0");

  const key = await site.raise("ada", { components: [{ id: cards }], fixVersions: [{ name: "1.0" }], versions: [{ name: "1.0" }] });

  expect(await fieldsOf(site, key)).toMatchObject({
    components: [{ id: cards, name: "Cards" }],
    fixVersions: [{ name: "1.0", released: false }],
    versions: [{ name: "1.0" }],
  });
});

test("each component that comes or goes is an entry of the history, with a null on one side", async () => {
  const site = aJiraWithParts();
  const [cards, payouts] = [await site.component("Cards"), await site.component("Payouts")];
  const key = await site.raise("ada", { components: [{ id: cards }] });

  await site.ask("ada", "PUT", `/issue/${key}`, { update: { components: [{ add: { name: "Payouts" } }, { remove: { name: "Cards" } }] } });

  const item = { field: "Component", fieldtype: "jira", fieldId: "components" };
  expect(await lastItems(site, key)).toEqual([
    { ...item, from: cards, fromString: "Cards", to: null, toString: null },
    { ...item, from: null, fromString: null, to: payouts, toString: "Payouts" },
  ]);
});

test.each([
  ["components", "data was not an array", "Cards"],
  ["components", "Component name 'Nothing' is not valid", [{ name: "Nothing" }]],
  ["fixVersions", "Version id '1' is not valid", [{ id: "1" }]],
  ["versions", "Specify a valid 'id' or 'name' for Version", ["1.0"]],
])("%s says %j", async (fieldId, sentence, value) => {
  const site = aJiraWithParts();

  const refused = await site.ask("ada", "PUT", `/issue/${await site.raise()}`, { fields: { [fieldId]: value } });

  expect(refused).toMatchObject({ status: 400, body: { errors: { [fieldId]: sentence } } });
});

test("an archived version stays where it is and is not chosen again", async () => {
  const site = aJiraWithParts();
  const id = await site.version("1.0");
  const key = await site.raise("ada", { fixVersions: [{ id }] });
  await site.ask("radia", "PUT", `/version/${id}`, { archived: true });

  const refused = await site.ask("ada", "PUT", `/issue/${await site.raise()}`, { fields: { fixVersions: [{ id }] } });
  const meta = (await site.ask("ada", "GET", `/issue/${key}/editmeta`)).body.fields.fixVersions;

  expect(refused.status).toBe(400);
  expect(meta).toMatchObject({ operations: ["add", "set", "remove"], allowedValues: [] });
  expect(await fieldsOf(site, key)).toMatchObject({ fixVersions: [{ id, archived: true }] });
});

test("a component deleted in favour of another is replaced on its issues", async () => {
  const site = aJiraWithParts();
  const [cards, payouts] = [await site.component("Cards"), await site.component("Payouts")];
  const key = await site.raise("ada", { components: [{ id: cards }] });

  const counts = await site.ask("ada", "GET", `/component/${cards}/relatedIssueCounts`);
  const gone = await site.ask("radia", "DELETE", `/component/${cards}?moveIssuesTo=${payouts}`);

  expect(counts.body).toMatchObject({ issueCount: 1 });
  expect(gone.status).toBe(204);
  expect(await fieldsOf(site, key)).toMatchObject({ components: [{ id: payouts }] });
  expect(await lastItems(site, key)).toHaveLength(2);
});

test.each([
  ["DELETE", "", undefined, []],
  ["DELETE", "?moveFixIssuesTo=OTHER", undefined, ["2.0"]],
  ["POST", "/removeAndSwap", { moveFixIssuesTo: "OTHER" }, ["2.0"]],
  ["PUT", "/mergeto/OTHER", undefined, ["2.0"]],
])("a version goes by %s %j, and its issues with it or to another", async (method, path, body, left) => {
  const site = aJiraWithParts();
  const [one, other] = [await site.version("1.0"), await site.version("2.0")];
  const key = await site.raise("ada", { fixVersions: [{ id: one }] });

  const gone = await site.ask(
    "radia",
    method,
    `/version/${one}${path.replace("OTHER", other)}`,
    body && { moveFixIssuesTo: Number(other) },
  );

  expect(gone.status).toBe(204);
  expect(((await fieldsOf(site, key))["fixVersions"] as { name: string }[]).map(({ name }) => name)).toEqual(left);
});

test("a version counts what it fixes, what is left of that, and what it affects", async () => {
  const site = aJiraWithParts();
  const id = await site.version("1.0");
  await site.raise("ada", { fixVersions: [{ id }], versions: [{ id }] });

  const related = await site.ask("ada", "GET", `/version/${id}/relatedIssueCounts`);
  const unresolved = await site.ask("ada", "GET", `/version/${id}/unresolvedIssueCount`);

  expect(related.body).toMatchObject({ issuesFixedCount: 1, issuesAffectedCount: 1 });
  expect(unresolved.body).toMatchObject({ issuesCount: 1, issuesUnresolvedCount: 1 });
});

test("components and versions are changed by who sets the project up, and by nobody else", async () => {
  const site = aJiraWithParts();
  const [component, version] = [await site.component("Cards"), await site.version("1.0")];

  const renamed = await site.ask("edsger", "PUT", `/component/${component}`, { name: "Card payments" });
  const released = await site.ask("edsger", "PUT", `/version/${version}`, { released: true, releaseDate: "2026-02-01" });

  expect(renamed.body).toMatchObject({ id: component, name: "Card payments" });
  expect(released.body).toMatchObject({ released: true, releaseDate: "2026-02-01", name: "1.0" });
  expect((await site.ask("ada", "PUT", `/component/${component}`, { name: "x" })).status).toBe(403);
  expect((await site.ask("ada", "DELETE", `/version/${version}`)).status).toBe(403);
  expect((await site.ask("edsger", "POST", "/component", { project: "PAY", name: "card payments" })).status).toBe(400);
});

test("an issue of a component goes to the component's lead, unless somebody is named", async () => {
  const site = aJiraWithParts();
  const id = await site.component("Cards", { leadAccountId: site.accountId("grace"), assigneeType: "COMPONENT_LEAD" });

  const automatic = await site.raise("ada", { components: [{ id }] });
  const named = await site.raise("ada", { components: [{ id }], assignee: { accountId: site.accountId("ada") } });
  const nobody = await site.raise("ada", { components: [{ id }], assignee: null });

  expect(await fieldsOf(site, automatic)).toMatchObject({ assignee: { displayName: "Grace Okafor" } });
  expect(await fieldsOf(site, named)).toMatchObject({ assignee: { displayName: "Ada Marsh" } });
  expect(await fieldsOf(site, nobody)).toMatchObject({ assignee: null });
});

test("an edit changes the work type within a workflow, and no further", async () => {
  const site = aSmallJira();
  const task = await site.raise("ada", { issuetype: { name: "Task" } });
  const incident = await site.raise();

  const within = await site.ask("ada", "PUT", `/issue/${task}`, { fields: { issuetype: { name: "Problem" } } });
  const beyond = await site.ask("ada", "PUT", `/issue/${incident}`, { fields: { issuetype: { name: "Task" } } });
  const meta = (await site.ask("ada", "GET", `/issue/${incident}/editmeta`)).body.fields.issuetype.allowedValues;

  expect(within.status).toBe(204);
  expect(beyond).toMatchObject({ status: 400, body: { errors: { issuetype: "The issue type selected is invalid." } } });
  expect(meta.map(({ name }: { name: string }) => name)).toEqual(["Incident"]);
});
