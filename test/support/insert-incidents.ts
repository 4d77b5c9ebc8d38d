import type { Desk } from "./a-desk";
import { insertRow, rowOf } from "./insert-row";

/** An incident as the hand of someone at the database puts it there: no event tells the app. */
export type InsertedIncident = {
  readonly project?: "PAY" | "WEB";
  readonly impact?: string | null;
  readonly urgency?: string | null;
  readonly override?: string;
  readonly drift?: string;
};

const FIRST_ID = 2_000_000;
const FIRST_NUMBER = 10_000;

/** Puts incidents straight into Jira's tables, and gives their keys. Each call of one desk goes on from `from`. */
export function insertIncidents(
  { sandbox: { database }, fields }: Desk,
  incidents: readonly InsertedIncident[],
  from = 0,
): readonly string[] {
  const person = String(rowOf(database, "SELECT account_id FROM jira_account WHERE email = 'ada@example.com'")["account_id"]);
  const type = String(rowOf(database, "SELECT id FROM jira_issue_type WHERE name = 'Incident'")["id"]);
  const project = { PAY: 0, WEB: 0 };
  for (const key of ["PAY", "WEB"] as const) project[key] = Number(rowOf(database, "SELECT id FROM jira_project WHERE key = ?", key)["id"]);
  const now = sandboxMoment(database);
  const keys: string[] = [];
  database.exec("BEGIN");
  incidents.forEach((incident, index) => {
    const id = FIRST_ID + from + index;
    const where = incident.project ?? "PAY";
    const number = FIRST_NUMBER + from + index;
    const key = `${where}-${number}`;
    insertRow(database, "jira_issue", {
      id,
      key,
      project_id: project[where],
      number,
      issue_type_id: type,
      summary: `Inserted ${number}`,
      status_id: "10001",
      priority_id: "3",
      reporter_id: person,
      creator_id: person,
      created: now,
      updated: now,
    });
    const value = (field: string, text: string | null | undefined): void => {
      if (text) insertRow(database, "jira_field_value", { issue_id: id, field_id: field, value: JSON.stringify(text), text });
    };
    value(fields.impact, incident.impact);
    value(fields.urgency, incident.urgency);
    if (incident.override !== undefined) {
      const held = { issue_id: id, field_id: fields.incidentPriority };
      const said = { priority: "High", priorityId: "2", impact: "Low", urgency: "Low", matrixVersion: 1, override: incident.override };
      insertRow(database, "jira_field_value", { ...held, value: JSON.stringify(said), text: `High (override: ${incident.override})` });
      insertRow(database, "jira_field_part", { ...held, alias: "Override", text: incident.override });
    }
    if (incident.drift !== undefined)
      insertRow(database, "jira_issue_property", { issue_id: id, key: "incident-desk", value: JSON.stringify({ drift: incident.drift }) });
    keys.push(key);
  });
  database.exec("COMMIT");
  return keys;
}

function sandboxMoment(database: Desk["sandbox"]["database"]): number {
  return Number(rowOf(database, "SELECT COALESCE(MAX(created), 0) AS newest FROM jira_issue")["newest"]) + 1;
}
