import type { Site } from "../site";

export type IssueLinkRow = {
  readonly id: number;
  readonly type_id: string;
  readonly inward_issue_id: number;
  readonly outward_issue_id: number;
};

/** The links an issue is an end of. */
export function linksOf(site: Site, issueId: number): IssueLinkRow[] {
  return site.rows.all<IssueLinkRow>(
    "SELECT * FROM jira_issue_link WHERE inward_issue_id = ? UNION SELECT * FROM jira_issue_link WHERE outward_issue_id = ? ORDER BY id",
    issueId,
    issueId,
  );
}
