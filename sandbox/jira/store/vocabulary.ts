import type { Site } from "../site";
import type { ProjectRow } from "./projects";

export type StatusCategory = "new" | "indeterminate" | "done";
export type StatusRow = { readonly id: string; readonly name: string; readonly category: StatusCategory };
export type PriorityRow = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly color: string;
  readonly icon: string;
};
export type IssueTypeRow = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly hierarchy_level: number;
  readonly icon: string;
};
export type ResolutionRow = { readonly id: string; readonly name: string; readonly description: string };
export type LinkTypeRow = { readonly id: string; readonly name: string; readonly inward: string; readonly outward: string };

/** The site's statuses, in the order they were seeded. */
export function allStatuses(site: Site): StatusRow[] {
  return site.rows.all<StatusRow>("SELECT * FROM jira_status ORDER BY position");
}

/** The status under an id. */
export function findStatus(site: Site, id: string): StatusRow | null {
  return site.rows.one<StatusRow>("SELECT * FROM jira_status WHERE id = ?", id);
}

/** The site's priorities, the most pressing first. */
export function allPriorities(site: Site): PriorityRow[] {
  return site.rows.all<PriorityRow>("SELECT * FROM jira_priority ORDER BY position");
}

/** The priority under an id; null when there is no id. */
export function findPriority(site: Site, id: string | null): PriorityRow | null {
  return id === null ? null : site.rows.one<PriorityRow>("SELECT * FROM jira_priority WHERE id = ?", id);
}

/** The priorities of a project's scheme, in the scheme's order. */
export function prioritiesOfProject(site: Site, project: ProjectRow): PriorityRow[] {
  return site.rows.all<PriorityRow>(
    `SELECT priority.* FROM jira_priority_scheme_item item JOIN jira_priority priority ON priority.id = item.priority_id
     WHERE item.scheme_id = ? ORDER BY item.position`,
    project.priority_scheme_id,
  );
}

/** The id of the priority a new issue of the project gets. */
export function defaultPriorityOf(site: Site, project: ProjectRow): string | null {
  const scheme = site.rows.one<{ default_priority_id: string }>(
    "SELECT default_priority_id FROM jira_priority_scheme WHERE id = ?",
    project.priority_scheme_id,
  );
  return scheme?.default_priority_id ?? null;
}

/** The site's work types, in the order they were seeded. */
export function allIssueTypes(site: Site): IssueTypeRow[] {
  return site.rows.all<IssueTypeRow>("SELECT * FROM jira_issue_type ORDER BY position");
}

/** The work type under an id. */
export function findIssueType(site: Site, id: string): IssueTypeRow | null {
  return site.rows.one<IssueTypeRow>("SELECT * FROM jira_issue_type WHERE id = ?", id);
}

/** The types of a project's scheme, in the scheme's order. */
export function issueTypesOfProject(site: Site, project: ProjectRow): IssueTypeRow[] {
  return site.rows.all<IssueTypeRow>(
    `SELECT type.* FROM jira_issue_type_scheme_item item JOIN jira_issue_type type ON type.id = item.issue_type_id
     WHERE item.scheme_id = ? ORDER BY item.position`,
    project.issue_type_scheme_id,
  );
}

/** The site's resolutions, in the order they were seeded. */
export function allResolutions(site: Site): ResolutionRow[] {
  return site.rows.all<ResolutionRow>("SELECT * FROM jira_resolution ORDER BY position");
}

/** The resolution under an id; null when there is no id. */
export function findResolution(site: Site, id: string | null): ResolutionRow | null {
  return id === null ? null : site.rows.one<ResolutionRow>("SELECT * FROM jira_resolution WHERE id = ?", id);
}

/** The site's link types by id. */
export function allLinkTypes(site: Site): LinkTypeRow[] {
  return site.rows.all<LinkTypeRow>("SELECT * FROM jira_link_type ORDER BY id");
}
