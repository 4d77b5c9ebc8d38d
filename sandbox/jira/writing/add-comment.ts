import { requirePermission, type VisibleIssue } from "../access/visible-issue";
import { mayRead, visibilityOf } from "../access/comment-visibility";
import { type AdfNode, isAdfDocument, textOfAdf } from "../formatters/adf";
import { commentJson } from "../formatters/comment-json";
import { JiraError } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import { type CommentRow, countComments } from "../store/comments";
import { findAccount } from "../store/accounts";
import { addWatcher } from "../store/watchers";
import { writeColumns } from "./apply-changes";
import { issueInEvent, publishEvent, touchIssue } from "./issue-events";
import { mailFollowers } from "./mail";

/** @see https://support.atlassian.com/jira-cloud-administration/docs/understand-issue-limits/ */
export const COMMENTS_MAX = 5000;

export type NewComment = { readonly body: unknown; readonly visibility: unknown };

/** Adds a comment in the caller's name. Only inside a write. */
export function addComment(site: Site, caller: Person, on: VisibleIssue, asked: NewComment): CommentRow {
  requirePermission(site, caller, "ADD_COMMENTS", on, "You do not have the permission to comment on this issue.");
  const body = documentOf(asked.body);
  const visibility = visibilityOf(site, caller, on.project.id, asked.visibility);
  if (countComments(site, on.issue.id) >= COMMENTS_MAX)
    throw new JiraError(413, [`The comment limit of ${COMMENTS_MAX} for this issue has been reached.`]);
  const comment: CommentRow = {
    id: site.rows.nextId("comment"),
    issue_id: on.issue.id,
    author_id: caller.accountId,
    body: JSON.stringify(body),
    created: site.now(),
    updated: site.now(),
    visibility: visibility === null ? null : JSON.stringify(visibility),
  };
  site.rows.run(
    "INSERT INTO jira_comment (id, issue_id, author_id, body, created, updated, visibility) VALUES (?, ?, ?, ?, ?, ?, ?)",
    ...Object.values(comment),
  );
  writeColumns(site, on.issue.id, { updated: site.now() });
  if (findAccount(site, caller.accountId)?.account_type === "atlassian") addWatcher(site, on.issue.id, caller.accountId);
  publishEvent(site, caller, "avi:jira:commented:issue", { issue: issueInEvent(site, on.issue), comment: commentJson(site, comment) });
  mailFollowers(site, on.issue, caller.accountId, `commented: ${textOfAdf(body)}`, (accountId) =>
    mayRead(site, accountId, on.issue, comment),
  );
  touchIssue(site, caller, on.issue);
  return comment;
}

/** What is asked for as a comment's text. @throws {JiraError} 400 when it is no document, or says nothing. */
export function documentOf(body: unknown): AdfNode {
  if (!isAdfDocument(body)) throw new JiraError(400, [], { comment: "Comment body is not valid!" });
  if (textOfAdf(body).trim() === "") throw new JiraError(400, [], { comment: "Comment body can not be empty!" });
  return body;
}
