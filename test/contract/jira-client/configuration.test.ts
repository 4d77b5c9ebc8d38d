import { aClient } from "./a-client";
import type { DrivenJira } from "./a-client";
import { driveProjectLife, driveProjects } from "./configuration-projects";
import { driveFieldTrash, drivePermissionScheme, drivePriority, driveSchemeLife } from "./configuration-set-up";
import { driveDashboards, driveFilters } from "./configuration-shared";
import { coverageOf, wordsOf } from "./coverage";
import { driveWorkflows } from "./drive-workflows";
import { driveParts, driveValues } from "./drive-parts";

let jira: DrivenJira;
let pay: string;
beforeAll(async () => {
  jira = await aClient();
  pay = (await jira.as("radia").projects.getProject({ projectIdOrKey: "PAY" })).id!;
});
afterAll(() => jira.close());

test("a work type gets into a project through a client that checks every answer", async () => {
  const { issueTypes, issueTypeSchemes, projects } = jira.as("radia");

  const made = await issueTypes.createIssueType({ name: "Major incident" });
  await issueTypes.updateIssueType({ id: made.id!, description: "All hands." });
  const { values: mine } = await issueTypeSchemes.getIssueTypeSchemeForProjects({ projectId: [Number(pay)] });
  const issueTypeSchemeId = Number(mine![0]!.issueTypeScheme!.id);
  await issueTypeSchemes.addIssueTypesToIssueTypeScheme({ issueTypeSchemeId, issueTypeIds: [made.id!] });
  await issueTypeSchemes.getAllIssueTypeSchemes();
  await issueTypeSchemes.getIssueTypeSchemesMapping();
  const { issueTypes: types } = await projects.getProject({ projectIdOrKey: "PAY" });
  const copy = await issueTypeSchemes.createIssueTypeScheme({ name: "Copy", issueTypeIds: types!.map(({ id }) => id!) });
  await issueTypeSchemes.updateIssueTypeScheme({ issueTypeSchemeId: Number(copy.issueTypeSchemeId), description: "A copy." });
  await issueTypeSchemes.assignIssueTypeSchemeToProject({ issueTypeSchemeId: copy.issueTypeSchemeId, projectId: pay });
  await issueTypeSchemes.removeIssueTypeFromIssueTypeScheme({ issueTypeSchemeId, issueTypeId: Number(made.id) });
  await issueTypes.getIssueType({ id: made.id! });
  await issueTypes.getIssueAllTypes();
  await issueTypes.deleteIssueType({ id: made.id! });

  expect(types!.map(({ name }) => name)).toContain("Major incident");
});

