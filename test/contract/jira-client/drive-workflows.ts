import type { DrivenJira } from "./a-client";

/** What the client read while it was driven over the operations on workflow schemes and on what uses workflows. */
export type DrivenWorkflows = {
  readonly mapped: Readonly<Record<string, string>>;
  readonly needed: readonly string[];
  readonly usedBy: readonly string[];
  readonly screenFields: readonly string[];
};

/** Drives every operation on workflow schemes and usages that the client has a method for, on a workflow and a scheme of its own. */
export async function driveWorkflows(jira: DrivenJira, projectId: string): Promise<DrivenWorkflows> {
  const { workflows, workflowSchemes } = jira.as("radia");
  const workflowId = await createRuledWorkflow(jira);
  const scheme = await workflowSchemes.createWorkflowScheme({ name: "Single steps", defaultWorkflow: "Simple workflow" });
  const id = scheme.id!;
  const workflowName = "Ruled";

  await workflowSchemes.updateDefaultWorkflow({ id, workflow: workflowName });
  await workflowSchemes.getDefaultWorkflow({ id });
  await workflowSchemes.setWorkflowSchemeIssueType({ id, issueType: "10001", body: { issueType: "10001", workflow: workflowName } });
  await workflowSchemes.getWorkflowSchemeIssueType({ id, issueType: "10001" });
  await workflowSchemes.updateWorkflowMapping({ id, workflowName, issueTypes: ["10001", "10002"] });
  await workflowSchemes.getWorkflow({ id, workflowName });
  const { issueTypeMappings } = await workflowSchemes.updateWorkflowScheme({ id, body: { name: "Single steps, renamed" } });
  const used = await workflows.getProjectUsagesForWorkflow({ workflowId: "2" });
  await workflows.getWorkflowProjectIssueTypeUsages({ workflowId: "2", projectId: Number(projectId) });
  await workflows.getWorkflowSchemeUsagesForWorkflow({ workflowId });
  await workflowSchemes.getProjectUsagesForWorkflowScheme({ workflowSchemeId: String(id) });
  const needed = await changeAndBack(jira, workflowId);
  await workflowSchemes.deleteWorkflowSchemeIssueType({ id, issueType: "10001" });
  await workflowSchemes.deleteWorkflowMapping({ id, workflowName });
  await workflowSchemes.deleteDefaultWorkflow({ id });
  await workflowSchemes.deleteWorkflowScheme({ id });
  await workflows.deleteInactiveWorkflow({ entityId: workflowId });

  return {
    mapped: issueTypeMappings ?? {},
    needed,
    usedBy: (used.projects?.values ?? []).map((project) => project.id!),
    screenFields: await fieldsOnTheWay(jira),
  };
}

/** Gives work types of a scheme in use another workflow, and takes it back: both by tasks. Gives the types that mappings were needed for. */
async function changeAndBack(jira: DrivenJira, workflowId: string): Promise<string[]> {
  const { workflowSchemes, projects } = jira.as("radia");
  const [type] = await projects.getAllStatuses({ projectIdOrKey: "WEB" });
  const workflowsForIssueTypes = [{ workflowId, issueTypeIds: [type!.id!] }];
  const asked = { id: "2", defaultWorkflowId: "2", workflowsForIssueTypes };
  const { statusMappingsByIssueTypes: needed } = await workflowSchemes.getRequiredWorkflowSchemeMappings(asked);
  const statuses = needed![0]!.statusIds!;
  const change = async (there: boolean): Promise<void> => {
    const [read] = await workflowSchemes.readWorkflowSchemes({ workflowSchemeIds: ["2"] });
    const statusMappings = there
      ? statuses.map((oldStatusId) => ({ oldStatusId, newStatusId: "10001" }))
      : [{ oldStatusId: "10001", newStatusId: statuses[0]! }];
    await workflowSchemes.updateSchemes({
      ...asked,
      name: read!.name!,
      description: "",
      version: read!.version!,
      workflowsForIssueTypes: there ? workflowsForIssueTypes : [],
      statusMappingsByIssueTypeOverride: [{ issueTypeId: type!.id!, statusMappings }],
    });
  };
  await change(true);
  await change(false);
  return needed!.map(({ issueTypeId }) => issueTypeId!);
}

/** A workflow with a rule of each kind, so that the client's schema reads them all. */
async function createRuledWorkflow(jira: DrivenJira): Promise<string> {
  const rule = (ruleKey: string, parameters: Record<string, string>) => ({ ruleKey, parameters });
  const made = await jira.as("radia").workflows.createWorkflows({
    scope: { type: "GLOBAL" },
    statuses: [{ id: "10001", name: "To triage", statusCategory: "TODO", statusReference: "a" }],
    workflows: [
      {
        name: "Ruled",
        startPointLayout: { x: 1, y: 2 },
        statuses: [{ statusReference: "a", properties: { colour: "red" }, layout: { x: 3, y: 4 } }],
        transitions: [
          { id: "1", name: "Create", type: "INITIAL", toStatusReference: "a" },
          {
            id: "11",
            name: "Again",
            type: "DIRECTED",
            toStatusReference: "a",
            links: [{ fromStatusReference: "a", fromPort: 0, toPort: 1 }],
            conditions: {
              operation: "ALL",
              conditions: [rule("system:restrict-issue-transition", { permissionKeys: "EDIT_ISSUES" })],
              conditionGroups: [],
            },
            validators: [rule("system:check-permission-validator", { permissionKey: "EDIT_ISSUES" })],
            actions: [rule("system:change-assignee", { type: "to-current-user" })],
            triggers: [],
            transitionScreen: rule("system:transition-screen", { screenId: "1" }),
            properties: { colour: "red" },
          },
        ],
      },
    ],
  });
  return made.workflows![0]!.id!;
}

/** Puts a screen on a transition of the Website project and reads its fields, as a dialog does. */
async function fieldsOnTheWay(jira: DrivenJira): Promise<string[]> {
  const { workflows } = jira.as("radia");
  const { statuses, workflows: found } = await workflows.readWorkflows({ workflowIds: ["2"] });
  const { id, version, statuses: layout, transitions } = found![0]!;
  const withScreen = transitions!.map((one) =>
    one.name === "In progress" ? { ...one, transitionScreen: { ruleKey: "system:transition-screen", parameters: { screenId: "1" } } } : one,
  );
  const update = { statuses, workflows: [{ id, version, statuses: layout, transitions: withScreen }] };
  await workflows.updateWorkflows(update as Parameters<typeof workflows.updateWorkflows>[0]);
  const { issues, projects } = jira.as("edsger");
  const [type] = await projects.getAllStatuses({ projectIdOrKey: "WEB" });
  const { key } = await issues.createIssue({
    fields: { project: { key: "WEB" }, issuetype: { id: type!.id! }, summary: "A new page" },
  });
  const read = await issues.getTransitions({ issueIdOrKey: key, expand: "transitions.fields" });
  return Object.keys(read.transitions!.find(({ name }) => name === "In progress")!.fields!);
}
