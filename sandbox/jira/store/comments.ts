import type { Site } from "../site";

export type CommentRow = {
  readonly id: number;
  readonly issue_id: number;
  readonly author_id: string | null;
  readonly body: string;
  readonly created: number;
  readonly updated: number;
  readonly visibility: string | null;
};

/** The comments of an issue, oldest first. */
export function commentsOf(site: Site, issueId: number): CommentRow[] {
  return site.rows.all<CommentRow>("SELECT * FROM jira_comment WHERE issue_id = ? ORDER BY id", issueId);
}

/** How many comments an issue has, whoever may read them. */
export function countComments(site: Site, issueId: number): number {
  return site.rows.one<{ count: number }>("SELECT COUNT(*) AS count FROM jira_comment WHERE issue_id = ?", issueId)?.count ?? 0;
}
