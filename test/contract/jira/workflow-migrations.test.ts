import { readWorkflow, type Transition } from "./a-changed-workflow";
import { aSmallJira, type Reply, type SmallJira } from "./a-small-jira";

const INCIDENT = "10001";
const PAY = "10000";

/** A workflow of the statuses "To triage" and "Over", and what the others are called. */
async function withShortWorkflow(jira: SmallJira) {
  const { statuses } = await readWorkflow(jira);
  const idOf = (name: string): string => statuses.find((status: { name: string }) => status.name === name).id;
  const made = await jira.ask("radia", "POST", "/workflows/create", {
    scope: { type: "GLOBAL" },
    statuses: [
      { id: idOf("To triage"), name: "To triage", statusCategory: "TODO", statusReference: "a" },
      { name: "Over", statusCategory: "DONE", statusReference: "b" },
    ],
    workflows: [
      {
        name: "Short",
        statuses: [{ statusReference: "a" }, { statusReference: "b" }],
        transitions: [{ id: "1", name: "Create", type: "INITIAL", toStatusReference: "a" }],
      },
    ],
  });
  const over = made.body.statuses.find((status: { name: string }) => status.name === "Over").id as string;
  return { workflowId: made.body.workflows[0].id as string, idOf, over };
}

const move = (jira: SmallJira, key: string, id: string): Promise<Reply> =>
  jira.ask("ada", "POST", `/issue/${key}/transitions`, { transition: { id } });
const statusOf = async (jira: SmallJira, key: string): Promise<string> =>
  (await jira.ask("ada", "GET", `/issue/${key}?fields=status`)).body.fields.status.name;
const taskOf = async (jira: SmallJira, answer: Reply, location: string | null) => {
  expect([answer.status, location]).toEqual([303, expect.stringContaining("/task/")]);
  return (await jira.ask("radia", "GET", location?.split("/rest/api/3")[1] ?? "")).body;
};

/** Sends something that starts a task, and gives its answer with the address of the task. */
async function sending(jira: SmallJira, path: string, body: object): Promise<{ answer: Reply; location: string | null }> {
  const request = new Request(`http://localhost:4400/rest/api/3${path}`, { method: "POST", body: JSON.stringify(body) });
  const answer = await jira.jira.handle(request, { accountId: jira.accountId("radia") });
  const location = answer.headers.get("location");
  const text = await answer.text();
  return { answer: { status: answer.status, body: text === "" ? null : JSON.parse(text) }, location };
}

/** The incident workflow without the status "Investigating", and with the mappings that are given. */
async function withoutInvestigating(jira: SmallJira, mappings: object): Promise<Reply> {
  const { statuses, workflow } = await readWorkflow(jira);
  const gone = statuses.find((status: { name: string }) => status.name === "Investigating").id as string;
  const isKept = (one: { statusReference: string }): boolean => one.statusReference !== gone;
  const transitions = workflow.transitions
    .filter((one: Transition) => one.toStatusReference !== gone)
    .map((one: Transition) => ({
      ...one,
      links: one.links.filter((link: { fromStatusReference: string }) => link.fromStatusReference !== gone),
    }));
  const changed = { ...workflow, statuses: workflow.statuses.filter(isKept), transitions, ...mappings };
  return jira.ask("radia", "POST", "/workflows/update", { statuses, workflows: [changed] });
}

test("a status that issues are in leaves a workflow only through a mapping, which their history shows", async () => {
  const jira = aSmallJira();
  const { idOf } = await withShortWorkflow(jira);
  const [moved, resting] = [await jira.raise(), await jira.raise()];
  await move(jira, moved, "11");
  jira.events.splice(0);
  const mapping = { oldStatusReference: idOf("Investigating"), newStatusReference: idOf("Mitigated") };

  const refused = await withoutInvestigating(jira, {});
  const between = await statusOf(jira, moved);
  const stray = await withoutInvestigating(jira, { defaultStatusMappings: [{ ...mapping, newStatusReference: "999" }] });
  const done = await withoutInvestigating(jira, { defaultStatusMappings: [mapping] });
  const { values } = (await jira.ask("ada", "GET", `/issue/${moved}/changelog`)).body;

  expect([refused.status, between, stray.status, done.status]).toEqual([400, "Investigating", 400, 200]);
  expect([await statusOf(jira, moved), await statusOf(jira, resting)]).toEqual(["Mitigated", "To triage"]);
  expect(values.at(-1).items).toMatchObject([{ field: "status", fromString: "Investigating", toString: "Mitigated" }]);
  expect((await jira.ask("radia", "GET", `/task/${done.body.taskId}`)).body).toMatchObject({
    status: "COMPLETE",
    result: { migratedIssues: 1 },
  });
  expect(jira.events).toEqual([]);
});

