import type { Site } from "../site";
import { isGlobalPermission, isProjectPermission } from "./permission-keys";

export type AppPermission = { readonly key: string; readonly name: string; readonly description: string };

/** The project permissions that installed apps declare. Nobody holds one until a permission scheme grants it. */
export function appPermissions(site: Site): AppPermission[] {
  return site.rows.all<AppPermission>("SELECT key, name, description FROM jira_app_permission ORDER BY key");
}

/** Whether a key is a permission of Jira's own or of an app's. */
export function isPermission(site: Site, key: string): boolean {
  return isGlobalPermission(key) || isProjectPermission(key) || appPermissions(site).some((permission) => permission.key === key);
}

/** Makes known, or renames, a permission of an app's manifest: `jira:projectPermission`. */
export function declareAppPermission(
  site: Pick<Site, "rows">,
  app: { readonly appId: string; readonly environmentId: string },
  module: { readonly key: string; readonly name: string; readonly description?: string },
): string {
  const key = `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${module.key}`;
  const insert = "INSERT OR REPLACE INTO jira_app_permission (key, name, description) VALUES (?, ?, ?)";
  site.rows.run(insert, key, module.name, module.description ?? "");
  return key;
}
