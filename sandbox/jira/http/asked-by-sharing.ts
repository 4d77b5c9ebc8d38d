import type { Share } from "../access/shares";
import type { Site } from "../site";
import { badRequest } from "./jira-error";
import { type JiraContext, listOf } from "./jira-router";

type Shared = { readonly ownerId: string; readonly shares: readonly Share[] };

/**
 * What a search of shared things is narrowed to by owner, group and project.
 * @throws {JiraError} 400 where two parameters say the same thing.
 */
export function askedBySharing(site: Site, context: JiraContext): (item: Shared) => boolean {
  const { accountId, owner, groupId, groupname, projectId } = context.req.query();
  if (accountId !== undefined && owner !== undefined) throw badRequest("The accountId and owner parameters cannot be used together.");
  if (owner !== undefined) throw badRequest("The owner parameter is not supported. Use accountId.");
  if (groupId !== undefined && groupname !== undefined) throw badRequest("The groupId and groupname parameters cannot be used together.");
  const group = groupId ?? (groupname === undefined ? undefined : groupIdOf(site, groupname));
  return ({ ownerId, shares }) =>
    (accountId === undefined || ownerId === accountId) &&
    (group === undefined || shares.some((share) => share.type === "group" && share.groupId === group)) &&
    (projectId === undefined || shares.some((share) => share.type === "project" && String(share.projectId) === projectId));
}

/** What `expand` asks for. @throws {JiraError} 400 for a word the operation does not know. */
export function expandOf(context: JiraContext, known: readonly string[]): string[] {
  const asked = listOf(context, "expand");
  const unknown = asked.find((word) => !known.includes(word));
  if (unknown !== undefined) throw badRequest(`The expand value '${unknown}' is not one of ${known.join(", ")}.`);
  return asked;
}

function groupIdOf(site: Site, name: string): string {
  return site.rows.one<{ id: string }>("SELECT id FROM jira_group WHERE name = ?", name)?.id ?? "";
}
