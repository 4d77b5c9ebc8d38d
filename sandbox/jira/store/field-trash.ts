import type { Site } from "../site";
import type { Field } from "./fields";

export type TrashedField = { readonly id: string; readonly name: string; readonly description: string; readonly schema: string | null };

const COLUMNS = "id, key, name, description, custom, navigable, orderable, searchable, clause_names, schema, forge, position";

/** The custom fields in the trash, by name. Nothing else of Jira knows a field while it is there; its values, contexts and places wait. */
export function trashedFields(site: Site): TrashedField[] {
  return site.rows.all<TrashedField>("SELECT id, name, description, schema FROM jira_field_trash ORDER BY name, id");
}

/** Puts a field into the trash. Only inside a write. */
export function trashField(site: Site, id: string): void {
  site.rows.run(`INSERT INTO jira_field_trash (${COLUMNS}) SELECT ${COLUMNS} FROM jira_field WHERE id = ?`, id);
  site.rows.run("DELETE FROM jira_field WHERE id = ?", id);
}

/** Takes a field out of the trash again. Only inside a write. */
export function restoreField(site: Site, id: string): void {
  site.rows.run(`INSERT INTO jira_field (${COLUMNS}) SELECT ${COLUMNS} FROM jira_field_trash WHERE id = ?`, id);
  site.rows.run("DELETE FROM jira_field_trash WHERE id = ?", id);
}

/** Deletes a field for good, in the trash or not, with its values, contexts, options and places on screens. Only inside a write. */
export function deleteField(site: Site, id: Field["id"]): void {
  const contexts = "SELECT id FROM jira_field_context WHERE field_id = ?";
  for (const table of ["jira_field_option", "jira_field_context_project", "jira_field_context_type"])
    site.rows.run(`DELETE FROM ${table} WHERE context_id IN (${contexts})`, id);
  for (const table of ["jira_field_context", "jira_field_value", "jira_field_part", "jira_screen_tab_field"])
    site.rows.run(`DELETE FROM ${table} WHERE field_id = ?`, id);
  for (const table of ["jira_field", "jira_field_trash"]) site.rows.run(`DELETE FROM ${table} WHERE id = ?`, id);
}
