import type { Site } from "../site";

export type ProjectDetail = { readonly style: "classic" | "next-gen"; readonly archived: number; readonly category_id: number | null };

/** What one project can have to itself. */
export type ScopedKind = "status" | "issue-type" | "screen" | "workflow";

const USUAL: ProjectDetail = { style: "classic", archived: 0, category_id: null };

/** What a project is beyond its schemes: company-managed or team-managed, archived, in which category. */
export function projectDetail(site: Site, projectId: number): ProjectDetail {
  return (
    site.rows.one<ProjectDetail>("SELECT style, archived, category_id FROM jira_project_detail WHERE project_id = ?", projectId) ?? USUAL
  );
}

/** Whether a project's team configures it alone: shared schemes are not for it. */
export function isTeamManaged(site: Site, projectId: number): boolean {
  return projectDetail(site, projectId).style === "next-gen";
}

/** Changes what is given and leaves the rest. */
export function setProjectDetail(site: Pick<Site, "rows">, projectId: number, change: Partial<ProjectDetail>): void {
  site.rows.run("INSERT OR IGNORE INTO jira_project_detail (project_id) VALUES (?)", projectId);
  for (const [column, value] of Object.entries(change))
    site.rows.run(`UPDATE jira_project_detail SET ${column} = ? WHERE project_id = ?`, value, projectId);
}

/** The project that alone has a status, a work type, a screen or a workflow; null for the site's own. */
export function scopeOf(site: Site, kind: ScopedKind, id: string): number | null {
  return (
    site.rows.one<{ project_id: number }>("SELECT project_id FROM jira_project_scope WHERE kind = ? AND id = ?", kind, id)?.project_id ??
    null
  );
}

/** Gives a status, a work type, a screen or a workflow to one project alone. */
export function setScope(site: Pick<Site, "rows">, kind: ScopedKind, id: string, projectId: number): void {
  site.rows.run("INSERT OR REPLACE INTO jira_project_scope (kind, id, project_id) VALUES (?, ?, ?)", kind, id, projectId);
}