test("a mapping for a project and work type goes before the usual one", async () => {
  const jira = aSmallJira();
  const { idOf } = await withShortWorkflow(jira);
  const key = await jira.raise();
  await move(jira, key, "11");
  const to = (name: string) => [{ oldStatusReference: idOf("Investigating"), newStatusReference: idOf(name) }];

  await withoutInvestigating(jira, {
    defaultStatusMappings: to("Mitigated"),
    statusMappings: [{ projectId: PAY, issueTypeId: INCIDENT, statusMigrations: to("To triage") }],
  });

  expect(await statusOf(jira, key)).toBe("To triage");
});

test("a project with issues is switched to a scheme by a task that takes its issues along", async () => {
  const jira = aSmallJira();
  const { idOf, over } = await withShortWorkflow(jira);
  const key = await jira.raise();
  await move(jira, key, "11");
  const scheme = { name: "Short ones", defaultWorkflow: "Simple workflow", issueTypeMappings: { [INCIDENT]: "Short" } };
  const { id } = (await jira.ask("radia", "POST", "/workflowscheme", scheme)).body;
  const order = { projectId: PAY, targetSchemeId: String(id) };
  const gone = ["Investigating", "Mitigated", "Resolved", "Closed"].map(idOf);
  const statusMappings = gone.map((oldStatusId) => ({ oldStatusId, newStatusId: over }));

  const assigned = await jira.ask("radia", "PUT", "/workflowscheme/project", { projectId: PAY, workflowSchemeId: String(id) });
  const refused = await sending(jira, "/workflowscheme/project/switch", order);
  const half = await sending(jira, "/workflowscheme/project/switch", {
    ...order,
    mappingsByIssueTypeOverride: [{ issueTypeId: INCIDENT, statusMappings: statusMappings.slice(0, 3) }],
  });
  const before = await statusOf(jira, key);
  const done = await sending(jira, "/workflowscheme/project/switch", {
    ...order,
    mappingsByIssueTypeOverride: [{ issueTypeId: INCIDENT, statusMappings }],
  });
  const task = await taskOf(jira, done.answer, done.location);
  const { values } = (await jira.ask("radia", "GET", `/workflowscheme/project?projectId=${PAY}`)).body;

  expect([assigned.status, refused.answer.status, half.answer.status, before]).toEqual([400, 400, 400, "Investigating"]);
  expect(task).toMatchObject({ status: "COMPLETE", result: { migratedIssues: 1 } });
  expect([await statusOf(jira, key), values[0].workflowScheme.name]).toEqual(["Over", "Short ones"]);
});

