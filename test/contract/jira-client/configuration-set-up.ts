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
