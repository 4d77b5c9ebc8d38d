import type { Site } from "../site";
import { descriptionOf } from "../store/descriptions";
import { workflowDetails } from "../store/workflow-details";
import { findWorkflow, mappingsOf, versionOfScheme, type WorkflowScheme } from "../store/workflow-schemes";
import { selfLink } from "./links";

/** A workflow scheme as the older operations show it, workflows by their names. */
export function workflowSchemeJson(site: Site, scheme: WorkflowScheme): Record<string, unknown> {
  const { usual, byType } = mappingsOf(site, scheme);
  return {
    id: scheme.id,
    self: selfLink(site, `/workflowscheme/${scheme.id}`),
    name: scheme.name,
    description: descriptionOf(site, "workflow-scheme", scheme.id),
    defaultWorkflow: workflowName(site, usual),
    issueTypeMappings: Object.fromEntries([...byType].map(([typeId, id]) => [typeId, workflowName(site, id)])),
    draft: false,
  };
}

/** The same as the newer ones show it: workflows by their ids, with versions. */
export function workflowSchemeDocumentJson(site: Site, scheme: WorkflowScheme): Record<string, unknown> {
  const { usual, byType } = mappingsOf(site, scheme);
  const inUse = [...new Set(byType.values())];
  return {
    id: String(scheme.id),
    name: scheme.name,
    description: descriptionOf(site, "workflow-scheme", scheme.id),
    scope: { type: "GLOBAL" },
    version: { id: String(scheme.id), versionNumber: versionOfScheme(site, scheme.id) },
    taskId: null,
    defaultWorkflow: metadata(site, usual),
    workflowsForIssueTypes: inUse.map((workflowId) => ({
      workflow: metadata(site, workflowId),
      issueTypeIds: [...byType].flatMap(([typeId, id]) => (id === workflowId ? [typeId] : [])),
    })),
  };
}

/** What a workflow is called; empty for a team-managed project's own. */
export function workflowName(site: Site, id: number): string {
  return findWorkflow(site, "id", String(id))?.name ?? "";
}

function metadata(site: Site, id: number): Record<string, unknown> {
  return {
    id: String(id),
    name: workflowName(site, id),
    description: descriptionOf(site, "workflow", id),
    version: { id: String(id), versionNumber: workflowDetails(site, id).versionNumber },
  };
}
