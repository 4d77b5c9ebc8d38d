import type { Site } from "../site";

export type IssueRow = {
  readonly id: number;
  readonly key: string;
  readonly project_id: number;
  readonly number: number;
  readonly issue_type_id: string;
  readonly summary: string;
  readonly description: string | null;
  readonly status_id: string;
  readonly priority_id: string | null;
  readonly resolution_id: string | null;
  readonly assignee_id: string | null;
  readonly reporter_id: string | null;
  readonly creator_id: string | null;
  readonly created: number;
  readonly updated: number;
  readonly resolved: number | null;
  readonly due_date: string | null;
  readonly labels: string;
  readonly parent_id: number | null;
};

/** The issue under an id, its key or one that it had before a move, whoever asks; null when there is none. */
export function findIssue(site: Site, idOrKey: string | number): IssueRow | null {
  if (/^\d{1,15}$/.test(String(idOrKey))) return site.rows.one<IssueRow>("SELECT * FROM jira_issue WHERE id = ?", Number(idOrKey));
  const key = String(idOrKey).toUpperCase();
  return (
    site.rows.one<IssueRow>("SELECT * FROM jira_issue WHERE key = ?", key) ??
    site.rows.one<IssueRow>("SELECT * FROM jira_issue WHERE id = (SELECT issue_id FROM jira_former_key WHERE key = ?)", key)
  );
}

export type FieldValueRow = {
  readonly field_id: string;
  readonly value: string;
  readonly text: string | null;
  readonly number: number | null;
};

/** The custom values of an issue by field id. */
export function fieldValuesOf(site: Site, issueId: number): Map<string, FieldValueRow> {
  const rows = site.rows.all<FieldValueRow>("SELECT field_id, value, text, number FROM jira_field_value WHERE issue_id = ?", issueId);
  return new Map(rows.map((row) => [row.field_id, row]));
}

/** The sub-tasks of an issue, oldest first. */
export function subtasksOf(site: Site, issueId: number): IssueRow[] {
  return site.rows.all<IssueRow>("SELECT * FROM jira_issue WHERE parent_id = ? ORDER BY id", issueId);
}
