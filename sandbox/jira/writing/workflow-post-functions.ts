import { changelogItemJson } from "../formatters/changelog-json";
import { commentJson } from "../formatters/comment-json";
import type { CommentRow } from "../store/comments";
import { findIssue } from "../store/issues";
import { findStatus } from "../store/vocabulary";
import { transitionDetails, type WorkflowRule } from "../store/workflow-details";
import { issueInEvent } from "./issue-events";
import { configOf, isAppRule } from "./workflow-app-rules";
import { isDisabled, type WorkflowStep } from "./workflow-step";

/** Has the apps' post functions of a step that was taken run, each by itself and later. Only inside the write that took it. */
export function runPostFunctions(step: WorkflowStep, comment: CommentRow | null): void {
  const { site, transition } = step;
  for (const rule of transitionDetails(site, transition).actions.filter((each) => isAppRule(each) && !isDisabled(each)))
    site.appRules.runAfter(rule.parameters["key"] ?? "", payloadOf(step, rule, comment));
}

function payloadOf(step: WorkflowStep, rule: WorkflowRule, comment: CommentRow | null): Record<string, unknown> {
  const { site, caller, on, transition, changes } = step;
  const issue = findIssue(site, on.issue.id);
  const named = (statusId: string): unknown => ({ id: statusId, name: findStatus(site, statusId)?.name });
  const workflow = site.rows.one<{ name: string }>("SELECT name FROM jira_workflow WHERE id = ?", transition.workflow_id);
  return {
    issue: issue && issueInEvent(site, issue),
    atlassianId: caller.accountId,
    changelog: { items: changes.flatMap(({ item }) => item ?? []).map(changelogItemJson) },
    ...(comment && { comment: commentJson(site, comment) }),
    transition: {
      id: transition.id,
      name: transition.name,
      executionId: String(site.rows.nextId("transition-execution")),
      from: named(on.issue.status_id),
      to: named(transition.to_status_id),
    },
    workflow: { id: String(transition.workflow_id), name: workflow?.name },
    configuration: configOf(rule.parameters["config"]),
    postFunction: { id: rule.id },
  };
}
