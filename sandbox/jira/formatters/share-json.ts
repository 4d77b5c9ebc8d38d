import type { Share } from "../access/shares";
import { holds } from "../access/permissions";
import type { Site } from "../site";
import { findProject } from "../store/projects";
import { allRoles } from "../store/roles";
import { selfLink } from "./links";
import { userJsonOf } from "./user-json";
import { projectJson } from "./vocabulary-json";

/** A share as Jira shows it to a viewer: of a project they may not see, no more than that there is one. */
export function shareJson(site: Site, viewer: string | null, share: Share): Record<string, unknown> {
  switch (share.type) {
    case "global":
      return { id: share.id, type: "global" };
    case "authenticated":
      return { id: share.id, type: "loggedin" };
    case "user":
      return { id: share.id, type: "user", user: userJsonOf(site, share.accountId) };
    case "group":
      return { id: share.id, type: "group", group: groupNameJson(site, share.groupId) };
    case "project":
      return { id: share.id, ...projectShareJson(site, viewer, share.projectId, share.roleId) };
  }
}

function groupNameJson(site: Site, groupId: string): Record<string, unknown> {
  const name = site.rows.one<{ name: string }>("SELECT name FROM jira_group WHERE id = ?", groupId)?.name ?? groupId;
  return { name, groupId, self: selfLink(site, `/group?groupId=${groupId}`) };
}

function projectShareJson(site: Site, viewer: string | null, projectId: number, roleId: number | null): Record<string, unknown> {
  const project = findProject(site, projectId);
  if (!project || !holds(site, viewer, "BROWSE_PROJECTS", project)) return { type: "project-unknown" };
  const role = allRoles(site).find(({ id }) => id === roleId);
  const roleJson = role && { name: role.name, id: role.id, description: role.description };
  return { type: "project", project: projectJson(site, project), ...(roleJson && { role: roleJson }) };
}
