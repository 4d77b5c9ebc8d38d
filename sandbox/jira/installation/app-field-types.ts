import type { ForgeFieldModule } from "../../seams";
import type { Site } from "../site";
import type { ForgeFieldOrigin } from "../store/fields";
import { isKnownDataType } from "../writing/app-field-value";

type Rows = Pick<Site, "rows">;

/**
 * Makes known, or brings up to date, a type of an app's: `jira:customFieldType`. Its fields are made by administrators;
 * those there are follow the manifest.
 */
export function putFieldType(site: Rows, app: { readonly appId: string; readonly environmentId: string }, module: ForgeFieldModule): void {
  if (!isKnownDataType(module.type))
    throw new Error(`The sandbox's Jira has no app fields of type '${module.type}' (field type ${module.key}).`);
  const key = `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${module.key}`;
  const origin = JSON.stringify({ appId: app.appId, environmentId: app.environmentId, module } satisfies ForgeFieldOrigin);
  site.rows.run("INSERT OR REPLACE INTO jira_app_field_type (key, origin) VALUES (?, ?)", key, origin);
  site.rows.run("UPDATE jira_field SET forge = ? WHERE json_extract(schema, '$.custom') = ?", origin, key);
}

/** The app's type under its ARI; null when no installed app has it. */
export function findFieldType(site: Rows, key: string): ForgeFieldOrigin | null {
  const row = site.rows.one<{ origin: string }>("SELECT origin FROM jira_app_field_type WHERE key = ?", key);
  return row && (JSON.parse(row.origin) as ForgeFieldOrigin);
}

/** Makes a field of an app's type, as an administrator asks for it, and gives its id. */
export function addFieldOfType(site: Rows, field: { name: string; description: string; type: string }, origin: ForgeFieldOrigin): string {
  const customId = site.rows.nextId("customfield");
  const id = `customfield_${customId}`;
  site.rows.run(
    "INSERT INTO jira_field (id, key, name, description, custom, clause_names, schema, forge, position) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?)",
    id,
    id,
    field.name,
    field.description,
    JSON.stringify([`cf[${customId}]`, field.name]),
    JSON.stringify({ type: origin.module.type, custom: field.type, customId }),
    JSON.stringify(origin),
    customId,
  );
  return id;
}
