import { readableComments } from "../access/comment-visibility";
import type { VisibleIssue } from "../access/visible-issue";
import { badRequest, JiraError, notFound } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import type { CommentRow } from "../store/comments";
import { addComment } from "./add-comment";
import { deleteComment, editComment } from "./change-comment";
import { memberOf } from "./custom/custom-kind";
import { cannotBeSet } from "./field-change";
import { linkIssues } from "./link-issues";
import type { Update, UpdateStep } from "./update-operations";

/**
 * Does what `update` asks for besides the fields of an issue: comments and links. Gives the comments it added or edited.
 * Only inside a write.
 * @throws {JiraError} 501 for logged work, which this Jira does not have.
 */
export function updateBesideFields(
  site: Site,
  caller: Person,
  on: VisibleIssue,
  update: Update,
  allowed: ReadonlySet<string>,
): CommentRow[] {
  if (update["worklog"] !== undefined) throw new JiraError(501, ["The sandbox's Jira does not emulate 'worklog' in 'update'."]);
  const links = update["issuelinks"] ?? [];
  if (links.length > 0 && !allowed.has("issuelinks")) throw new JiraError(400, [], { issuelinks: cannotBeSet("issuelinks") });
  for (const step of links) addLink(site, caller, on, step);
  return (update["comment"] ?? []).flatMap((step) => changeComment(site, caller, on, step) ?? []);
}

function addLink(site: Site, caller: Person, on: VisibleIssue, step: UpdateStep): void {
  const asked = step["add"] as { type?: unknown; inwardIssue?: unknown; outwardIssue?: unknown } | undefined;
  if (asked === undefined)
    throw new JiraError(400, [], {
      issuelinks: `Field with id 'issuelinks' and name 'Linked Issues' does not support operation '${Object.keys(step).join(", ")}' Supported operation(s) are: 'add'`,
    });
  const type = memberOf(asked.type, ["id", "name"]);
  const inward = memberOf(asked.inwardIssue, ["id", "key"]);
  const outward = memberOf(asked.outwardIssue, ["id", "key"]);
  if (!type || (inward === null) === (outward === null))
    throw new JiraError(400, [], { issuelinks: "A link needs a type and either an inward or an outward issue." });
  linkIssues(site, caller, {
    typeIdOrName: type.value,
    inward: inward?.value ?? on.issue.key,
    outward: outward?.value ?? on.issue.key,
  });
}

function changeComment(site: Site, caller: Person, on: VisibleIssue, step: UpdateStep): CommentRow | null {
  const [[operation, asked] = []] = Object.entries(step);
  const given = (asked ?? {}) as { id?: unknown; body?: unknown; visibility?: unknown };
  if (operation === "add") return addComment(site, caller, on, { body: given.body, visibility: given.visibility ?? null });
  if (operation !== "edit" && operation !== "remove") throw badRequest("Comments can be added, edited and removed by an issue's edit.");
  const id = String(given.id);
  const comment = readableComments(site, caller.accountId, on.issue).find((candidate) => String(candidate.id) === id);
  if (!comment) throw notFound(`Can not find a comment for the id: ${id}.`);
  if (operation === "edit") return editComment(site, caller, on, comment, { body: given.body, visibility: given.visibility });
  deleteComment(site, caller, on, comment);
  return null;
}
