import type { Site } from "../site";
import type { ProjectRow } from "../store/projects";
import { membersOfRole, type RoleMember, type RoleRow } from "../store/roles";
import { selfLink } from "./links";

/** A project role; in a project, with the people and groups that hold it there. */
export function roleJson(site: Site, role: RoleRow, project?: ProjectRow): Record<string, unknown> {
  return {
    self: selfLink(site, project ? `/project/${project.id}/role/${role.id}` : `/role/${role.id}`),
    name: role.name,
    id: role.id,
    description: role.description,
    actors: project ? membersOfRole(site, project.id, role.id).map(memberJson) : [],
  };
}

function memberJson(member: RoleMember): Record<string, unknown> {
  const common = { id: member.number, displayName: member.name };
  return member.member_type === "user"
    ? { ...common, type: "atlassian-user-role-actor", actorUser: { accountId: member.member_id } }
    : {
        ...common,
        type: "atlassian-group-role-actor",
        actorGroup: { name: member.name, displayName: member.name, groupId: member.member_id },
      };
}
