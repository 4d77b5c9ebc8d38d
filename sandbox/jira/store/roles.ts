import type { Site } from "../site";

export type RoleRow = { readonly id: number; readonly name: string; readonly description: string };

export type RoleMember = {
  readonly number: number;
  readonly member_type: "user" | "group";
  readonly member_id: string;
  /** What a person calls the account or the group. */
  readonly name: string;
};

/** The site's project roles by id. */
export function allRoles(site: Site): RoleRow[] {
  return site.rows.all<RoleRow>("SELECT * FROM jira_project_role ORDER BY id");
}

/** The people and groups that hold a role in a project, as they were put in. */
export function membersOfRole(site: Site, projectId: number, roleId: number): RoleMember[] {
  return site.rows.all<RoleMember>(
    `SELECT member.rowid AS number, member.member_type, member.member_id,
       COALESCE(account.display_name, jira_group.name, member.member_id) AS name
     FROM jira_project_role_member member
     LEFT JOIN jira_account account ON member.member_type = 'user' AND account.account_id = member.member_id
     LEFT JOIN jira_group ON member.member_type = 'group' AND jira_group.id = member.member_id
     WHERE member.project_id = ? AND member.role_id = ? ORDER BY member.rowid`,
    projectId,
    roleId,
  );
}
