import type { Site } from "../site";

/** The parts of a project that an issue is of, under the id of the field that holds them. */
export type IssuePartKind = "components" | "fixVersions" | "versions";
export type ComponentRow = {
  readonly id: number;
  readonly project_id: number;
  readonly name: string;
  readonly description: string;
  readonly lead_id: string | null;
  readonly assignee_type: string;
};
export type VersionRow = {
  readonly id: number;
  readonly project_id: number;
  readonly name: string;
  readonly description: string;
  readonly archived: number;
  readonly released: number;
  readonly start_date: string | null;
  readonly release_date: string | null;
};

/** The components of a project by name. */
export function componentsOf(site: Site, projectId: number): ComponentRow[] {
  return site.rows.all<ComponentRow>("SELECT * FROM jira_component WHERE project_id = ? ORDER BY name", projectId);
}

/** The versions of a project, as they were made. */
export function versionsOf(site: Site, projectId: number): VersionRow[] {
  return site.rows.all<VersionRow>("SELECT * FROM jira_version WHERE project_id = ? ORDER BY id", projectId);
}

/** The components of an issue by name. */
export function componentsOfIssue(site: Site, issueId: number): ComponentRow[] {
  return site.rows.all<ComponentRow>(
    `SELECT component.* FROM jira_issue_part part JOIN jira_component component ON component.id = part.part_id
     WHERE part.issue_id = ? AND part.kind = 'components' ORDER BY component.name`,
    issueId,
  );
}

/** The versions that an issue affects, or that it is fixed in, as they were made. */
export function versionsOfIssue(site: Site, issueId: number, kind: "fixVersions" | "versions"): VersionRow[] {
  return site.rows.all<VersionRow>(
    `SELECT version.* FROM jira_issue_part part JOIN jira_version version ON version.id = part.part_id
     WHERE part.issue_id = ? AND part.kind = ? ORDER BY version.id`,
    issueId,
    kind,
  );
}

/** Sets the components or versions of an issue to just these. */
export function setPartsOf(site: Site, issueId: number, kind: IssuePartKind, ids: readonly number[]): void {
  site.rows.run("DELETE FROM jira_issue_part WHERE issue_id = ? AND kind = ?", issueId, kind);
  for (const id of ids) site.rows.run("INSERT INTO jira_issue_part (issue_id, kind, part_id) VALUES (?, ?, ?)", issueId, kind, id);
}

/** The issues that have a component or a version in one of some fields. */
export function issueIdsWithPart(site: Site, kind: IssuePartKind, partId: number): number[] {
  return site.rows
    .all<{ id: number }>("SELECT issue_id AS id FROM jira_issue_part WHERE kind = ? AND part_id = ? ORDER BY issue_id", kind, partId)
    .map(({ id }) => id);
}
