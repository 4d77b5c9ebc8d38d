import type { Site } from "../site";
import type { ProjectRow } from "./projects";
import type { StatusRow } from "./vocabulary";

export type TransitionRow = {
  readonly workflow_id: number;
  readonly id: string;
  readonly name: string;
  readonly kind: "initial" | "global" | "directed";
  readonly from_status_ids: string;
  readonly to_status_id: string;
  /** The resolution to set, `clear` to take it away, null to leave it. */
  readonly resolution: string | null;
};

/** The workflow a project's scheme gives an issue type. */
export function workflowIdFor(site: Site, project: ProjectRow, issueTypeId: string): number {
  const row = site.rows.one<{ id: number }>(
    `SELECT COALESCE((SELECT workflow_id FROM jira_workflow_scheme_item WHERE scheme_id = scheme.id AND issue_type_id = ?),
       scheme.default_workflow_id) AS id FROM jira_workflow_scheme scheme WHERE scheme.id = ?`,
    issueTypeId,
    project.workflow_scheme_id,
  );
  if (!row) throw new Error(`Workflow scheme ${project.workflow_scheme_id} is missing.`);
  return row.id;
}

function transitionsOfWorkflow(site: Site, workflowId: number): TransitionRow[] {
  return site.rows.all<TransitionRow>("SELECT * FROM jira_workflow_transition WHERE workflow_id = ? ORDER BY position", workflowId);
}

/** The transition by which new issues enter a workflow. */
export function initialTransitionOf(site: Site, workflowId: number): TransitionRow {
  const initial = transitionsOfWorkflow(site, workflowId).find((transition) => transition.kind === "initial");
  if (!initial) throw new Error(`Workflow ${workflowId} has no initial transition.`);
  return initial;
}

/** The status a new issue begins in. */
export function initialStatusOf(site: Site, workflowId: number): string {
  return initialTransitionOf(site, workflowId).to_status_id;
}

/** The transitions that lead out of a status. */
export function transitionsFrom(site: Site, workflowId: number, statusId: string): TransitionRow[] {
  return transitionsOfWorkflow(site, workflowId).filter((transition) => {
    if (transition.kind === "directed") return (JSON.parse(transition.from_status_ids) as string[]).includes(statusId);
    return transition.kind === "global" && transition.to_status_id !== statusId;
  });
}

/** The statuses of a workflow, in its order. */
export function statusesOfWorkflow(site: Site, workflowId: number): StatusRow[] {
  return site.rows.all<StatusRow>(
    `SELECT status.* FROM jira_workflow_status item JOIN jira_status status ON status.id = item.status_id
     WHERE item.workflow_id = ? ORDER BY item.position`,
    workflowId,
  );
}
