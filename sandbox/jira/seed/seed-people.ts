import { GLOBAL_PERMISSIONS } from "../access/permission-keys";
import { APP_ROLE } from "../installation/install-app";
import type { Rows } from "../store/rows";

const PEOPLE = [
  { name: "ada", displayName: "Ada Marsh", role: "Responder", timeZone: "Europe/London" },
  { name: "grace", displayName: "Grace Okafor", role: "Responder", timeZone: "America/New_York" },
  { name: "joan", displayName: "Joan Reyes", role: "Service manager", timeZone: "Europe/London" },
  { name: "radia", displayName: "Radia Lindqvist", role: "Site administrator", timeZone: "Europe/Stockholm" },
  { name: "edsger", displayName: "Edsger Visser", role: "Project administrator", timeZone: "Europe/Amsterdam" },
  { name: "tim", displayName: "Tim Novak", role: "Reporter", timeZone: "Europe/Prague" },
  { name: "vint", displayName: "Vint Arslan", role: "No access to Payments", timeZone: "America/Los_Angeles" },
] as const;

export type PersonName = (typeof PEOPLE)[number]["name"];

export const USERS_GROUP = "0a1c2e00-0000-4000-8000-000000000001";
export const SITE_ADMINS_GROUP = "0a1c2e00-0000-4000-8000-000000000002";
export const RESPONDERS_GROUP = "0a1c2e00-0000-4000-8000-000000000003";

export const ROLES = { administrators: 10002, appUsers: 10003, serviceManagers: 10010, responders: 10011, reporters: 10012 } as const;

/** The account id of a person of the demo; the same on every site. */
export function accountIdOf(name: PersonName): string {
  const number = PEOPLE.findIndex((person) => person.name === name) + 1;
  return `712020:5b1de0a4-3c11-4f7e-9a52-0000000000a${number}`;
}

/** Puts people, groups, global permissions and project roles into empty tables. */
export function seedPeople(rows: Rows): void {
  PEOPLE.forEach((person, position) =>
    rows.run(
      `INSERT INTO jira_account (account_id, email, display_name, role_label, account_type, time_zone, position)
       VALUES (?, ?, ?, ?, 'atlassian', ?, ?)`,
      accountIdOf(person.name),
      `${person.name}@example.com`,
      person.displayName,
      person.role,
      person.timeZone,
      position,
    ),
  );
  group(rows, USERS_GROUP, "jira-users", [...PEOPLE.map((person) => person.name)]);
  group(rows, SITE_ADMINS_GROUP, "site-admins", ["radia"]);
  group(rows, RESPONDERS_GROUP, "payments-responders", ["ada", "grace"]);
  for (const permission of GLOBAL_PERMISSIONS) {
    rows.run("INSERT INTO jira_global_permission (permission, group_id) VALUES (?, ?)", permission, SITE_ADMINS_GROUP);
    if (permission !== "ADMINISTER")
      rows.run("INSERT INTO jira_global_permission (permission, group_id) VALUES (?, ?)", permission, USERS_GROUP);
  }
  role(rows, ROLES.administrators, "Administrators", "People who set the project up.");
  role(rows, ROLES.serviceManagers, "Service managers", "People who answer for the service and its numbers.");
  role(rows, ROLES.responders, "Responders", "People who work on incidents.");
  role(rows, ROLES.reporters, "Reporters", "People who raise incidents and are told how they go.");
  role(rows, ROLES.appUsers, APP_ROLE, "A project role that represents apps.");
}

/** Makes someone, or a group, a member of a role in a project. */
export function joinRole(rows: Rows, projectId: number, roleId: number, member: { user: PersonName } | { group: string }): void {
  rows.run(
    "INSERT INTO jira_project_role_member (project_id, role_id, member_type, member_id) VALUES (?, ?, ?, ?)",
    projectId,
    roleId,
    "user" in member ? "user" : "group",
    "user" in member ? accountIdOf(member.user) : member.group,
  );
}

function group(rows: Rows, id: string, name: string, members: readonly PersonName[]): void {
  rows.run("INSERT INTO jira_group (id, name) VALUES (?, ?)", id, name);
  for (const member of members) rows.run("INSERT INTO jira_group_member (group_id, account_id) VALUES (?, ?)", id, accountIdOf(member));
}

function role(rows: Rows, id: number, name: string, description: string): void {
  rows.run("INSERT INTO jira_project_role (id, name, description) VALUES (?, ?, ?)", id, name, description);
}
