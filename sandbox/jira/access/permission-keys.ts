export type PermissionKey = (typeof PROJECT_PERMISSIONS)[number] | (typeof GLOBAL_PERMISSIONS)[number];

export const GLOBAL_PERMISSIONS = [
  "ADMINISTER",
  "BULK_CHANGE",
  "CREATE_SHARED_OBJECTS",
  "MANAGE_GROUP_FILTER_SUBSCRIPTIONS",
  "USER_PICKER",
] as const;

export const PROJECT_PERMISSIONS = [
  "ADMINISTER_PROJECTS",
  "BROWSE_PROJECTS",
  "CREATE_ISSUES",
  "EDIT_ISSUES",
  "ASSIGN_ISSUES",
  "ASSIGNABLE_USER",
  "TRANSITION_ISSUES",
  "RESOLVE_ISSUES",
  "CLOSE_ISSUES",
  "LINK_ISSUES",
  "MOVE_ISSUES",
  "DELETE_ISSUES",
  "SCHEDULE_ISSUES",
  "MODIFY_REPORTER",
  "SET_ISSUE_SECURITY",
  "ADD_COMMENTS",
  "EDIT_ALL_COMMENTS",
  "EDIT_OWN_COMMENTS",
  "DELETE_ALL_COMMENTS",
  "DELETE_OWN_COMMENTS",
  "CREATE_ATTACHMENTS",
  "DELETE_ALL_ATTACHMENTS",
  "DELETE_OWN_ATTACHMENTS",
  "MANAGE_WATCHERS",
  "VIEW_VOTERS_AND_WATCHERS",
  "WORK_ON_ISSUES",
  "VIEW_DEV_TOOLS",
] as const;

/** Whether a key is one of the permissions held on the whole site. */
export function isGlobalPermission(key: string): boolean {
  return (GLOBAL_PERMISSIONS as readonly string[]).includes(key);
}

/** Whether a key is one of the permissions held in a project. */
export function isProjectPermission(key: string): boolean {
  return (PROJECT_PERMISSIONS as readonly string[]).includes(key);
}

/** What Jira calls a permission on its pages: "Browse Projects". */
export function permissionName(key: string): string {
  return key
    .split("_")
    .map((word) => word.charAt(0) + word.slice(1).toLowerCase())
    .join(" ");
}
