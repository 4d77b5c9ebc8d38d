import type { ModuleInfo } from "../../forge/forge";
import type { Jira } from "../../seams";

type Opening = { readonly accountId: string; readonly module: ModuleInfo; readonly projectIdOrKey?: string };

/** Whether the person may open a page of settings: those of the site are for its administrators, those of a project for that project's. */
export async function mayOpen(jira: Pick<Jira, "handle">, { accountId, module, projectIdOrKey }: Opening): Promise<boolean> {
  if (module.moduleType === "jira:adminPage") return holds(jira, accountId, "ADMINISTER");
  if (module.moduleType !== "jira:projectSettingsPage") return true;
  return projectIdOrKey !== undefined && holds(jira, accountId, "ADMINISTER_PROJECTS", projectIdOrKey);
}

async function holds(jira: Pick<Jira, "handle">, accountId: string, permission: string, projectIdOrKey?: string): Promise<boolean> {
  const query = new URLSearchParams({ permissions: permission });
  if (projectIdOrKey !== undefined) query.set(/^\d+$/.test(projectIdOrKey) ? "projectId" : "projectKey", projectIdOrKey);
  const response = await jira.handle(new Request(`http://jira.invalid/rest/api/3/mypermissions?${query.toString()}`), { accountId });
  if (!response.ok) return false;
  const { permissions } = (await response.json()) as { permissions: Record<string, { havePermission: boolean }> };
  return permissions[permission]?.havePermission ?? false;
}