test("a select list is made, filled and put on a screen", async () => {
  const { issueFields, issueCustomFieldContexts, issueCustomFieldOptions, screens, screenTabs, screenTabFields } = jira.as("radia");

  const field = await issueFields.createCustomField({ name: "Region", type: "com.atlassian.jira.plugin.system.customfieldtypes:select" });
  const fieldId = field.id!;
  await issueFields.updateCustomField({ fieldId, description: "Where it happens." });
  await issueFields.getFields();
  await issueFields.getFieldsPaginated();
  const contexts = await issueCustomFieldContexts.getContextsForField({ fieldId });
  const contextId = Number(contexts.values![0]!.id);
  const own = await issueCustomFieldContexts.createCustomFieldContext({ fieldId, name: "Payments", projectIds: [pay] });
  const ownId = Number(own.id);
  await issueCustomFieldContexts.addIssueTypesToContext({ fieldId, contextId: ownId, issueTypeIds: ["10001"] });
  await issueCustomFieldContexts.removeIssueTypesFromContext({ fieldId, contextId: ownId, issueTypeIds: ["10001"] });
  await issueCustomFieldContexts.assignProjectsToCustomFieldContext({ fieldId, contextId: ownId, projectIds: ["10001"] });
  await issueCustomFieldContexts.removeCustomFieldContextFromProjects({ fieldId, contextId: ownId, projectIds: ["10001"] });
  await issueCustomFieldContexts.getProjectContextMapping({ fieldId });
  await issueCustomFieldContexts.getIssueTypeMappingsForContexts({ fieldId });
  await issueCustomFieldContexts.deleteCustomFieldContext({ fieldId, contextId: ownId });
  const { options } = await issueCustomFieldOptions.createCustomFieldOption({
    fieldId,
    contextId,
    options: [{ value: "EU" }, { value: "US" }],
  });
  const ids = options!.map(({ id }) => id);
  await issueCustomFieldOptions.updateCustomFieldOption({ fieldId, contextId, options: [{ id: ids[0]!, value: "Europe" }] });
  await issueCustomFieldOptions.reorderCustomFieldOptions({ fieldId, contextId, customFieldOptionIds: [ids[1]!], position: "First" });
  const read = await issueCustomFieldOptions.getOptionsForContext({ fieldId, contextId });
  await issueCustomFieldOptions.deleteCustomFieldOption({ fieldId, contextId, optionId: Number(ids[1]) });

  const screenId = 6;
  const summary = "summary";
  await screenTabFields.removeScreenTabField({ screenId, tabId: 6, id: summary });
  const tab = await screenTabs.addScreenTab({ screenId, name: "More" });
  const tabId = tab.id!;
  await screenTabs.renameScreenTab({ screenId, tabId, name: "Where" });
  await screenTabFields.addScreenTabField({ screenId, tabId, fieldId: summary });
  await screenTabFields.addScreenTabField({ screenId, tabId, fieldId });
  await screenTabFields.moveScreenTabField({ screenId, tabId, id: fieldId, position: "First" });
  const placed = await screenTabFields.getAllScreenTabFields({ screenId, tabId });
  await screens.getAvailableScreenFields({ screenId });
  await screens.getScreensForField({ fieldId });
  await screens.getScreens();
  await screens.addFieldToDefaultScreen({ fieldId });
  await screenTabFields.removeScreenTabField({ screenId, tabId, id: fieldId });
  await screenTabs.getAllScreenTabs({ screenId });
  await screenTabs.deleteScreenTab({ screenId, tabId });

  expect(read.values!.map(({ value }) => value)).toEqual(["US", "Europe"]);
  expect(placed.map(({ id }) => id)).toEqual([fieldId, "summary"]);
});

test("a project is given screens of its own", async () => {
  const { screenSchemes, issueTypeScreenSchemes } = jira.as("radia");

  const scheme = await screenSchemes.createScreenScheme({ name: "Two screens", screens: { default: 2, create: 1 } });
  const screenSchemeId = String(scheme.id);
  await screenSchemes.updateScreenScheme({ screenSchemeId, screens: { view: "3" } });
  await screenSchemes.getScreenSchemes();
  const spare = await screenSchemes.createScreenScheme({ name: "Spare", screens: { default: 2 } });
  await screenSchemes.deleteScreenScheme({ screenSchemeId: String(spare.id) });
  const types = await issueTypeScreenSchemes.createIssueTypeScreenScheme({
    name: "Own",
    issueTypeMappings: [{ issueTypeId: "default", screenSchemeId }],
  });
  const issueTypeScreenSchemeId = types.id;
  await issueTypeScreenSchemes.appendMappingsForIssueTypeScreenScheme({
    issueTypeScreenSchemeId,
    issueTypeMappings: [{ issueTypeId: "10001", screenSchemeId: "1" }],
  });
  await issueTypeScreenSchemes.updateDefaultScreenScheme({ issueTypeScreenSchemeId, screenSchemeId: "2" });
  await issueTypeScreenSchemes.removeMappingsFromIssueTypeScreenScheme({ issueTypeScreenSchemeId, issueTypeIds: ["10001"] });
  await issueTypeScreenSchemes.assignIssueTypeScreenSchemeToProject({ issueTypeScreenSchemeId, projectId: pay });
  await issueTypeScreenSchemes.getIssueTypeScreenSchemes();
  await issueTypeScreenSchemes.getIssueTypeScreenSchemeMappings();
  const mine = await issueTypeScreenSchemes.getIssueTypeScreenSchemeProjectAssociations({ projectId: [Number(pay)] });

  expect(mine.values!.map(({ issueTypeScreenScheme }) => issueTypeScreenScheme!.name)).toEqual(["Own"]);
});

