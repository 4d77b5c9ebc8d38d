import { z } from "zod";
import { statusCategoryOf } from "../formatters/status-details-json";
import type { Site } from "../site";
import { freshId } from "../store/fresh-id";
import { allStatuses } from "../store/vocabulary";
import { addStatus, allWorkflows, type NewTransition, setWorkflow } from "../store/workflow-documents";

export const statusesBody = z.array(
  z.object({
    id: z.string().optional(),
    name: z.string().min(1),
    statusCategory: z.enum(["TODO", "IN_PROGRESS", "DONE"]),
    statusReference: z.string(),
  }),
);
export const layoutBody = z.object({
  statuses: z.array(z.object({ statusReference: z.string() })).default([]),
  transitions: z
    .array(
      z.object({
        id: z.string(),
        name: z.string().min(1),
        type: z.enum(["INITIAL", "GLOBAL", "DIRECTED"]),
        toStatusReference: z.string(),
        links: z.array(z.object({ fromStatusReference: z.string() })).default([]),
      }),
    )
    .default([]),
});
export const creationBody = z.object({
  scope: z.object({ type: z.enum(["GLOBAL", "PROJECT"]) }),
  statuses: statusesBody.default([]),
  workflows: z
    .array(layoutBody.extend({ name: z.string(), description: z.string().optional() }))
    .min(1)
    .max(20),
});

type Layout = z.infer<typeof layoutBody>;
type Statuses = z.infer<typeof statusesBody>;
export type WorkflowFlaw = { readonly code: string; readonly type: "WORKFLOW" | "STATUS" | "TRANSITION"; readonly message: string };

/** What is wrong with workflows to be made, in the order it was found; empty when they can be. */
export function flawsOfCreation(site: Site, body: z.infer<typeof creationBody>): WorkflowFlaw[] {
  const names = allWorkflows(site).map(({ name }) => name.toLowerCase());
  return body.workflows.flatMap((workflow) => [
    ...(workflow.name.trim() === "" ? [flaw("WORKFLOW_NAME_EMPTY", "WORKFLOW", "The workflow name is required.")] : []),
    ...(names.includes(workflow.name.toLowerCase())
      ? [flaw("NON_UNIQUE_WORKFLOW_NAME", "WORKFLOW", `A workflow with the name '${workflow.name}' already exists.`)]
      : []),
    ...flawsOfLayout(site, workflow, body.statuses),
  ]);
}

/** What is wrong with the statuses and transitions of one workflow. */
export function flawsOfLayout(site: Site, layout: Layout, statuses: Statuses): WorkflowFlaw[] {
  const inLayout = layout.statuses.map(({ statusReference }) => statusReference);
  const unknown = inLayout.filter((reference) => !statuses.some((status) => status.statusReference === reference));
  const missing = statuses.filter(({ id }) => id !== undefined && !allStatuses(site).some((known) => known.id === id));
  const initial = layout.transitions.filter(({ type }) => type === "INITIAL");
  const ids = layout.transitions.map(({ id }) => id);
  const stray = layout.transitions.filter(
    ({ toStatusReference, links }) =>
      !inLayout.includes(toStatusReference) || links.some((link) => !inLayout.includes(link.fromStatusReference)),
  );
  return [
    ...unknown.map((reference) =>
      flaw("STATUS_REFERENCE_NOT_FOUND", "STATUS", `The status reference '${reference}' is not among the statuses.`),
    ),
    ...missing.map(({ id }) => flaw("STATUS_NOT_FOUND", "STATUS", `The status with id '${id ?? ""}' does not exist.`)),
    ...(inLayout.length === 0 ? [flaw("WORKFLOW_HAS_NO_STATUSES", "WORKFLOW", "A workflow must have at least one status.")] : []),
    ...(initial.length === 1
      ? []
      : [flaw("INVALID_INITIAL_TRANSITION", "TRANSITION", "A workflow must have exactly one initial transition.")]),
    ...(new Set(ids).size < ids.length ? [flaw("DUPLICATE_TRANSITION_ID", "TRANSITION", "Transition ids must be unique.")] : []),
    ...stray.map(({ name }) =>
      flaw("TRANSITION_STATUS_NOT_FOUND", "TRANSITION", `The transition '${name}' names a status that is not in the workflow.`),
    ),
  ];
}

/** Writes a workflow that has no flaws; statuses without an id are made, or found by name. */
export function writeWorkflow(site: Site, workflowId: number, layout: Layout, statuses: Statuses): void {
  const ids = new Map(statuses.map((status) => [status.statusReference, statusIdOf(site, status)]));
  const idOf = (reference: string): string => ids.get(reference) ?? reference;
  const transitions = layout.transitions.map((transition): NewTransition => ({
    id: transition.id,
    name: transition.name,
    kind: transition.type.toLowerCase() as NewTransition["kind"],
    fromStatusIds: transition.links.map((link) => idOf(link.fromStatusReference)),
    toStatusId: idOf(transition.toStatusReference),
  }));
  setWorkflow(
    site,
    workflowId,
    layout.statuses.map(({ statusReference }) => idOf(statusReference)),
    transitions,
  );
}

function statusIdOf(site: Site, status: Statuses[number]): string {
  const known = allStatuses(site).find(({ id, name }) => id === status.id || (status.id === undefined && name === status.name));
  if (known) return known.id;
  const id = String(freshId(site, "jira_status"));
  addStatus(site, id, status.name, statusCategoryOf(status.statusCategory));
  return id;
}

function flaw(code: string, type: WorkflowFlaw["type"], message: string): WorkflowFlaw {
  return { code, type, message };
}