test("a scheme in use says which mappings a change needs, and takes the change with them", async () => {
  const jira = aSmallJira();
  const { workflowId, idOf, over } = await withShortWorkflow(jira);
  const key = await jira.raise();
  await move(jira, key, "11");
  const [scheme] = (await jira.ask("radia", "POST", "/workflowscheme/read", { projectIds: [PAY] })).body;
  const workflowsForIssueTypes = [{ workflowId, issueTypeIds: [INCIDENT] }];
  const gone = ["Investigating", "Mitigated", "Resolved", "Closed"].map(idOf);

  const needed = await jira.ask("radia", "POST", "/workflowscheme/update/mappings", { id: scheme.id, workflowsForIssueTypes });
  const change = { id: scheme.id, name: scheme.name, description: "Shorter", version: scheme.version, workflowsForIssueTypes };
  const refused = await sending(jira, "/workflowscheme/update", change);
  const done = await sending(jira, "/workflowscheme/update", {
    ...change,
    statusMappingsByWorkflows: [
      {
        oldWorkflowId: "1",
        newWorkflowId: workflowId,
        statusMappings: gone.map((oldStatusId) => ({ oldStatusId, newStatusId: idOf("To triage") })),
      },
    ],
    statusMappingsByIssueTypeOverride: [
      { issueTypeId: INCIDENT, statusMappings: [{ oldStatusId: idOf("Investigating"), newStatusId: over }] },
    ],
  });
  await taskOf(jira, done.answer, done.location);
  const again = await sending(jira, "/workflowscheme/update", change);

  expect(needed.body).toMatchObject({
    statusMappingsByIssueTypes: [{ issueTypeId: INCIDENT, statusIds: gone }],
    statusMappingsByWorkflows: [{ sourceWorkflowId: "1", targetWorkflowId: workflowId, statusIds: gone }],
    statusesPerWorkflow: [
      expect.objectContaining({ workflowId: "1" }),
      expect.objectContaining({ workflowId, statuses: [idOf("To triage"), over] }),
    ],
  });
  expect([refused.answer.status, await statusOf(jira, key), again.answer.status]).toEqual([400, "Over", 409]);
});

test("a scheme nobody uses is changed mapping by mapping, and one in use is not", async () => {
  const jira = aSmallJira();
  await withShortWorkflow(jira);
  const { id } = (await jira.ask("radia", "POST", "/workflowscheme", { name: "Spare", defaultWorkflow: "Simple workflow" })).body;
  const at = `/workflowscheme/${id}`;
  const change = (method: string, path: string, body?: object): Promise<Reply> => jira.ask("radia", method, path, body);

  await change("PUT", `${at}/default`, { workflow: "Short" });
  await change("PUT", `${at}/issuetype/${INCIDENT}`, { workflow: "Incident workflow" });
  await change("PUT", `${at}/workflow?workflowName=Simple%20workflow`, { issueTypes: ["10002"] });
  const mapped = (await change("GET", at)).body;
  await change("DELETE", `${at}/issuetype/${INCIDENT}`);
  await change("DELETE", `${at}/workflow?workflowName=Simple%20workflow`);
  const renamed = await change("PUT", at, { name: "Spared" });
  const inUse = await Promise.all([
    change("PUT", "/workflowscheme/1", { name: "Other" }),
    change("PUT", "/workflowscheme/1/default", { workflow: "Short", updateDraftIfNeeded: true }),
    change("DELETE", "/workflowscheme/1/issuetype/10001"),
    change("DELETE", "/workflowscheme/1"),
  ]);

  expect(mapped).toMatchObject({
    defaultWorkflow: "Short",
    issueTypeMappings: { [INCIDENT]: "Incident workflow", "10002": "Simple workflow" },
  });
  expect(renamed.body).toMatchObject({ name: "Spared", defaultWorkflow: "Short", issueTypeMappings: {} });
  expect(inUse.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  expect((await change("DELETE", at)).status).toBe(204);
  expect((await change("GET", at)).status).toBe(404);
});

test("what uses a workflow is told page by page, and only what nothing uses can go", async () => {
  const jira = aSmallJira();
  const { workflowId } = await withShortWorkflow(jira);
  const get = async (path: string) => (await jira.ask("radia", "GET", path)).body;

  const projects = await get("/workflow/2/projectUsages?maxResults=1");
  const rest = await get(`/workflow/2/projectUsages?maxResults=1&nextPageToken=${projects.projects.nextPageToken}`);
  const types = await get(`/workflow/1/project/${PAY}/issueTypeUsages`);
  const schemes = await get("/workflow/1/workflowSchemes");
  const users = await get("/workflowscheme/1/projectUsages");
  const inUse = await jira.ask("radia", "DELETE", "/workflow/1");
  const spare = await jira.ask("radia", "DELETE", `/workflow/${workflowId}`);

  expect([projects.projects.values.length, rest.projects.values.length, rest.projects.nextPageToken]).toEqual([1, 1, undefined]);
  expect([types.issueTypes.values, schemes.workflowSchemes.values]).toEqual([[{ id: INCIDENT }], [{ id: "1" }]]);
  expect(users.projects.values).toEqual([{ id: PAY }]);
  expect([inUse.status, spare.status]).toEqual([400, 204]);
});