test("link types, statuses, priorities and resolutions are read and made", async () => {
  const { issueLinkTypes, status, workflowStatuses, workflowStatusCategories, issuePriorities, issueResolutions } = jira.as("radia");

  const link = await issueLinkTypes.createIssueLinkType({ name: "Follow-up", inward: "is followed up by", outward: "follows up" });
  await issueLinkTypes.updateIssueLinkType({ issueLinkTypeId: link.id!, name: "Follows" });
  await issueLinkTypes.getIssueLinkTypes();
  const renamed = await issueLinkTypes.getIssueLinkType({ issueLinkTypeId: link.id! });
  await issueLinkTypes.deleteIssueLinkType({ issueLinkTypeId: link.id! });
  const made = await status.createStatuses({ scope: { type: "GLOBAL" }, statuses: [{ name: "Watching", statusCategory: "IN_PROGRESS" }] });
  await status.getStatusesById({ id: [made[0]!.id!] });
  await status.search({ searchString: "watch" });
  await workflowStatuses.getStatuses();
  await workflowStatuses.getStatus({ idOrName: "Watching" });
  await workflowStatusCategories.getStatusCategories();
  await issuePriorities.searchPriorities();
  await issuePriorities.getPriority({ id: "1" });
  await issueResolutions.getResolution({ id: "10000" });

  expect(renamed.name).toBe("Follows");
});

test("workflow schemes and what uses workflows pass the client's schemas, rules and screens with them", async () => {
  const driven = await driveWorkflows(jira, pay);

  expect(driven.mapped).toEqual({ "10001": "Ruled", "10002": "Ruled" });
  expect(driven.needed).toHaveLength(1);
  expect(driven.usedBy).toContain(pay);
  expect(driven.screenFields).toContain("summary");
});

test("a workflow is checked, made, changed and given to a project without issues", async () => {
  const { workflows, workflowSchemes, workflowSchemeProjectAssociations } = jira.as("radia");
  const statuses = [{ id: "10001", name: "To triage", statusCategory: "TODO" as const, statusReference: "a" }];
  const layout = {
    statuses: [{ statusReference: "a", properties: {} }],
    transitions: [{ id: "1", name: "Create", type: "INITIAL" as const, toStatusReference: "a" }],
  };
  const payload = { scope: { type: "GLOBAL" as const }, statuses, workflows: [{ name: "Short", ...layout }] };

  const checked = await workflows.validateCreateWorkflows({ payload });
  const made = await workflows.createWorkflows(payload);
  const { id, version } = made.workflows![0]!;
  const update = { statuses, workflows: [{ id: id!, version: version!, ...layout }] };
  await workflows.validateUpdateWorkflows({ payload: update });
  await workflows.updateWorkflows(update);
  await workflows.searchWorkflows();
  const read = await workflows.readWorkflows({ workflowIds: [id!] });
  const scheme = await workflowSchemes.createWorkflowScheme({ name: "Short ones", defaultWorkflow: "Simple workflow" });
  await workflowSchemes.setWorkflowSchemeIssueType({ id: scheme.id!, issueType: "10001", body: { issueType: "10001", workflow: "Short" } });
  await workflowSchemes.getAllWorkflowSchemes();
  await workflowSchemes.getWorkflowScheme({ id: scheme.id! });
  await workflowSchemeProjectAssociations.assignSchemeToProject({ workflowSchemeId: String(scheme.id), projectId: pay });
  const { values } = await workflowSchemeProjectAssociations.getWorkflowSchemeProjectAssociations({ projectId: [Number(pay)] });

  expect(checked.errors).toEqual([]);
  expect(read.workflows!.map(({ name }) => name)).toEqual(["Short"]);
  expect(values.map(({ workflowScheme }) => workflowScheme!.name)).toEqual(["Short ones"]);
});

