import { requirePermission, type VisibleIssue } from "../access/visible-issue";
import { badRequest, JiraError } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import type { ChangelogItem } from "../store/changelog";
import { findResolution, findStatus } from "../store/vocabulary";
import { type TransitionRow, transitionsFrom, workflowIdFor } from "../store/workflow";
import { applyChanges, USUAL_ANNOUNCEMENT } from "./apply-changes";
import { cannotBeSet, type FieldChange } from "./field-change";

/** The transitions out of where an issue stands. */
export function transitionsOf(site: Site, on: VisibleIssue): TransitionRow[] {
  return transitionsFrom(site, workflowIdFor(site, on.project, on.issue.issue_type_id), on.issue.status_id);
}

/** Moves an issue along one of its transitions. These have no screens, so no fields go with them. Only inside a write. */
export function transitionIssue(site: Site, caller: Person, on: VisibleIssue, transitionId: string, fieldIds: readonly string[]): void {
  requirePermission(site, caller, "TRANSITION_ISSUES", on, "You do not have permission to transition issues in this project.");
  const transition = transitionsOf(site, on).find((candidate) => candidate.id === transitionId);
  if (!transition) throw badRequest(`Transition id '${transitionId}' is not valid for this issue.`);
  if (fieldIds.length > 0) throw new JiraError(400, [], Object.fromEntries(fieldIds.map((fieldId) => [fieldId, cannotBeSet(fieldId)])));
  const changes = [statusChange(site, on, transition), ...resolutionChange(site, on, transition)];
  applyChanges(site, caller, on.issue, changes, { ...USUAL_ANNOUNCEMENT, jiraEventTypeName: eventTypeName(on, transition) });
}

function eventTypeName(on: VisibleIssue, transition: TransitionRow): string {
  if (transition.resolution === "clear" && on.issue.resolution_id !== null) return "issue_reopened";
  return transition.resolution !== null && transition.resolution !== "clear" && on.issue.resolution_id === null
    ? "issue_resolved"
    : "issue_generic";
}

function statusChange(site: Site, on: VisibleIssue, transition: TransitionRow): FieldChange {
  const from = findStatus(site, on.issue.status_id);
  const to = findStatus(site, transition.to_status_id);
  const item: ChangelogItem = {
    field: "status",
    fieldId: "status",
    fieldType: "jira",
    from: on.issue.status_id,
    fromString: from?.name ?? null,
    to: transition.to_status_id,
    toString: to?.name ?? null,
  };
  return { fieldId: "status", columns: { status_id: transition.to_status_id }, item };
}

/** What the transition does to the resolution, if anything. */
function resolutionChange(site: Site, on: VisibleIssue, transition: TransitionRow): FieldChange[] {
  if (transition.resolution === null) return [];
  const to = transition.resolution === "clear" ? null : transition.resolution;
  const before = on.issue.resolution_id;
  if (to === before) return [];
  const item: ChangelogItem = {
    field: "resolution",
    fieldId: "resolution",
    fieldType: "jira",
    from: before,
    fromString: findResolution(site, before)?.name ?? null,
    to,
    toString: findResolution(site, to)?.name ?? null,
  };
  return [{ fieldId: "resolution", columns: { resolution_id: to, resolved: to === null ? null : site.now() }, item }];
}
