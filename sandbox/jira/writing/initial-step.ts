import type { VisibleIssue } from "../access/visible-issue";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import { findIssue, type IssueRow } from "../store/issues";
import { initialTransitionOf, workflowIdFor } from "../store/workflow";
import { writeBesideColumns, writeColumns } from "./apply-changes";
import { changesOfStep } from "./workflow-actions";
import type { WorkflowStep } from "./workflow-step";
import { requireValid } from "./workflow-validators";

/** The step by which an issue that was just stored enters its workflow. */
export function initialStep(site: Site, caller: Person, on: VisibleIssue): WorkflowStep {
  const workflowId = workflowIdFor(site, on.project, on.issue.issue_type_id);
  return { site, caller, on, transition: initialTransitionOf(site, workflowId), changes: [] };
}

/**
 * Holds a new issue to the validators of its initial transition and gives it as that transition's post functions leave it.
 * What they change is how the issue begins, so its history has none of it. Only inside the write that makes it.
 */
export function enterWorkflow(step: WorkflowStep): IssueRow {
  requireValid(step);
  const { site, on } = step;
  for (const change of changesOfStep(step)) {
    if (Object.keys(change.columns).length > 0) writeColumns(site, on.issue.id, change.columns);
    writeBesideColumns(site, on.issue.id, change);
  }
  return findIssue(site, on.issue.id) ?? on.issue;
}
