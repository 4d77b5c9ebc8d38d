import type { Stage } from "../configuration/documents";
import type { Found, FoundStatus } from "./found";
import { byHandStep, makeStep } from "./make-step";
import { typeFor } from "./role-types";
import { stagesOf } from "./stage-of-status";
import type { SetUpChoices, SetUpStep } from "./step";

export const OUR_WORKFLOW = "Incident Desk: incidents";

/** A workflow of the app's where it was chosen, then which stage each status stands for. */
export function workflowSteps(found: Found, choices: SetUpChoices): readonly SetUpStep[] {
  const { kind } = choices.workflow;
  return [...(kind === "ours" ? [workflowStep(found, choices)] : []), ...stagesSteps(found, choices)];
}

/** Why the app's workflow cannot be taken here; null where it can, or is there already. */
export function workflowInTheWay({ project }: Pick<Found, "project">): string | null {
  if (project.style === "team-managed") return "Jira's interface cannot give a team-managed project a workflow.";
  if (project.schemes === null || project.schemes.workflow.workflowNames.includes(OUR_WORKFLOW)) return null;
  if (project.issueCount === 0) return null;
  return `${project.name} has ${project.issueCount === 1 ? "an issue" : `${project.issueCount} issues`} already. Say instead which stage each of its statuses stands for.`;
}

/** The statuses that the project's incidents go through. */
export function incidentStatuses(found: Found, choices: SetUpChoices): readonly FoundStatus[] {
  return found.project.statuses[typeFor(found, choices, "incident").id ?? ""] ?? [];
}

function workflowStep(found: Found, choices: SetUpChoices): SetUpStep {
  const { project } = found;
  const named = {
    id: "workflow",
    title: `A workflow for incidents: To triage, Investigating, Mitigated, Resolved, Closed`,
    object: { kind: "workflow", name: OUR_WORKFLOW } as const,
  };
  const inTheWay = workflowInTheWay(found);
  const path = `/plugins/servlet/project-config/${project.key}/workflows`;
  if (inTheWay) return byHandStep({ ...named, needs: "jira-administrator" }, false, { instructions: [inTheWay], path });
  const scheme = project.schemes?.workflow;
  const typeId = typeFor(found, choices, "incident").id;
  const write = {
    kind: "make-workflow",
    projectId: project.id,
    workflowName: OUR_WORKFLOW,
    schemeName: `Incident Desk: ${project.key}`,
    workTypeIds: typeId === null ? [] : [typeId],
  } as const;
  const isThere = scheme?.workflowNames.includes(OUR_WORKFLOW) ?? false;
  return makeStep({ ...named, isThere, isMade: true, writes: scheme ? [write] : [] });
}

function stagesSteps(found: Found, choices: SetUpChoices): readonly SetUpStep[] {
  const { project, kept } = found;
  const { workflow } = choices;
  // Where the project has no incidents yet, its statuses are known only once it has their work type.
  const chosen = workflow.kind === "own" && Object.keys(workflow.stages).length > 0 ? workflow.stages : null;
  const stages = chosen ?? stagesOf(incidentStatuses(found, choices));
  const present = kept.project.documents.stages?.document ?? null;
  if (Object.keys(stages).length === 0 && workflow.kind === "own") return [];
  return [
    makeStep({
      id: "stages",
      title: `The stage that each status of ${project.name} stands for`,
      object: { kind: "project", name: project.name },
      isThere: present !== null && isSame(present, stages),
      isMade: present === null,
      writes: [{ kind: "keep-stages", projectId: project.id, stages }],
      needs: "project-administrator",
    }),
  ];
}

function isSame(one: Readonly<Record<string, Stage>>, other: Readonly<Record<string, Stage>>): boolean {
  const ids = Object.keys(one);
  return ids.length === Object.keys(other).length && ids.every((id) => one[id] === other[id]);
}
