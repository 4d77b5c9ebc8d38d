import { isPermission } from "../access/app-permissions";
import { permissionName } from "../access/permission-keys";
import { holds } from "../access/permissions";
import { JiraError } from "../http/jira-error";
import { SYSTEM_FIELD_VALUES } from "../formatters/issue-field-values";
import { findField } from "../store/fields";
import { fieldValuesOf } from "../store/issues";
import { transitionDetails, type WorkflowRule } from "../store/workflow-details";
import { appValidatorRefusal, isAppRule } from "./workflow-app-rules";
import { checkPreviousStatus, hasBeenIn } from "./workflow-past";
import { type CheckParameters, issueAfter, membersOf, type Parameters, unknownParameter, type WorkflowStep } from "./workflow-step";

/** What is in the way, under the field it belongs to or under none. */
export type Obstacle = { readonly fieldId: string | null; readonly message: string };

type SystemValidator = { readonly check: CheckParameters; obstacles(step: WorkflowStep, parameters: Parameters): readonly Obstacle[] };

/** The validators of Jira's own that are emulated, by rule key. */
export const SYSTEM_VALIDATORS: Readonly<Record<string, SystemValidator>> = {
  "system:check-permission-validator": {
    check(site, parameters) {
      const key = parameters["permissionKey"] ?? "";
      return isPermission(site, key) ? unknownParameter(parameters, ["permissionKey"]) : `The permission '${key}' does not exist.`;
    },
    obstacles({ site, caller, on }, { permissionKey = "" }) {
      if (holds(site, caller.accountId, permissionKey, on.project, on.issue)) return [];
      return [{ fieldId: null, message: `User does not have the required permission: ${permissionName(permissionKey)}.` }];
    },
  },
  "system:previous-status-validator": {
    check: (site, parameters) => checkPreviousStatus(site, parameters, []),
    obstacles({ site, on }, parameters) {
      if (hasBeenIn(site, on.issue, parameters)) return [];
      return [{ fieldId: null, message: "The issue has not been in the status that this transition requires." }];
    },
  },
  "system:validate-field-value": { check: checkRequiredFields, obstacles: missingFields },
};

/** Lets a step go on only past the validators of its transition. @throws {JiraError} 400 with everything in the way. */
export function requireValid(step: WorkflowStep): void {
  const obstacles = transitionDetails(step.site, step.transition).validators.flatMap((rule) => obstaclesOf(step, rule));
  if (obstacles.length === 0) return;
  throw new JiraError(
    400,
    obstacles.flatMap(({ fieldId, message }) => (fieldId === null ? [message] : [])),
    Object.fromEntries(obstacles.flatMap(({ fieldId, message }) => (fieldId === null ? [] : [[fieldId, message]]))),
  );
}

function obstaclesOf(step: WorkflowStep, rule: WorkflowRule): readonly Obstacle[] {
  if (isAppRule(rule)) {
    const message = appValidatorRefusal(step, rule);
    return message === null ? [] : [{ fieldId: null, message }];
  }
  const validator = SYSTEM_VALIDATORS[rule.ruleKey];
  if (!validator) throw new Error(`The validator ${rule.ruleKey} was stored and is not known.`);
  return validator.obstacles(step, rule.parameters);
}

function missingFields(step: WorkflowStep, parameters: Parameters): readonly Obstacle[] {
  return membersOf(parameters["fieldsRequired"]).flatMap((idOrKey) => {
    const field = findField(step.site, idOrKey);
    if (!field || !isMissing(step, field.id)) return [];
    return [{ fieldId: field.id, message: parameters["errorMessage"] || `${field.name} is required.` }];
  });
}

function isMissing(step: WorkflowStep, fieldId: string): boolean {
  const { site, caller, on, changes } = step;
  const change = changes.find((candidate) => candidate.fieldId === fieldId);
  if (change?.value !== undefined) return change.value === null;
  const read = SYSTEM_FIELD_VALUES[fieldId];
  if (!read) return !fieldValuesOf(site, on.issue.id).has(fieldId);
  return isEmpty(read({ site, viewerId: caller.accountId, project: on.project, issue: issueAfter(step) }));
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

function checkRequiredFields(site: WorkflowStep["site"], parameters: Parameters): string | null {
  if (parameters["ruleType"] !== "fieldRequired")
    return `The sandbox's Jira does not emulate the ruleType '${parameters["ruleType"] ?? ""}' of system:validate-field-value.`;
  const fields = membersOf(parameters["fieldsRequired"]);
  if (fields.length === 0) return "The parameter 'fieldsRequired' must name a field.";
  const unknown = fields.find((id) => !findField(site, id));
  if (unknown !== undefined) return `The field '${unknown}' does not exist.`;
  return unknownParameter(parameters, ["ruleType", "fieldsRequired", "ignoreContext", "errorMessage"]);
}
