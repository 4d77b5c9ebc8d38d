import type { Site } from "../site";
import type { ProjectRow } from "./projects";

export type ScreenOperation = "create" | "edit" | "view";

/** The ids of the fields on the screen that a project's schemes give an issue type for an operation, in order. */
export function screenFieldIds(site: Site, project: ProjectRow, issueTypeId: string, operation: ScreenOperation): string[] {
  return site.rows
    .all<{ field_id: string }>(
      `SELECT tab_field.field_id FROM jira_screen_tab tab JOIN jira_screen_tab_field tab_field ON tab_field.tab_id = tab.id
       WHERE tab.screen_id = ? ORDER BY tab.position, tab_field.position`,
      screenIdFor(site, project, issueTypeId, operation),
    )
    .map((row) => row.field_id);
}

/** Issue type screen scheme, then screen scheme, each with its default. */
function screenIdFor(site: Site, project: ProjectRow, issueTypeId: string, operation: ScreenOperation): number | null {
  const row = site.rows.one<{ screen_id: number }>(
    `SELECT item.screen_id FROM jira_screen_scheme_item item WHERE item.operation IN (?, 'default') AND item.scheme_id = (
       SELECT screen_scheme_id FROM jira_issue_type_screen_scheme_item
       WHERE scheme_id = ? AND issue_type_id IN (?, 'default') ORDER BY issue_type_id = 'default' LIMIT 1
     ) ORDER BY item.operation = 'default' LIMIT 1`,
    operation,
    project.issue_type_screen_scheme_id,
    issueTypeId,
  );
  return row?.screen_id ?? null;
}
