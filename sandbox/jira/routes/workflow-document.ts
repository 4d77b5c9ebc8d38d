import type { z } from "zod";
import { statusCategoryOf } from "../formatters/status-details-json";
import type { Site } from "../site";
import { describe } from "../store/descriptions";
import { freshId } from "../store/fresh-id";
import { allStatuses } from "../store/vocabulary";
import { workflowDetails } from "../store/workflow-details";
import { addStatus, allWorkflows, setWorkflow } from "../store/workflow-documents";
import type { creationBody, LayoutBody, StatusesBody, updateBody } from "./workflow-bodies";
import { keepDetails } from "./workflow-keeping";
import { flaw, type WorkflowFlaw } from "./workflow-flaw";
import { flawsOfProperties, flawsOfRules } from "./workflow-rule-flaws";

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

/** What is wrong with changes of workflows, but for issues that would be left in a status that is gone. */
export function flawsOfUpdate(site: Site, body: z.infer<typeof updateBody>): WorkflowFlaw[] {
  return body.workflows.flatMap((workflow) => {
    const known = allWorkflows(site).find(({ id }) => String(id) === workflow.id);
    if (!known) return [flaw("WORKFLOW_NOT_FOUND", "WORKFLOW", `The workflow with id '${workflow.id}' was not found.`)];
    const isStale = workflow.version.versionNumber !== workflowDetails(site, known.id).versionNumber;
    return [
      ...(isStale ? [flaw("VERSION_CONFLICT", "WORKFLOW", `The workflow '${known.name}' was changed since it was read.`)] : []),
      ...((workflow.name ?? known.name) === known.name
        ? []
        : [flaw("NAME_NOT_EMULATED", "WORKFLOW", "The sandbox's Jira does not rename workflows.")]),
      ...flawsOfLayout(site, workflow, body.statuses),
    ];
  });
}

/** What is wrong with the statuses, transitions and rules of one workflow. */
function flawsOfLayout(site: Site, layout: LayoutBody, statuses: StatusesBody): WorkflowFlaw[] {
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
    ...layout.statuses.flatMap(({ statusReference, properties, approvalConfiguration }) => [
      ...flawsOfProperties(properties, `status '${statusReference}'`, "STATUS_PROPERTY"),
      ...(approvalConfiguration === undefined || approvalConfiguration === null
        ? []
        : [flaw("APPROVAL_NOT_EMULATED", "STATUS", "The sandbox's Jira does not emulate approvals.")]),
    ]),
    ...layout.transitions.flatMap((transition) => flawsOfRules(site, transition)),
  ];
}

/** Writes a workflow that has no flaws, all of it; statuses without an id are made, or found by name. Gives each reference's status. */
export function writeWorkflow(site: Site, workflowId: number, layout: LayoutBody, statuses: StatusesBody): (reference: string) => string {
  const ids = new Map(statuses.map((status) => [status.statusReference, statusIdOf(site, status)]));
  const idOf = (reference: string): string => ids.get(reference) ?? reference;
  setWorkflow(
    site,
    workflowId,
    layout.statuses.map(({ statusReference }) => idOf(statusReference)),
    layout.transitions.map((transition) => ({
      id: transition.id,
      name: transition.name,
      kind: transition.type === "INITIAL" ? "initial" : transition.type === "GLOBAL" ? "global" : "directed",
      fromStatusIds: transition.links.map((link) => idOf(link.fromStatusReference)),
      toStatusId: idOf(transition.toStatusReference),
    })),
  );
  keepDetails(site, workflowId, layout, idOf);
  describe(site, "workflow", workflowId, layout.description);
  return idOf;
}

function statusIdOf(site: Site, status: StatusesBody[number]): string {
  const known = allStatuses(site).find(({ id, name }) => id === status.id || (status.id === undefined && name === status.name));
  if (known) return known.id;
  const id = String(freshId(site, "jira_status"));
  addStatus(site, id, status.name, statusCategoryOf(status.statusCategory));
  describe(site, "status", id, status.description);
  return id;
}
