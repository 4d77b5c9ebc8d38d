import type { Rows } from "../store/rows";
import { accountIdOf, joinRole, type PersonName, RESPONDERS_GROUP, ROLES, SITE_ADMINS_GROUP } from "./seed-people";
import { INCIDENT_PERMISSIONS, WORK_PERMISSIONS } from "./seed-permissions";
import { INCIDENT_TYPE_SCREENS, WORK_TYPE_SCREENS } from "./seed-screens";
import { TYPES } from "./seed-vocabulary";
import { INCIDENT_WORKFLOWS, WORK_WORKFLOWS } from "./seed-workflows";

const PAYMENTS = 10000;
const WEBSITE = 10001;

/** Puts the two projects, their work types and the members of their roles into empty tables. */
export function seedProjects(rows: Rows): void {
  issueTypeScheme(rows, 1, "Incident issue type scheme", [TYPES.incident, TYPES.problem, TYPES.followUp, TYPES.task, TYPES.subtask]);
  issueTypeScheme(rows, 2, "Default issue type scheme", [TYPES.task, TYPES.bug, TYPES.story, TYPES.subtask]);
  project(rows, PAYMENTS, "PAY", "Payments", "Everything that takes money: checkout, cards, payouts.", "joan", {
    types: 1,
    screens: INCIDENT_TYPE_SCREENS,
    workflows: INCIDENT_WORKFLOWS,
    permissions: INCIDENT_PERMISSIONS,
  });
  project(rows, WEBSITE, "WEB", "Website", "The public pages.", "edsger", {
    types: 2,
    screens: WORK_TYPE_SCREENS,
    workflows: WORK_WORKFLOWS,
    permissions: WORK_PERMISSIONS,
  });
  for (const projectId of [PAYMENTS, WEBSITE]) {
    joinRole(rows, projectId, ROLES.administrators, { group: SITE_ADMINS_GROUP });
    joinRole(rows, projectId, ROLES.administrators, { user: "edsger" });
    joinRole(rows, projectId, ROLES.responders, { group: RESPONDERS_GROUP });
    joinRole(rows, projectId, ROLES.serviceManagers, { user: "joan" });
    joinRole(rows, projectId, ROLES.reporters, { user: "tim" });
  }
  joinRole(rows, WEBSITE, ROLES.reporters, { user: "vint" });
}

function issueTypeScheme(rows: Rows, id: number, name: string, typeIds: readonly string[]): void {
  rows.run("INSERT INTO jira_issue_type_scheme (id, name, default_issue_type_id) VALUES (?, ?, ?)", id, name, typeIds[0] ?? null);
  typeIds.forEach((typeId, position) =>
    rows.run("INSERT INTO jira_issue_type_scheme_item (scheme_id, issue_type_id, position) VALUES (?, ?, ?)", id, typeId, position),
  );
}

function project(
  rows: Rows,
  id: number,
  key: string,
  name: string,
  description: string,
  lead: PersonName,
  schemes: { types: number; screens: number; workflows: number; permissions: number },
): void {
  rows.run(
    `INSERT INTO jira_project (id, key, name, description, lead_id, issue_type_scheme_id, issue_type_screen_scheme_id,
       workflow_scheme_id, permission_scheme_id, priority_scheme_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    id,
    key,
    name,
    description,
    accountIdOf(lead),
    schemes.types,
    schemes.screens,
    schemes.workflows,
    schemes.permissions,
  );
}
