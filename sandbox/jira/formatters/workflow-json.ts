import type { Site } from "../site";
import { descriptionOf } from "../store/descriptions";
import type { StatusRow } from "../store/vocabulary";
import { statusesOfWorkflow } from "../store/workflow";
import { transitionsOf, type WorkflowRow } from "../store/workflow-documents";
import { statusDetailsJson } from "./status-details-json";

/** A workflow as the document that can be sent back changed. A status's reference is its id. */
export function workflowJson(site: Site, workflow: WorkflowRow): Record<string, unknown> {
  return {
    id: String(workflow.id),
    name: workflow.name,
    description: descriptionOf(site, "workflow", workflow.id),
    isEditable: true,
    scope: { type: "GLOBAL" },
    version: { id: String(workflow.id), versionNumber: 1 },
    statuses: statusesOfWorkflow(site, workflow.id).map(({ id }) => ({ statusReference: id, deprecated: false, properties: {} })),
    transitions: transitionsOf(site, workflow.id).map((transition) => ({
      id: transition.id,
      name: transition.name,
      description: "",
      type: transition.kind.toUpperCase(),
      toStatusReference: transition.to_status_id,
      links: (JSON.parse(transition.from_status_ids) as string[]).map((fromStatusReference) => ({ fromStatusReference })),
      actions: [],
      validators: [],
      triggers: [],
      properties: {},
    })),
  };
}

/** The statuses of some workflows, each once. */
export function workflowStatusesJson(site: Site, workflows: readonly WorkflowRow[]): Record<string, unknown>[] {
  const statuses = new Map(
    workflows.flatMap(({ id }) => statusesOfWorkflow(site, id)).map((status): [string, StatusRow] => [status.id, status]),
  );
  return [...statuses.values()].map((status) => ({ ...statusDetailsJson(site, status), statusReference: status.id }));
}
