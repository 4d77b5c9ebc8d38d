import type { DrivenJira } from "./a-client";

/** A permission scheme from its making to its end. Gives what it granted at last. */
export async function drivePermissionScheme(jira: DrivenJira): Promise<readonly (string | undefined)[]> {
  const { permissionSchemes } = jira.as("radia");
  const permissions = [{ permission: "EDIT_ISSUES", holder: { type: "projectRole", parameter: "10011" } }];
  const made = await permissionSchemes.createPermissionScheme({ body: { name: "Desk", permissions } });
  const schemeId = made.id!;
  const changed = await permissionSchemes.updatePermissionScheme({
    schemeId,
    body: { name: "Desk 2", permissions },
    expand: "permissions",
  });
  await permissionSchemes.deletePermissionScheme({ schemeId });
  return changed.permissions!.map(({ permission }) => permission);
}

/** A priority from its making to its end. Gives the name it had at last. */
export async function drivePriority(jira: DrivenJira): Promise<string | undefined> {
  const { issuePriorities } = jira.as("radia");
  const { id } = await issuePriorities.createPriority({ name: "Blocking", statusColor: "#ff0000" });
  await issuePriorities.updatePriority({ id, name: "Blocker" });
  await issuePriorities.setDefaultPriority({ id: "3" });
  await issuePriorities.movePriorities({ ids: [id], position: "First" });
  const { name } = await issuePriorities.getPriority({ id });
  await issuePriorities.deletePriority({ id });
  return name;
}

/** Schemes of types and screens ordered, renamed and taken away. Gives the projects that had one. */
export async function driveSchemeLife(jira: DrivenJira): Promise<readonly unknown[]> {
  const { issueTypeSchemes, issueTypeScreenSchemes, screenTabs } = jira.as("radia");
  const types = await issueTypeSchemes.createIssueTypeScheme({ name: "Two", issueTypeIds: ["10001", "10002"] });
  const issueTypeSchemeId = Number(types.issueTypeSchemeId);
  await issueTypeSchemes.reorderIssueTypesInIssueTypeScheme({ issueTypeSchemeId, issueTypeIds: ["10002"], position: "First" });
  await issueTypeSchemes.deleteIssueTypeScheme({ issueTypeSchemeId });

  const screens = await issueTypeScreenSchemes.createIssueTypeScreenScheme({
    name: "Spare",
    issueTypeMappings: [{ issueTypeId: "default", screenSchemeId: "1" }],
  });
  const issueTypeScreenSchemeId = screens.id;
  await issueTypeScreenSchemes.updateIssueTypeScreenScheme({ issueTypeScreenSchemeId, name: "Sparer" });
  const { values } = await issueTypeScreenSchemes.getProjectsForIssueTypeScreenScheme({
    issueTypeScreenSchemeId: Number(issueTypeScreenSchemeId),
  });
  await issueTypeScreenSchemes.deleteIssueTypeScreenScheme({ issueTypeScreenSchemeId });
  const tab = await screenTabs.addScreenTab({ screenId: 1, name: "Last" });
  await screenTabs.moveScreenTab({ screenId: 1, tabId: tab.id!, pos: 0 });
  return values!;
}

/** A field into the trash, out of it, and gone. */
export async function driveFieldTrash(jira: DrivenJira): Promise<void> {
  const { issueFields } = jira.as("radia");
  const { id } = await issueFields.createCustomField({
    name: "Spare",
    type: "com.atlassian.jira.plugin.system.customfieldtypes:textfield",
  });
  await issueFields.trashCustomField({ id: id! });
  await issueFields.getTrashedFieldsPaginated();
  await issueFields.restoreCustomField({ id: id! });
  await issueFields.deleteCustomField({ id: id! });
}
