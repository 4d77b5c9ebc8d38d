import { z } from "zod";
import { badRequest } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import { findAccount, groupsOf } from "../store/accounts";
import { findProject } from "../store/projects";
import { allRoles, membersOfRole } from "../store/roles";
import { holds, holdsGlobally } from "./permissions";

/** One group of people that a dashboard or a filter is open to, as it is kept. */
export type Share =
  | { readonly id: number; readonly type: "global" | "authenticated" }
  | { readonly id: number; readonly type: "user"; readonly accountId: string }
  | { readonly id: number; readonly type: "group"; readonly groupId: string }
  | { readonly id: number; readonly type: "project"; readonly projectId: number; readonly roleId: number | null };

type NewShare = Share extends infer Kept ? (Kept extends Share ? Omit<Kept, "id"> : never) : never;

const idGiven = z.union([z.string().regex(/^\d+$/), z.number().int()]).transform(Number);

/** A share as a request names it: Jira's SharePermission. */
export const shareAsked = z.discriminatedUnion("type", [
  z.object({ type: z.literal("global") }),
  z.object({ type: z.literal("authenticated") }),
  z.object({ type: z.literal("loggedin") }),
  z.object({ type: z.literal("user"), user: z.object({ accountId: z.string() }) }),
  z.object({ type: z.literal("group"), group: z.object({ groupId: z.string().optional(), name: z.string().optional() }) }),
  z.object({ type: z.literal("project"), project: z.object({ id: idGiven }), role: z.object({ id: idGiven }).optional() }),
  z.object({ type: z.literal("projectRole"), project: z.object({ id: idGiven }), role: z.object({ id: idGiven }) }),
]);
export type ShareAsked = z.infer<typeof shareAsked>;

/** Whether one of the shares is open to an account; null is an anonymous caller. */
export function isSharedWith(site: Site, accountId: string | null, shares: readonly Share[]): boolean {
  return shares.some((share) => isIn(site, accountId, share));
}

/**
 * Shares as they are kept, with new ids.
 * @throws {JiraError} 400 for whom there is no such group, project, role or account, or whom the caller may not share with.
 */
export function sharesFrom(site: Site, caller: Person, asked: readonly ShareAsked[]): Share[] {
  if (asked.length > 0 && !holdsGlobally(site, caller.accountId, "CREATE_SHARED_OBJECTS"))
    throw badRequest("You do not have permission to share. The 'Share dashboards and filters' global permission is required.");
  return asked.map((one) => ({ ...shareFrom(site, caller, one), id: site.rows.nextId("share") }) as Share);
}

function isIn(site: Site, accountId: string | null, share: Share): boolean {
  if (share.type === "global") return true;
  if (accountId === null && share.type !== "project") return false;
  switch (share.type) {
    case "authenticated":
      return true;
    case "user":
      return share.accountId === accountId;
    case "group":
      return groupsOf(site, accountId ?? "").includes(share.groupId);
    case "project":
      return isOfProject(site, accountId, share.projectId, share.roleId);
  }
}

function isOfProject(site: Site, accountId: string | null, projectId: number, roleId: number | null): boolean {
  const project = findProject(site, projectId);
  if (!project || !holds(site, accountId, "BROWSE_PROJECTS", project)) return false;
  if (roleId === null) return true;
  if (accountId === null) return false;
  const groups = groupsOf(site, accountId);
  return membersOfRole(site, projectId, roleId).some(({ member_type, member_id }) =>
    member_type === "user" ? member_id === accountId : groups.includes(member_id),
  );
}

function shareFrom(site: Site, caller: Person, asked: ShareAsked): NewShare {
  switch (asked.type) {
    case "global":
      return { type: "global" };
    case "authenticated":
    case "loggedin":
      return { type: "authenticated" };
    case "user":
      if (!findAccount(site, asked.user.accountId)) throw badRequest("The user to share with does not exist.");
      return { type: "user", accountId: asked.user.accountId };
    case "group":
      return { type: "group", groupId: groupToShareWith(site, caller, asked.group) };
    case "project":
    case "projectRole":
      return projectToShareWith(site, caller, asked.project.id, asked.role?.id ?? null);
  }
}

function groupToShareWith(site: Site, caller: Person, asked: { groupId?: string | undefined; name?: string | undefined }): string {
  const { groupId = null, name = null } = asked;
  const group = site.rows.one<{ id: string; name: string }>("SELECT id, name FROM jira_group WHERE id = ? OR name = ?", groupId, name);
  if (!group) throw badRequest(`The group '${groupId ?? name ?? ""}' to share with does not exist.`);
  if (!groupsOf(site, caller.accountId).includes(group.id) && !holdsGlobally(site, caller.accountId, "ADMINISTER"))
    throw badRequest(`You do not have permission to share with Group: '${group.name}'.`);
  return group.id;
}

function projectToShareWith(site: Site, caller: Person, projectId: number, roleId: number | null): NewShare {
  const project = findProject(site, projectId);
  if (!project || !holds(site, caller.accountId, "BROWSE_PROJECTS", project))
    throw badRequest("The project to share with does not exist or you do not have permission to see it.");
  if (roleId !== null && !allRoles(site).some(({ id }) => id === roleId))
    throw badRequest("The project role to share with does not exist.");
  return { type: "project", projectId: project.id, roleId };
}
