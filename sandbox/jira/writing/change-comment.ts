import { visibilityOf } from "../access/comment-visibility";
import { holds } from "../access/permissions";
import type { VisibleIssue } from "../access/visible-issue";
import { commentJson } from "../formatters/comment-json";
import { badRequest } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import type { CommentRow } from "../store/comments";
import { documentOf } from "./add-comment";
import { writeColumns } from "./apply-changes";
import { issueInEvent, publishEvent, touchIssue } from "./issue-events";

/** Gives a comment another text, and another restriction where one is asked for. Only inside a write. */
export function editComment(
  site: Site,
  caller: Person,
  on: VisibleIssue,
  comment: CommentRow,
  asked: { readonly body: unknown; readonly visibility?: unknown },
): CommentRow {
  requireRight(site, caller, on, comment, "edit");
  const visibility =
    asked.visibility === undefined ? comment.visibility : stored(visibilityOf(site, caller, on.project.id, asked.visibility));
  const edited = { ...comment, body: JSON.stringify(documentOf(asked.body)), updated: site.now(), visibility };
  site.rows.run(
    "UPDATE jira_comment SET body = ?, updated = ?, visibility = ? WHERE id = ?",
    edited.body,
    edited.updated,
    visibility,
    edited.id,
  );
  // There is no event of a changed comment: this one stands for both.
  announce(site, caller, on, edited, "avi:jira:commented:issue");
  return edited;
}

/** Takes a comment away. Only inside a write. */
export function deleteComment(site: Site, caller: Person, on: VisibleIssue, comment: CommentRow): void {
  requireRight(site, caller, on, comment, "delete");
  site.rows.run("DELETE FROM jira_comment WHERE id = ?", comment.id);
  announce(site, caller, on, comment, "avi:jira:deleted:comment");
}

function requireRight(site: Site, caller: Person, on: VisibleIssue, comment: CommentRow, what: "edit" | "delete"): void {
  const has = (permission: string): boolean => holds(site, caller.accountId, permission, on.project, on.issue);
  const verb = what.toUpperCase();
  if (has(`${verb}_ALL_COMMENTS`) || (comment.author_id === caller.accountId && has(`${verb}_OWN_COMMENTS`))) return;
  throw badRequest(`You do not have the permission to ${what} this comment.`);
}

function announce(site: Site, caller: Person, on: VisibleIssue, comment: CommentRow, eventType: string): void {
  writeColumns(site, on.issue.id, { updated: site.now() });
  publishEvent(site, caller, eventType, { issue: issueInEvent(site, on.issue), comment: commentJson(site, comment) });
  touchIssue(site, caller, on.issue);
}

function stored(visibility: unknown): string | null {
  return visibility === null ? null : JSON.stringify(visibility);
}
