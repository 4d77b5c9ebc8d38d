import type { Site } from "../site";
import type { CommentRow } from "../store/comments";
import { jiraDate } from "./jira-date";
import { selfLink } from "./links";
import { userJsonOf } from "./user-json";

/** A comment with its document. */
export function commentJson(site: Site, comment: CommentRow): Record<string, unknown> {
  return {
    self: selfLink(site, `/issue/${comment.issue_id}/comment/${comment.id}`),
    id: String(comment.id),
    author: userJsonOf(site, comment.author_id),
    body: JSON.parse(comment.body) as unknown,
    updateAuthor: userJsonOf(site, comment.author_id),
    created: jiraDate(comment.created),
    updated: jiraDate(comment.updated),
    jsdPublic: true,
    ...(comment.visibility === null ? {} : { visibility: JSON.parse(comment.visibility) as unknown }),
  };
}
