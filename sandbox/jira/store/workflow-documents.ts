import { scopeOf } from "./project-details";
import type { StatusCategory } from "./vocabulary";
import type { Site } from "../site";
import type { TransitionRow } from "./workflow";

export type WorkflowRow = { readonly id: number; readonly name: string };

/** A transition as it is to be stored. */
export type NewTransition = {
  readonly id: string;
  readonly name: string;
  readonly kind: TransitionRow["kind"];
  readonly fromStatusIds: readonly string[];
  readonly toStatusId: string;
};

/** The site's workflows by id; a team-managed project's own is not among them. */
export function allWorkflows(site: Site): WorkflowRow[] {
  return site.rows
    .all<WorkflowRow>("SELECT id, name FROM jira_workflow ORDER BY id")
    .filter(({ id }) => scopeOf(site, "workflow", String(id)) === null);
}

/** The transitions of a workflow in its order. */
export function transitionsOf(site: Site, workflowId: number): TransitionRow[] {
  return site.rows.all<TransitionRow>("SELECT * FROM jira_workflow_transition WHERE workflow_id = ? ORDER BY position", workflowId);
}

/** Sets the statuses of a workflow and the ways between them, all of them. */
export function setWorkflow(
  site: Pick<Site, "rows">,
  workflowId: number,
  statusIds: readonly string[],
  transitions: readonly NewTransition[],
): void {
  site.rows.run("DELETE FROM jira_workflow_status WHERE workflow_id = ?", workflowId);
  site.rows.run("DELETE FROM jira_workflow_transition WHERE workflow_id = ?", workflowId);
  statusIds.forEach((statusId, position) =>
    site.rows.run("INSERT INTO jira_workflow_status (workflow_id, status_id, position) VALUES (?, ?, ?)", workflowId, statusId, position),
  );
  transitions.forEach((transition, position) =>
    site.rows.run(
      `INSERT INTO jira_workflow_transition (workflow_id, id, name, kind, from_status_ids, to_status_id, position)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      workflowId,
      transition.id,
      transition.name,
      transition.kind,
      JSON.stringify(transition.fromStatusIds),
      transition.toStatusId,
      position,
    ),
  );
}

/** Makes a status of the site's under an id that is free. */
export function addStatus(site: Pick<Site, "rows">, id: string, name: string, category: StatusCategory): void {
  const insert = "INSERT INTO jira_status (id, name, category, position) SELECT ?, ?, ?, MAX(position) + 1 FROM jira_status";
  site.rows.run(insert, id, name, category);
}