test("permission is granted, checked and taken back", async () => {
  const { permissionSchemes, projectPermissionSchemes, permissions } = jira.as("radia");

  const { id: schemeId } = await projectPermissionSchemes.getAssignedPermissionScheme({ projectKeyOrId: "PAY" });
  const holder = { type: "projectRole", parameter: "10012" };
  const grant = await permissionSchemes.createPermissionGrant({ schemeId: schemeId!, holder, permission: "EDIT_ISSUES" });
  const mayTim = await jira.as("tim").permissions.getMyPermissions({ projectKey: "PAY", permissions: "EDIT_ISSUES" });
  await permissionSchemes.getPermissionSchemeGrant({ schemeId: schemeId!, permissionId: grant.id! });
  await permissionSchemes.getPermissionSchemeGrants({ schemeId: schemeId! });
  await permissionSchemes.deletePermissionSchemeEntity({ schemeId: schemeId!, permissionId: grant.id! });
  await permissionSchemes.getAllPermissionSchemes();
  await permissionSchemes.getPermissionScheme({ schemeId: schemeId! });
  await projectPermissionSchemes.assignPermissionScheme({ projectKeyOrId: "PAY", id: schemeId! });
  await permissions.getAllPermissions();
  await permissions.getBulkPermissions({ projectPermissions: [{ permissions: ["EDIT_ISSUES"], projects: [Number(pay)], issues: [] }] });

  expect(mayTim.permissions!["EDIT_ISSUES"]!.havePermission).toBe(true);
});

test("projects, their roles and parts, and groups of people are kept", async () => {
  const { inRole, inGroup, tim } = await driveProjects(jira);

  expect(inRole).toContain(tim);
  expect(await driveProjectLife(jira)).toEqual(["Desk", "Responder"]);
  expect(inGroup).toEqual([tim]);
});

test("schemes and words of one's own are made, changed and taken away", async () => {
  expect(await drivePermissionScheme(jira)).toEqual(["EDIT_ISSUES"]);
  expect(await drivePriority(jira)).toBe("Blocker");
  expect(await driveSchemeLife(jira)).toEqual([]);
  await driveFieldTrash(jira);
});

test("dashboards and filters are made, shared and found", async () => {
  expect(await driveDashboards(jira)).toEqual(["The desk"]);
  expect(await driveFilters(jira)).toEqual(["Pressing"]);
});

test("people are found, and a panel is pinned by a task", async () => {
  const { avatars, users, userSearch, myself, serverInfo, issuePanels, tasks } = jira.as("radia");
  const { accountId } = await myself.getCurrentUser();

  await users.getUser({ accountId: accountId! });
  await users.getUserGroups({ accountId: accountId! });
  await userSearch.findUsers({ query: "ada" });
  await userSearch.findAssignableUsers({ project: "PAY" });
  await serverInfo.getServerInfo();
  await avatars.getAvatarImageByID({ type: "issuetype", id: 10001 });
  const moduleId = "ari:cloud:ecosystem::extension/app/env/static/panel";
  const { taskId } = await issuePanels.bulkPinUnpinProjectsAsync({ moduleId, projectList: [{ projectIdOrKey: "PAY", action: "PIN" }] });
  const task = await tasks.getTask({ taskId: taskId! });

  expect(task.status).toBe("COMPLETE");
});

test("components and versions come, change and go, and their issues with them", async () => {
  expect(await driveParts(jira)).toBe("2.0");
});

test("an issue takes options, and an edit takes one away", async () => {
  expect(await driveValues(jira)).toEqual(["All"]);
});

test("no emulated operation within the client's reach is left undriven", async () => {
  const coverage = await coverageOf(jira, "configuration");

  process.stdout.write(`${wordsOf(coverage)}\n`);
  expect(coverage.forgotten).toEqual([]);
});
