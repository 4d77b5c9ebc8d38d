import { z } from "zod";
import { badRequest } from "../http/jira-error";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";
import type { Grant } from "../store/permission-grants";
import { allRoles } from "../store/roles";
import { isPermission, isSitePermission } from "./app-permissions";

const HOLDERS = ["projectRole", "group", "user", "anyone", "applicationRole", "assignee", "reporter", "projectLead"] as const;

/** A grant as a request names it: Jira's PermissionGrant. `value` is the id, `parameter` a group's name or the same id. */
export const grantAsked = z.object({
  permission: z.string(),
  holder: z.object({ type: z.enum(HOLDERS), parameter: z.string().optional(), value: z.string().optional() }),
});

/** A grant as it is kept. @throws {JiraError} 400 for a permission that is none of a project's, and for a holder that is not there. */
export function grantFrom(site: Site, { permission, holder }: z.infer<typeof grantAsked>): Grant {
  if (isSitePermission(site, permission) || !isPermission(site, permission))
    throw badRequest(`The permission key '${permission}' is not valid.`);
  return { permission, holder_type: holder.type, holder_parameter: parameterOf(site, holder) };
}

function parameterOf(site: Site, { type, parameter, value }: z.infer<typeof grantAsked>["holder"]): string | null {
  const asked = value ?? parameter ?? null;
  const known = { projectRole: roleId, group: groupId, user: accountId } as const;
  if (type !== "projectRole" && type !== "group" && type !== "user") return null;
  const found = known[type](site, asked);
  if (found === null) throw badRequest(`The holder parameter '${asked ?? ""}' is not a valid ${type}.`);
  return found;
}

function roleId(site: Site, asked: string | null): string | null {
  return allRoles(site).some(({ id }) => String(id) === asked) ? asked : null;
}

function groupId(site: Site, asked: string | null): string | null {
  return site.rows.one<{ id: string }>("SELECT id FROM jira_group WHERE id = ? OR name = ?", asked, asked)?.id ?? null;
}

function accountId(site: Site, asked: string | null): string | null {
  return findAccount(site, asked)?.account_id ?? null;
}
