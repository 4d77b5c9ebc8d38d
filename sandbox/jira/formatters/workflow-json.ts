import type { Site } from "../site";
import { descriptionOf } from "../store/descriptions";
import type { StatusRow } from "../store/vocabulary";
import { statusesOfWorkflow, type TransitionRow } from "../store/workflow";
import { transitionDetails, workflowDetails } from "../store/workflow-details";
import { transitionsOf, type WorkflowRow } from "../store/workflow-documents";
import { statusDetailsJson } from "./status-details-json";

/** A workflow as the document that can be sent back changed. A status's reference is its id. */
export function workflowJson(site: Site, workflow: WorkflowRow): Record<string, unknown> {
  const details = workflowDetails(site, workflow.id);
  const { startPointLayout, loopedTransitionContainerLayout } = details;
  return {
    id: String(workflow.id),
    name: workflow.name,
    description: descriptionOf(site, "workflow", workflow.id),
    isEditable: true,
    scope: { type: "GLOBAL" },
    version: { id: String(workflow.id), versionNumber: details.versionNumber },
    ...(startPointLayout !== undefined && { startPointLayout }),
    ...(loopedTransitionContainerLayout !== undefined && { loopedTransitionContainerLayout }),
    statuses: statusesOfWorkflow(site, workflow.id).map(({ id }) => ({
      properties: {},
      ...details.statuses[id],
      statusReference: id,
      deprecated: false,
    })),
    transitions: transitionsOf(site, workflow.id).map((transition) => transitionJson(site, transition)),
  };
}

function transitionJson(site: Site, transition: TransitionRow): Record<string, unknown> {
  const { ports, conditions, transitionScreen, customIssueEventId, ...details } = transitionDetails(site, transition);
  const from = JSON.parse(transition.from_status_ids) as string[];
  return {
    id: transition.id,
    name: transition.name,
    type: transition.kind.toUpperCase(),
    toStatusReference: transition.to_status_id,
    links: from.map((fromStatusReference, index) => ({ fromStatusReference, ...ports[index] })),
    ...details,
    ...(conditions && { conditions }),
    ...(transitionScreen && { transitionScreen }),
    ...(customIssueEventId !== null && { customIssueEventId }),
  };
}

/** The statuses of some workflows, each once. */
export function workflowStatusesJson(site: Site, workflows: readonly WorkflowRow[]): Record<string, unknown>[] {
  const statuses = new Map(
    workflows.flatMap(({ id }) => statusesOfWorkflow(site, id)).map((status): [string, StatusRow] => [status.id, status]),
  );
  return [...statuses.values()].map((status) => ({ ...statusDetailsJson(site, status), statusReference: status.id }));
}
