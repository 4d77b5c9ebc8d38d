import type { Rows } from "../store/rows";
import { RESOLUTION_DONE, STATUSES, TYPES } from "./seed-vocabulary";

export const INCIDENT_WORKFLOWS = 1;
export const WORK_WORKFLOWS = 2;

const INCIDENT_WORKFLOW = 1;
const WORK_WORKFLOW = 2;

type Transition = {
  readonly id: string;
  readonly name: string;
  readonly from: readonly string[] | "anywhere" | "nothing";
  readonly to: string;
  readonly resolution?: string;
};

const { toTriage, investigating, mitigated, resolved, closed, toDo, inProgress, done } = STATUSES;

const INCIDENT_TRANSITIONS: readonly Transition[] = [
  { id: "1", name: "Create", from: "nothing", to: toTriage },
  { id: "11", name: "Investigate", from: [toTriage, mitigated], to: investigating },
  { id: "21", name: "Mitigate", from: [toTriage, investigating], to: mitigated },
  { id: "31", name: "Resolve", from: [toTriage, investigating, mitigated], to: resolved, resolution: RESOLUTION_DONE },
  { id: "41", name: "Close", from: [resolved], to: closed },
  { id: "51", name: "Reopen", from: [resolved, closed], to: investigating, resolution: "clear" },
];

const WORK_TRANSITIONS: readonly Transition[] = [
  { id: "1", name: "Create", from: "nothing", to: toDo },
  { id: "11", name: "To do", from: "anywhere", to: toDo, resolution: "clear" },
  { id: "21", name: "In progress", from: "anywhere", to: inProgress, resolution: "clear" },
  { id: "31", name: "Done", from: "anywhere", to: done, resolution: RESOLUTION_DONE },
];

/** Puts workflows and their schemes into empty tables. */
export function seedWorkflows(rows: Rows): void {
  workflow(rows, INCIDENT_WORKFLOW, "Incident workflow", [toTriage, investigating, mitigated, resolved, closed], INCIDENT_TRANSITIONS);
  workflow(rows, WORK_WORKFLOW, "Simple workflow", [toDo, inProgress, done], WORK_TRANSITIONS);
  const scheme = "INSERT INTO jira_workflow_scheme (id, name, default_workflow_id) VALUES (?, ?, ?)";
  rows.run(scheme, INCIDENT_WORKFLOWS, "Incident workflow scheme", WORK_WORKFLOW);
  rows.run(scheme, WORK_WORKFLOWS, "Simple workflow scheme", WORK_WORKFLOW);
  rows.run(
    "INSERT INTO jira_workflow_scheme_item (scheme_id, issue_type_id, workflow_id) VALUES (?, ?, ?)",
    INCIDENT_WORKFLOWS,
    TYPES.incident,
    INCIDENT_WORKFLOW,
  );
}

function workflow(rows: Rows, id: number, name: string, statusIds: readonly string[], transitions: readonly Transition[]): void {
  rows.run("INSERT INTO jira_workflow (id, name) VALUES (?, ?)", id, name);
  statusIds.forEach((statusId, position) =>
    rows.run("INSERT INTO jira_workflow_status (workflow_id, status_id, position) VALUES (?, ?, ?)", id, statusId, position),
  );
  transitions.forEach((transition, position) =>
    rows.run(
      `INSERT INTO jira_workflow_transition (workflow_id, id, name, kind, from_status_ids, to_status_id, resolution, position)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      id,
      transition.id,
      transition.name,
      transition.from === "nothing" ? "initial" : transition.from === "anywhere" ? "global" : "directed",
      JSON.stringify(Array.isArray(transition.from) ? transition.from : []),
      transition.to,
      transition.resolution ?? null,
      position,
    ),
  );
}
