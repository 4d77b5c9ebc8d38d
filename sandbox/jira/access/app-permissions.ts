import type { AppPermissionModule } from "../../seams";
import { USERS_GROUP } from "../seed/seed-people";
import type { Site } from "../site";
import { isGlobalPermission, isProjectPermission } from "./permission-keys";

export type AppPermission = { readonly key: string; readonly name: string; readonly description: string; readonly scope: Scope };
type Scope = "GLOBAL" | "PROJECT";
type Rows = Pick<Site, "rows">;

/** The permissions that installed apps declare: those of the site first, then those of projects. */
export function appPermissions(site: Rows): AppPermission[] {
  return site.rows.all<AppPermission>(
    `SELECT key, name, description, 'GLOBAL' AS scope FROM jira_app_global_permission
     UNION ALL SELECT key, name, description, 'PROJECT' AS scope FROM jira_app_permission ORDER BY scope, key`,
  );
}

/** Whether a key is a permission of Jira's own or of an app's. */
export function isPermission(site: Rows, key: string): boolean {
  return isGlobalPermission(key) || isProjectPermission(key) || appPermissions(site).some((permission) => permission.key === key);
}

/** Whether a key is a permission held on the whole site, of Jira's own or of an app's. */
export function isSitePermission(site: Rows, key: string): boolean {
  return isGlobalPermission(key) || appPermissions(site).some((permission) => permission.key === key && permission.scope === "GLOBAL");
}

/** Makes known, or renames, a project's permission of an app: `jira:projectPermission`. Nobody holds it until a permission scheme grants it. */
export function declareAppPermission(site: Rows, app: App, module: Omit<AppPermissionModule, "defaultGrants">): string {
  return declare(site, "jira_app_permission", app, module).key;
}

/**
 * Makes known, or renames, a site's permission of an app: `jira:globalPermission`. Its `defaultGrants` are given
 * when it is new here, never again: what administrators took away stays away.
 */
export function declareGlobalPermission(site: Rows, app: App, module: AppPermissionModule): string {
  const { key, isNew } = declare(site, "jira_app_global_permission", app, module);
  if (isNew) for (const groupId of groupsGranted(site, module.defaultGrants ?? [])) grant(site, key, groupId);
  return key;
}

type App = { readonly appId: string; readonly environmentId: string };

function declare(
  site: Rows,
  table: "jira_app_permission" | "jira_app_global_permission",
  app: App,
  module: AppPermissionModule,
): { key: string; isNew: boolean } {
  const key = `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${module.key}`;
  const isNew = !appPermissions(site).some((permission) => permission.key === key);
  site.rows.run(`INSERT OR REPLACE INTO ${table} (key, name, description) VALUES (?, ?, ?)`, key, module.name, module.description ?? "");
  return { key, isNew };
}

function groupsGranted(site: Rows, grants: readonly string[]): readonly string[] {
  const administrators = site.rows.all<{ group_id: string }>("SELECT group_id FROM jira_global_permission WHERE permission = 'ADMINISTER'");
  return grants.flatMap((grantee) => {
    if (grantee === "all") return [USERS_GROUP];
    return grantee === "jira-administrators" ? administrators.map(({ group_id }) => group_id) : [];
  });
}

function grant(site: Rows, permission: string, groupId: string): void {
  site.rows.run("INSERT OR IGNORE INTO jira_global_permission (permission, group_id) VALUES (?, ?)", permission, groupId);
}
