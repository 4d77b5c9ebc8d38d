import type { AppInstallation, ForgeFieldModule } from "../../seams";
import { declareAppPermission, declareGlobalPermission } from "../access/app-permissions";
import { keepAppFunctions } from "../jql/app-functions/keep-app-functions";
import type { Site } from "../site";
import { findField } from "../store/fields";
import { allProjects } from "../store/projects";
import { isKnownDataType } from "../writing/app-field-value";
import { putFieldType } from "./app-field-types";

/** The role Jira gives every app's user; permission schemes grant it what apps may do. */
export const APP_ROLE = "atlassian-addons-project-access";

/** Makes the app's user and what else it brings into Jira, or brings them up to date. Returns the user's account id. */
export function installApp(site: Site, app: AppInstallation): string {
  return site.write(() => {
    const accountId = `712020:${app.appId}`;
    site.rows.run(
      `INSERT INTO jira_account (account_id, email, display_name, role_label, account_type, position) VALUES (?, NULL, ?, 'App', 'app', 1000)
       ON CONFLICT (account_id) DO UPDATE SET display_name = excluded.display_name`,
      accountId,
      app.name,
    );
    site.rows.run(
      `INSERT OR REPLACE INTO jira_app (app_id, environment_id, installation_id, account_id, name, entity_properties) VALUES (?, ?, ?, ?, ?, ?)`,
      app.appId,
      app.environmentId,
      app.installationId,
      accountId,
      app.name,
      JSON.stringify(app.entityProperties),
    );
    joinProjects(site, accountId);
    for (const module of app.customFields) putField(site, app, module);
    for (const module of app.customFieldTypes ?? []) putFieldType(site, app, module);
    for (const module of app.projectPermissions ?? []) declareAppPermission(site, app, module);
    putGadgets(site, app);
    for (const module of app.globalPermissions ?? []) declareGlobalPermission(site, app, module);
    keepAppFunctions(site.rows, app);
    return accountId;
  });
}

function joinProjects(site: Site, accountId: string): void {
  const role = site.rows.one<{ id: number }>("SELECT id FROM jira_project_role WHERE name = ?", APP_ROLE);
  if (!role) throw new Error(`The site has no project role ${APP_ROLE}.`);
  for (const project of allProjects(site))
    site.rows.run(
      "INSERT OR IGNORE INTO jira_project_role_member (project_id, role_id, member_type, member_id) VALUES (?, ?, 'user', ?)",
      project.id,
      role.id,
      accountId,
    );
}

/** The gadgets that can be put on dashboards; one that the app no longer has cannot. */
function putGadgets(site: Site, app: AppInstallation): void {
  const prefix = `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/`;
  site.rows.run("DELETE FROM jira_app_gadget WHERE module_key LIKE ? || '%'", prefix);
  for (const { key, name, title } of app.dashboardGadgets ?? []) {
    const words = typeof title === "string" ? title : (title?.text ?? name ?? key);
    site.rows.run("INSERT INTO jira_app_gadget (module_key, title) VALUES (?, ?)", prefix + key, words);
  }
}

function putField(site: Site, app: AppInstallation, module: ForgeFieldModule): void {
  if (!isKnownDataType(module.type))
    throw new Error(`The sandbox's Jira has no app fields of type '${module.type}' (field ${module.key}).`);
  const key = `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${module.key}`;
  const known = findField(site, key);
  const id = known?.id ?? `customfield_${site.rows.nextId("customfield")}`;
  const customId = Number(id.slice("customfield_".length));
  const description = typeof module["description"] === "string" ? module["description"] : "";
  site.rows.run(
    `INSERT OR REPLACE INTO jira_field (id, key, name, description, custom, clause_names, schema, forge, position) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?)`,
    id,
    key,
    module.name,
    description,
    JSON.stringify([`cf[${customId}]`, module.name]),
    JSON.stringify({ type: module.type, custom: key, customId }),
    JSON.stringify({ appId: app.appId, environmentId: app.environmentId, module }),
    customId,
  );
}
