import { isPermission } from "../access/app-permissions";
import { holds } from "../access/permissions";
import type { Site } from "../site";
import { groupsOf } from "../store/accounts";
import { allRoles, membersOfRole } from "../store/roles";
import type { ConditionGroup, WorkflowRule } from "../store/workflow-details";
import { transitionDetails } from "../store/workflow-details";
import { appConditionHolds, isAppRule } from "./workflow-app-rules";
import { checkPreviousStatus, hasBeenIn } from "./workflow-past";
import { type CheckParameters, membersOf, type Parameters, unknownParameter, type WorkflowStep } from "./workflow-step";

type SystemCondition = { readonly check: CheckParameters; holds(step: WorkflowStep, parameters: Parameters): boolean };

/** The conditions of Jira's own that are emulated, by rule key. */
export const SYSTEM_CONDITIONS: Readonly<Record<string, SystemCondition>> = {
  "system:restrict-issue-transition": { check: checkRestriction, holds: isAllowed },
  "system:restrict-from-all-users": {
    check: (_site, parameters) =>
      parameters["restrictMode"] === "usersAndAPI"
        ? unknownParameter(parameters, ["restrictMode"])
        : "The sandbox's Jira emulates the restrictMode 'usersAndAPI' only.",
    holds: () => false,
  },
  "system:previous-status-condition": {
    check: (site, parameters) => checkPreviousStatus(site, parameters, ["not", "includeCurrentStatus", "ignoreLoopTransitions"]),
    holds: ({ site, on }, parameters) => hasBeenIn(site, on.issue, parameters) !== (parameters["not"] === "true"),
  },
};

/** Whether the conditions of a transition let somebody take it. */
export function conditionsHold(step: WorkflowStep): boolean {
  const { conditions } = transitionDetails(step.site, step.transition);
  return conditions === null || groupHolds(step, conditions);
}

function groupHolds(step: WorkflowStep, group: ConditionGroup): boolean {
  const verdicts = [
    ...group.conditions.map((rule) => () => conditionHolds(step, rule)),
    ...group.conditionGroups.map((inner) => () => groupHolds(step, inner)),
  ];
  if (verdicts.length === 0) return true;
  return group.operation === "ALL" ? verdicts.every((verdict) => verdict()) : verdicts.some((verdict) => verdict());
}

function conditionHolds(step: WorkflowStep, rule: WorkflowRule): boolean {
  if (isAppRule(rule)) return appConditionHolds(step, rule);
  const condition = SYSTEM_CONDITIONS[rule.ruleKey];
  if (!condition) throw new Error(`The condition ${rule.ruleKey} was stored and is not known.`);
  return condition.holds(step, rule.parameters);
}

/** Jira lets pass who is any of those named. */
function isAllowed({ site, caller, on }: WorkflowStep, parameters: Parameters): boolean {
  const groups = groupsOf(site, caller.accountId);
  return (
    membersOf(parameters["accountIds"]).some((who) => {
      if (who === "allow-assignee") return on.issue.assignee_id === caller.accountId;
      return who === "allow-reporter" ? on.issue.reporter_id === caller.accountId : who === caller.accountId;
    }) ||
    membersOf(parameters["groupIds"]).some((group) => groups.includes(group)) ||
    membersOf(parameters["permissionKeys"]).some((key) => holds(site, caller.accountId, key, on.project, on.issue)) ||
    membersOf(parameters["roleIds"]).some((role) =>
      membersOfRole(site, on.project.id, Number(role)).some((member) =>
        member.member_type === "user" ? member.member_id === caller.accountId : groups.includes(member.member_id),
      ),
    )
  );
}

function checkRestriction(site: Site, parameters: Parameters): string | null {
  const roles = allRoles(site).map(({ id }) => String(id));
  const role = membersOf(parameters["roleIds"]).find((id) => !roles.includes(id));
  if (role !== undefined) return `The project role with id '${role}' does not exist.`;
  const permission = membersOf(parameters["permissionKeys"]).find((key) => !isPermission(site, key));
  if (permission !== undefined) return `The permission '${permission}' does not exist.`;
  const group = membersOf(parameters["groupIds"]).find((id) => site.rows.one("SELECT 1 FROM jira_group WHERE id = ?", id) === null);
  if (group !== undefined) return `The group with id '${group}' does not exist.`;
  const known = ["accountIds", "roleIds", "groupIds", "permissionKeys"];
  const unknown = unknownParameter(parameters, known);
  if (unknown !== null) return unknown;
  return known.some((name) => membersOf(parameters[name]).length > 0) ? null : "The condition must name somebody who may pass.";
}
