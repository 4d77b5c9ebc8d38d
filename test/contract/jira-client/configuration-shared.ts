import type { DrivenJira } from "./a-client";

/** A dashboard with a gadget and its properties, driven as far as the client has methods for it. Gives the names found. */
export async function driveDashboards(jira: DrivenJira): Promise<readonly string[]> {
  const { dashboards } = jira.as("radia");
  const made = await asRadia(jira, "POST", "/dashboard", {
    name: "The desk",
    sharePermissions: [{ type: "authenticated" }],
    editPermissions: [],
  });
  const dashboardId = String(made["id"]);
  const gadget = await asRadia(jira, "POST", `/dashboard/${dashboardId}/gadget`, {
    moduleKey: "anything",
    ignoreUriAndModuleKeyValidation: true,
  });
  const item = { dashboardId, itemId: String(gadget["id"]), propertyKey: "config" };

  await dashboards.getAllDashboards();
  await dashboards.getDashboard({ id: dashboardId });
  await dashboards.setDashboardItemProperty({ ...item, body: { service: "Payments" } });
  await dashboards.getDashboardItemPropertyKeys(item);
  await dashboards.getDashboardItemProperty(item);
  await dashboards.deleteDashboardItemProperty(item);
  const expand = "description,owner,viewUrl,favourite,favouritedCount,sharePermissions,editPermissions,isWritable";
  const { values } = await dashboards.getDashboardsPaginated({ expand });
  return values.map(({ name }) => name ?? "");
}

/** A filter from its making to its end. Gives the names found on the way. */
export async function driveFilters(jira: DrivenJira): Promise<readonly string[]> {
  const { filters, filterSharing } = jira.as("radia");
  const filter = await filters.createFilter({ name: "Pressing", jql: "project = PAY" });
  const id = Number(filter.id);

  await filters.updateFilter({ id, body: { name: "Pressing", description: "What presses." } });
  await filters.getFilter({ id });
  await filters.setFavouriteForFilter({ id });
  await filters.getFavouriteFilters();
  await filters.getMyFilters();
  const found = await filters.getFiltersPaginated({ expand: "description,owner,jql,searchUrl,viewUrl,sharePermissions,subscriptions" });
  await filters.deleteFavouriteForFilter({ id });
  await filters.setColumns({ id, columns: ["summary"] });
  await filters.getColumns({ id });
  await filters.resetColumns({ id });
  const [share] = await filterSharing.addSharePermission({ id, type: "project", projectId: "10000" });
  await filterSharing.getSharePermissions({ id });
  await filterSharing.getSharePermission({ id, permissionId: share!.id! });
  await filterSharing.deleteSharePermission({ id, permissionId: share!.id! });
  await filterSharing.setDefaultShareScope({ scope: "PRIVATE" });
  await filterSharing.getDefaultShareScope();
  await filters.deleteFilter({ id });
  return found.values!.map(({ name }) => name);
}

/** What the client has no method for, asked for without it. */
async function asRadia(jira: DrivenJira, method: string, path: string, body: unknown): Promise<Record<string, unknown>> {
  const request = new Request(`http://localhost/rest/api/3${path}`, { method, body: JSON.stringify(body) });
  const { jira: ours } = jira.desk.sandbox;
  const answer = await ours.handle(request, { accountId: ours.accountByEmail("radia@example.com")?.accountId ?? null });
  return (await answer.json()) as Record<string, unknown>;
}
