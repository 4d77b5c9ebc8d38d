import type { Site } from "../site";
import type { ProjectRow } from "../store/projects";

/** Deletes a project with its issues and all they carry. No event is sent for an issue or a link that goes with it. Only inside a write. */
export function deleteProject(site: Site, project: ProjectRow): void {
  const ofIt = "SELECT id FROM jira_issue WHERE project_id = ?";
  site.rows.run(
    `DELETE FROM jira_changelog_item WHERE history_id IN (SELECT id FROM jira_changelog WHERE issue_id IN (${ofIt}))`,
    project.id,
  );
  site.rows.run(`DELETE FROM jira_issue_link WHERE inward_issue_id IN (${ofIt}) OR outward_issue_id IN (${ofIt})`, project.id, project.id);
  // A context for this project alone would else be for every project.
  site.rows.run(
    `DELETE FROM jira_field_context WHERE id IN (SELECT context_id FROM jira_field_context_project GROUP BY context_id
       HAVING COUNT(*) = 1 AND MAX(project_id) = ?)`,
    project.id,
  );
  for (const table of tablesWith(site, "issue_id")) site.rows.run(`DELETE FROM ${table} WHERE issue_id IN (${ofIt})`, project.id);
  for (const table of tablesWith(site, "project_id")) site.rows.run(`DELETE FROM ${table} WHERE project_id = ?`, project.id);
  site.rows.run("DELETE FROM jira_project WHERE id = ?", project.id);
}

/** Jira's tables that name an issue or a project in a column. */
function tablesWith(site: Site, column: "issue_id" | "project_id"): string[] {
  return site.rows
    .all<{ name: string }>(
      `SELECT tables.name FROM sqlite_master tables JOIN pragma_table_info(tables.name) info
       WHERE tables.type = 'table' AND tables.name LIKE 'jira\\_%' ESCAPE '\\' AND info.name = ? ORDER BY tables.name`,
      column,
    )
    .map(({ name }) => name);
}
