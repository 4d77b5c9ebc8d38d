import { requirePermission, type VisibleIssue } from "../access/visible-issue";
import { badRequest, JiraError } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import type { ChangelogItem } from "../store/changelog";
import type { IssueRow } from "../store/issues";
import { findStatus } from "../store/vocabulary";
import { type TransitionRow, transitionsFrom, workflowIdFor } from "../store/workflow";
import { applyChanges, USUAL_ANNOUNCEMENT } from "./apply-changes";
import type { IssueEdit } from "./edit-issue";
import { cannotBeSet, type FieldChange } from "./field-change";
import { readChanges } from "./read-changes";
import { updateBesideFields } from "./update-beside-fields";
import { fieldsAfterUpdate } from "./update-operations";
import { changesOfStep } from "./workflow-actions";
import { askAppValidators } from "./workflow-app-rules";
import { conditionsHold } from "./workflow-conditions";
import { runPostFunctions } from "./workflow-post-functions";
import { fieldIdsOfTransition, settableOnTransition } from "./workflow-screen";
import type { WorkflowStep } from "./workflow-step";
import { requireValid } from "./workflow-validators";

/** What somebody asks for who moves an issue: the transition, and what its screen is given. */
export type AskedTransition = Pick<IssueEdit, "fields" | "update"> & { readonly transitionId: string };

/** The transitions out of where an issue stands, whether their conditions hold or not. */
export function transitionsOf(site: Site, on: VisibleIssue): TransitionRow[] {
  return transitionsFrom(site, workflowIdFor(site, on.project, on.issue.issue_type_id), on.issue.status_id);
}

/**
 * Asks those validators that are functions of an app. To be awaited before `transitionIssue`, outside of any write.
 * @throws {JiraError} when the transition cannot be taken, for whatever reason.
 */
export async function validateTransition(site: Site, caller: Person, on: VisibleIssue, asked: AskedTransition): Promise<void> {
  const step = stepFor(site, caller, on, asked);
  requireValid(step);
  await askAppValidators(
    step,
    Object.fromEntries(step.changes.map(({ fieldId }) => [fieldId, asked.fields[fieldId] ?? asked.update[fieldId]])),
  );
}

/** Moves an issue along one of its transitions, with what its screen is given. Only inside a write. */
export function transitionIssue(site: Site, caller: Person, on: VisibleIssue, asked: AskedTransition): void {
  const step = stepFor(site, caller, on, asked);
  requireValid(step);
  const changes = [statusChange(step), ...changesOfStep(step)];
  applyChanges(site, caller, on.issue, changes, { ...USUAL_ANNOUNCEMENT, jiraEventTypeName: eventTypeName(on, changes) });
  const comments = updateBesideFields(site, caller, on, asked.update, settableOnTransition(site, caller, on, step.transition));
  runPostFunctions({ ...step, changes }, comments[0] ?? null);
}

function stepFor(site: Site, caller: Person, on: VisibleIssue, asked: AskedTransition): WorkflowStep {
  requirePermission(site, caller, "TRANSITION_ISSUES", on, "You do not have permission to transition issues in this project.");
  const transition = transitionsOf(site, on).find(({ id }) => id === asked.transitionId);
  const bare = transition && { site, caller, on, transition, changes: [] };
  if (!bare || !conditionsHold(bare)) throw badRequest(`Transition id '${asked.transitionId}' is not valid for this issue.`);
  const fieldIds = fieldIdsOfTransition(site, bare.transition);
  if (asked.update["comment"] && fieldIds === null) throw new JiraError(400, [], { comment: cannotBeSet("comment") });
  const scope = { site, caller, project: on.project, issueTypeId: on.issue.issue_type_id, issue: on.issue };
  const fields = { ...mustBeGiven(on, fieldIds ?? []), ...asked.fields, ...fieldsAfterUpdate(asked.update, asked.fields, scope) };
  return { ...bare, changes: readChanges(fields, settableOnTransition(site, caller, on, bare.transition), scope) };
}

/** Where a screen asks for the resolution and there is none yet, it cannot be left out. */
function mustBeGiven(on: VisibleIssue, fieldIds: readonly string[]): Record<string, unknown> {
  return fieldIds.includes("resolution") && on.issue.resolution_id === null ? { resolution: null } : {};
}

function eventTypeName(on: VisibleIssue, changes: readonly FieldChange[]): string {
  const resolution = changes.find(({ fieldId }) => fieldId === "resolution");
  const after = resolution && "resolution_id" in resolution.columns ? resolution.columns.resolution_id : on.issue.resolution_id;
  if (after === null) return on.issue.resolution_id === null ? "issue_generic" : "issue_reopened";
  return on.issue.resolution_id === null ? "issue_resolved" : "issue_generic";
}

function statusChange({ site, on, transition }: WorkflowStep): FieldChange {
  return changeOfStatus(site, on.issue, transition.to_status_id);
}

/** What moving an issue into a status writes; a transition that loops is in its history as well. */
export function changeOfStatus(site: Site, issue: IssueRow, statusId: string): FieldChange {
  const item: ChangelogItem = {
    field: "status",
    fieldId: "status",
    fieldType: "jira",
    from: issue.status_id,
    fromString: findStatus(site, issue.status_id)?.name ?? null,
    to: statusId,
    toString: findStatus(site, statusId)?.name ?? null,
  };
  return { fieldId: "status", columns: { status_id: statusId }, item };
}
