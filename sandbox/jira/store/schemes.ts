import type { Site } from "../site";
import type { ProjectRow } from "./projects";

export type SchemeRow = { readonly id: number; readonly name: string };

/** A kind of scheme that projects share: its table and the column by which a project names its own. */
export type SchemeKind = { readonly table: string; readonly column: string; readonly name: string };

export const ISSUE_TYPE_SCHEMES = { table: "jira_issue_type_scheme", column: "issue_type_scheme_id", name: "issue type scheme" } as const;
export const ISSUE_TYPE_SCREEN_SCHEMES = {
  table: "jira_issue_type_screen_scheme",
  column: "issue_type_screen_scheme_id",
  name: "issue type screen scheme",
} as const;
export const WORKFLOW_SCHEMES = { table: "jira_workflow_scheme", column: "workflow_scheme_id", name: "workflow scheme" } as const;
export const PERMISSION_SCHEMES = { table: "jira_permission_scheme", column: "permission_scheme_id", name: "permission scheme" } as const;
export const PRIORITY_SCHEMES = { table: "jira_priority_scheme", column: "priority_scheme_id", name: "priority scheme" } as const;

/** The schemes of a kind that company-managed projects share, by id; a team-managed project's own is nobody else's. */
export function sharedSchemes<Row extends SchemeRow>(site: Site, kind: SchemeKind): Row[] {
  const users = (style: "=" | "!="): string =>
    `SELECT project.${kind.column} FROM jira_project project LEFT JOIN jira_project_detail detail ON detail.project_id = project.id
     WHERE COALESCE(detail.style, 'classic') ${style} 'next-gen'`;
  return site.rows.all<Row>(`SELECT * FROM ${kind.table} WHERE id NOT IN (${users("=")}) OR id IN (${users("!=")}) ORDER BY id`);
}

/** A shared scheme by its id; null when there is none. */
export function findScheme<Row extends SchemeRow>(site: Site, kind: SchemeKind, id: string | number): Row | null {
  return sharedSchemes<Row>(site, kind).find((scheme) => String(scheme.id) === String(id)) ?? null;
}

/** The projects that use a scheme, by id. */
export function projectsUsing(site: Site, kind: SchemeKind, schemeId: number): ProjectRow[] {
  return site.rows.all<ProjectRow>(`SELECT * FROM jira_project WHERE ${kind.column} = ? ORDER BY id`, schemeId);
}

/** Makes a project use a scheme. What its issues need must have been checked before. */
export function useScheme(site: Pick<Site, "rows">, kind: SchemeKind, projectId: number, schemeId: number): void {
  site.rows.run(`UPDATE jira_project SET ${kind.column} = ? WHERE id = ?`, schemeId, projectId);
}
