import { requirePermission, type VisibleIssue } from "../access/visible-issue";
import { isAdfDocument, textOfAdf } from "../formatters/adf";
import { commentJson } from "../formatters/comment-json";
import { JiraError } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import type { CommentRow } from "../store/comments";
import { findAccount } from "../store/accounts";
import { addWatcher } from "../store/watchers";
import { writeColumns } from "./apply-changes";
import { issueInEvent, publishEvent, touchIssue } from "./issue-events";
import { mailFollowers } from "./mail";

export type NewComment = { readonly body: unknown; readonly visibility: unknown };

/** Adds a comment in the caller's name. Only inside a write. */
export function addComment(site: Site, caller: Person, on: VisibleIssue, asked: NewComment): CommentRow {
  requirePermission(site, caller, "ADD_COMMENTS", on, "You do not have the permission to comment on this issue.");
  if (!isAdfDocument(asked.body)) throw new JiraError(400, [], { comment: "Comment body is not valid!" });
  if (textOfAdf(asked.body).trim() === "") throw new JiraError(400, [], { comment: "Comment body can not be empty!" });
  const comment: CommentRow = {
    id: site.rows.nextId("comment"),
    issue_id: on.issue.id,
    author_id: caller.accountId,
    body: JSON.stringify(asked.body),
    created: site.now(),
    updated: site.now(),
    visibility: asked.visibility === null ? null : JSON.stringify(asked.visibility),
  };
  site.rows.run(
    "INSERT INTO jira_comment (id, issue_id, author_id, body, created, updated, visibility) VALUES (?, ?, ?, ?, ?, ?, ?)",
    ...Object.values(comment),
  );
  writeColumns(site, on.issue.id, { updated: site.now() });
  if (findAccount(site, caller.accountId)?.account_type === "atlassian") addWatcher(site, on.issue.id, caller.accountId);
  publishEvent(site, caller, "avi:jira:commented:issue", { issue: issueInEvent(site, on.issue), comment: commentJson(site, comment) });
  mailFollowers(site, on.issue, caller.accountId, `commented: ${textOfAdf(asked.body)}`);
  touchIssue(site, caller, on.issue);
  return comment;
}
