import { adfOfText } from "../formatters/adf";
import { badRequest } from "../http/jira-error";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";
import { findField } from "../store/fields";
import { findResolution } from "../store/vocabulary";
import { transitionDetails, type WorkflowRule } from "../store/workflow-details";
import { writeAppField } from "./app-field-value";
import type { FieldAnswer, FieldChange, WriteScope } from "./field-change";
import { editResolution } from "./resolution-field";
import { SYSTEM_FIELD_EDITS } from "./system-fields";
import { isAppRule } from "./workflow-app-rules";
import { type CheckParameters, issueAfter, type Parameters, unknownParameter, type WorkflowStep } from "./workflow-step";

type SystemAction = { readonly check: CheckParameters; change(step: WorkflowStep, parameters: Parameters): FieldAnswer };

/** How the words of a post function's value read as what a field takes. */
const VALUES: Readonly<Record<string, (value: string) => unknown>> = {
  summary: (value) => value,
  description: (value) => (value === "" ? null : adfOfText(value)),
  priority: (value) => ({ id: value }),
  assignee: (value) => (value === "" ? null : { accountId: value }),
  reporter: (value) => ({ accountId: value }),
  duedate: (value) => (value === "" ? null : value),
  labels: (value) => value.split(/\s+/).filter((label) => label !== ""),
};

const ASSIGNEES = ["to-selected-user", "to-unassigned", "to-current-user", "to-default-user"];

/** The post functions of Jira's own that are emulated, by rule key. */
export const SYSTEM_ACTIONS: Readonly<Record<string, SystemAction>> = {
  "system:change-assignee": { check: checkAssignee, change: assigneeChange },
  "system:update-field": { check: checkUpdate, change: updateOf },
};

/** What is changed when a step is taken: by its screen, then by its post functions in their order; of one field the last word counts. */
export function changesOfStep(step: WorkflowStep): readonly FieldChange[] {
  let changes = step.changes;
  for (const rule of transitionDetails(step.site, step.transition).actions.filter((each) => !isAppRule(each))) {
    const change = changeOf({ ...step, changes }, rule);
    changes = [...changes.filter(({ fieldId }) => fieldId !== change.fieldId), change];
  }
  return changes;
}

function changeOf(step: WorkflowStep, rule: WorkflowRule): FieldChange {
  const action = SYSTEM_ACTIONS[rule.ruleKey];
  if (!action) throw new Error(`The post function ${rule.ruleKey} was stored and is not known.`);
  const answer = action.change(step, rule.parameters);
  if ("refused" in answer) throw badRequest(`The post function ${rule.ruleKey} failed: ${answer.refused}`);
  return answer;
}

/** A post function writes past the rights of whoever takes the step. */
function scopeOf({ site, caller, on }: WorkflowStep): WriteScope {
  return { site, caller, project: on.project, issueTypeId: on.issue.issue_type_id, issue: on.issue };
}

function updateOf(step: WorkflowStep, { field: fieldId = "", value = "", mode }: Parameters): FieldAnswer {
  const { site } = step;
  if (fieldId === "resolution") return editResolution(value === "" ? null : { id: value }, scopeOf(step));
  const field = findField(site, fieldId);
  if (field?.forge) return writeAppField(field, field.forge, appValueOf(field.forge.module.type, value), scopeOf(step));
  const held = mode === "append" ? heldBefore(step, fieldId) : [];
  const read = VALUES[fieldId]?.(value);
  return edit(fieldId, Array.isArray(read) ? [...held, ...(read as unknown[])] : read, scopeOf(step));
}

function appValueOf(type: string, value: string): unknown {
  if (value === "") return null;
  return type === "number" ? Number(value) : value;
}

function heldBefore(step: WorkflowStep, fieldId: string): readonly unknown[] {
  return fieldId === "labels" ? (JSON.parse(issueAfter(step).labels) as unknown[]) : [];
}

function assigneeChange(step: WorkflowStep, { type, accountId }: Parameters): FieldAnswer {
  const who = type === "to-selected-user" ? accountId : type === "to-current-user" ? step.caller.accountId : undefined;
  return edit("assignee", who === undefined ? null : { accountId: who }, scopeOf(step));
}

function edit(fieldId: string, raw: unknown, scope: WriteScope): FieldAnswer {
  return SYSTEM_FIELD_EDITS[fieldId]?.(raw, scope) ?? { refused: `The field '${fieldId}' cannot be set by a post function.` };
}

function checkAssignee(site: Site, parameters: Parameters): string | null {
  const { type = "", accountId = "" } = parameters;
  if (!ASSIGNEES.includes(type)) return `The assignee type '${type}' is not one of ${ASSIGNEES.join(", ")}.`;
  if (type === "to-selected-user" && !findAccount(site, accountId)) return `The user '${accountId}' does not exist.`;
  return unknownParameter(parameters, ["type", "accountId"]);
}

function checkUpdate(site: Site, parameters: Parameters): string | null {
  const { field: fieldId = "", value = "", mode = "replace" } = parameters;
  const forge = findField(site, fieldId)?.forge;
  const isKnown = fieldId === "resolution" || fieldId in VALUES || (forge && ["string", "number"].includes(forge.module.type));
  if (!isKnown) return `The sandbox's Jira does not emulate system:update-field of the field '${fieldId}'.`;
  if (fieldId === "resolution" && value !== "" && !findResolution(site, value)) return `The resolution with id '${value}' does not exist.`;
  if (mode !== "replace" && !(mode === "append" && fieldId === "labels"))
    return `The sandbox's Jira does not emulate the mode '${mode}' of system:update-field for the field '${fieldId}'.`;
  return unknownParameter(parameters, ["field", "value", "mode"]);
}
