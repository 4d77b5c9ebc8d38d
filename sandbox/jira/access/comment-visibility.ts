import { JiraError } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import { groupsOf } from "../store/accounts";
import { type CommentRow, commentsOf } from "../store/comments";
import type { IssueRow } from "../store/issues";
import { allRoles, membersOfRole } from "../store/roles";

/** Whom a comment is kept to, as Jira stores it: the role's or group's id beside its name. */
export type Visibility = { readonly type: "role" | "group"; readonly value: string; readonly identifier: string };

/** The comments of an issue that an account may read, oldest first. Nobody reads those kept to a role or group that it is not in. */
export function readableComments(site: Site, accountId: string | null, issue: IssueRow): CommentRow[] {
  return commentsOf(site, issue.id).filter((comment) => mayRead(site, accountId, issue, comment));
}

/** Whether a comment's restriction, if it has one, includes an account. */
export function mayRead(site: Site, accountId: string | null, issue: IssueRow, comment: CommentRow): boolean {
  if (comment.visibility === null) return true;
  return accountId !== null && isIn(site, accountId, issue.project_id, JSON.parse(comment.visibility) as Visibility);
}

/** The restriction a caller asks for. @throws {JiraError} 400 when there is no such role or group, or the caller is not in it. */
export function visibilityOf(site: Site, caller: Person, projectId: number, asked: unknown): Visibility | null {
  if (asked === null || asked === undefined) return null;
  const { type, value, identifier } = asked as { type?: unknown; value?: unknown; identifier?: unknown };
  const name = String(identifier ?? value ?? "");
  const found = type === "role" ? roleNamed(site, name) : type === "group" ? groupNamed(site, name) : null;
  if (!found) throw refused(type === "role" ? `Role with name '${name}' does not exist.` : `Group with name '${name}' does not exist.`);
  if (!isIn(site, caller.accountId, projectId, found))
    throw refused(
      found.type === "role"
        ? `You are currently not a member of the project role: ${found.value}.`
        : `You are currently not a member of the group: ${found.value}.`,
    );
  return found;
}

function roleNamed(site: Site, name: string): Visibility | null {
  const role = allRoles(site).find((candidate) => String(candidate.id) === name || candidate.name === name);
  return role ? { type: "role", value: role.name, identifier: role.name } : null;
}

function groupNamed(site: Site, name: string): Visibility | null {
  const group = site.rows.one<{ id: string; name: string }>("SELECT id, name FROM jira_group WHERE id = ? OR name = ?", name, name);
  return group && { type: "group", value: group.name, identifier: group.id };
}

function isIn(site: Site, accountId: string, projectId: number, to: Visibility): boolean {
  const groups = groupsOf(site, accountId);
  if (to.type === "group") return groups.includes(to.identifier);
  const role = allRoles(site).find((candidate) => candidate.name === to.value);
  if (!role) return false;
  return membersOfRole(site, projectId, role.id).some((member) =>
    member.member_type === "user" ? member.member_id === accountId : groups.includes(member.member_id),
  );
}

function refused(message: string): JiraError {
  return new JiraError(400, [], { commentLevel: message });
}
