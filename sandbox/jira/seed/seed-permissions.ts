import type { Rows } from "../store/rows";
import { ROLES } from "./seed-people";

export const INCIDENT_PERMISSIONS = 1;
export const WORK_PERMISSIONS = 2;

const { administrators, serviceManagers, responders, reporters, appUsers } = ROLES;
const EVERYONE = [administrators, serviceManagers, responders, reporters, appUsers];
const WORKERS = [administrators, serviceManagers, responders];

/** Which roles hold what. An app's user may browse, edit, comment, link and transition. */
const GRANTS: Readonly<Record<string, readonly number[]>> = {
  BROWSE_PROJECTS: EVERYONE,
  ADD_COMMENTS: EVERYONE,
  VIEW_VOTERS_AND_WATCHERS: EVERYONE,
  CREATE_ISSUES: [...WORKERS, reporters],
  EDIT_OWN_COMMENTS: [...WORKERS, reporters],
  DELETE_OWN_COMMENTS: [...WORKERS, reporters],
  CREATE_ATTACHMENTS: [...WORKERS, reporters],
  EDIT_ISSUES: [...WORKERS, appUsers],
  LINK_ISSUES: [...WORKERS, appUsers],
  TRANSITION_ISSUES: [...WORKERS, appUsers],
  ASSIGN_ISSUES: WORKERS,
  ASSIGNABLE_USER: WORKERS,
  RESOLVE_ISSUES: WORKERS,
  CLOSE_ISSUES: WORKERS,
  SCHEDULE_ISSUES: WORKERS,
  WORK_ON_ISSUES: WORKERS,
  VIEW_DEV_TOOLS: WORKERS,
  MOVE_ISSUES: [administrators, serviceManagers],
  MODIFY_REPORTER: [administrators, serviceManagers],
  MANAGE_WATCHERS: [administrators, serviceManagers],
  ADMINISTER_PROJECTS: [administrators],
  DELETE_ISSUES: [administrators],
  EDIT_ALL_COMMENTS: [administrators],
  DELETE_ALL_COMMENTS: [administrators],
  DELETE_ALL_ATTACHMENTS: [administrators],
  DELETE_OWN_ATTACHMENTS: [administrators],
  SET_ISSUE_SECURITY: [administrators],
};

/** Puts the permission schemes into empty tables. */
export function seedPermissions(rows: Rows): void {
  scheme(rows, INCIDENT_PERMISSIONS, "Incident permission scheme");
  scheme(rows, WORK_PERMISSIONS, "Default permission scheme");
}

function scheme(rows: Rows, id: number, name: string): void {
  rows.run("INSERT INTO jira_permission_scheme (id, name) VALUES (?, ?)", id, name);
  for (const [permission, roleIds] of Object.entries(GRANTS))
    for (const roleId of roleIds)
      rows.run(
        "INSERT INTO jira_permission_grant (scheme_id, permission, holder_type, holder_parameter) VALUES (?, ?, 'projectRole', ?)",
        id,
        permission,
        String(roleId),
      );
}
