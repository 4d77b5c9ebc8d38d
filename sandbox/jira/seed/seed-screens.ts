import type { Rows } from "../store/rows";
import { TYPES } from "./seed-vocabulary";

/** The screens of incidents; app fields are put on these. */
export const INCIDENT_SCREENS = { create: 1, edit: 2, view: 3 } as const;
const WORK_SCREENS = { create: 4, edit: 5, view: 6 } as const;

export const INCIDENT_TYPE_SCREENS = 1;
export const WORK_TYPE_SCREENS = 2;

const PARTS = ["components", "fixVersions", "versions"];
const CREATE = ["summary", "description", "priority", "assignee", "labels", "duedate", "issuelinks", ...PARTS];
const EDIT = ["summary", "issuetype", "description", "priority", "assignee", "reporter", "labels", "duedate", "issuelinks", ...PARTS];
const VIEW = [...EDIT, "status", "resolution", "created", "updated", "resolutiondate", "parent", "subtasks"];

/** Puts screens and the schemes that lead to them into empty tables. */
export function seedScreens(rows: Rows): void {
  screens(rows, "Incident", INCIDENT_SCREENS);
  screens(rows, "Default", WORK_SCREENS);
  screenScheme(rows, 1, "Incident screen scheme", INCIDENT_SCREENS);
  screenScheme(rows, 2, "Default screen scheme", WORK_SCREENS);
  issueTypeScreenScheme(rows, INCIDENT_TYPE_SCREENS, "Incident issue type screen scheme", { default: 2, [TYPES.incident]: 1 });
  issueTypeScreenScheme(rows, WORK_TYPE_SCREENS, "Default issue type screen scheme", { default: 2 });
}

function screens(rows: Rows, name: string, ids: Readonly<Record<"create" | "edit" | "view", number>>): void {
  screen(rows, ids.create, `${name} create screen`, CREATE);
  screen(rows, ids.edit, `${name} edit screen`, EDIT);
  screen(rows, ids.view, `${name} view screen`, VIEW);
}

function screen(rows: Rows, id: number, name: string, fieldIds: readonly string[]): void {
  rows.run("INSERT INTO jira_screen (id, name) VALUES (?, ?)", id, name);
  rows.run("INSERT INTO jira_screen_tab (id, screen_id, name, position) VALUES (?, ?, 'Field tab', 0)", id, id);
  fieldIds.forEach((fieldId, position) =>
    rows.run("INSERT INTO jira_screen_tab_field (tab_id, field_id, position) VALUES (?, ?, ?)", id, fieldId, position),
  );
}

function screenScheme(rows: Rows, id: number, name: string, ids: Readonly<Record<"create" | "edit" | "view", number>>): void {
  rows.run("INSERT INTO jira_screen_scheme (id, name) VALUES (?, ?)", id, name);
  const items = { default: ids.edit, ...ids };
  for (const [operation, screenId] of Object.entries(items))
    rows.run("INSERT INTO jira_screen_scheme_item (scheme_id, operation, screen_id) VALUES (?, ?, ?)", id, operation, screenId);
}

function issueTypeScreenScheme(rows: Rows, id: number, name: string, items: Readonly<Record<string, number>>): void {
  rows.run("INSERT INTO jira_issue_type_screen_scheme (id, name) VALUES (?, ?)", id, name);
  for (const [issueTypeId, screenSchemeId] of Object.entries(items))
    rows.run(
      "INSERT INTO jira_issue_type_screen_scheme_item (scheme_id, issue_type_id, screen_scheme_id) VALUES (?, ?, ?)",
      id,
      issueTypeId,
      screenSchemeId,
    );
}
