import type { AppWorkflowRule } from "../../seams";
import { JiraError } from "../http/jira-error";
import { findStatus } from "../store/vocabulary";
import { transitionDetails, type WorkflowRule } from "../store/workflow-details";
import { publishEvent } from "./issue-events";
import { evaluateFor, flawOfExpression } from "./workflow-expression";
import { type CheckParameters, isDisabled, unknownParameter, type WorkflowStep } from "./workflow-step";

/** What Forge stores of a rule's configuration at most. */
const CONFIG_BYTES_MAX = 100_000;

/** The rule keys under which a workflow names a rule of a Forge app. */
export const APP_RULE_KEYS: Readonly<Record<AppWorkflowRule["kind"], string>> = {
  validator: "forge:expression-validator",
  condition: "forge:expression-condition",
  "post-function": "forge:workflow-post-function",
};

/** Whether a rule is one of an app. */
export function isAppRule(rule: WorkflowRule): boolean {
  return Object.values(APP_RULE_KEYS).includes(rule.ruleKey);
}

/** What is wrong with the parameters of an app's rule of a kind. */
export function checkAppRule(kind: AppWorkflowRule["kind"]): CheckParameters {
  return (site, parameters) => {
    const found = site.appRules.list().find((rule) => rule.id === parameters["key"]);
    if (found?.kind !== kind) return `No installed app has the ${kind} '${parameters["key"] ?? ""}'.`;
    if (Buffer.byteLength(parameters["config"] ?? "") > CONFIG_BYTES_MAX)
      return `The configuration of a rule must not exceed ${CONFIG_BYTES_MAX} bytes.`;
    if (configOf(parameters["config"]) === undefined) return "The parameter 'config' must be JSON.";
    const flaw = found.expression === undefined ? null : flawOfExpression(found.expression);
    return flaw ?? unknownParameter(parameters, ["key", "config", "id", "disabled", "tag"]);
  };
}

/** Whether an app's condition holds; one that gives anything but true hides the transition, one that fails is told to the app. */
export function appConditionHolds(step: WorkflowStep, rule: WorkflowRule): boolean {
  if (isDisabled(rule)) return true;
  const verdict = evaluateRule(step, rule, appRuleOf(step, rule)?.expression);
  return verdict.ok && verdict.value === true;
}

/** Why an app's validator by expression does not let a step be taken; null when it does, or is a function, which is asked before. */
export function appValidatorRefusal(step: WorkflowStep, rule: WorkflowRule): string | null {
  const module = appRuleOf(step, rule);
  if (isDisabled(rule) || (module && module.expression === undefined)) return null;
  const verdict = evaluateRule(step, rule, module?.expression);
  if (verdict.ok && verdict.value === true) return null;
  return verdict.ok && typeof verdict.value === "string" ? verdict.value : refusalOf(step, rule, module);
}

/** Asks the functions of the apps' validators of a transition, one after the other. @throws {JiraError} 400 with what the first one refuses by. */
export async function askAppValidators(step: WorkflowStep, modifiedFields: Readonly<Record<string, unknown>>): Promise<void> {
  for (const rule of transitionDetails(step.site, step.transition).validators) {
    const module = isAppRule(rule) && !isDisabled(rule) ? appRuleOf(step, rule) : undefined;
    if (!module || module.expression !== undefined) continue;
    const { result, errorMessage } = await step.site.appRules.validate(module.id, step.caller.accountId, {
      issue: { key: step.on.issue.key },
      configuration: configOf(rule.parameters["config"]),
      transition: { from: { id: step.on.issue.status_id }, to: { id: step.transition.to_status_id }, modifiedFields },
    });
    if (!result) throw new JiraError(400, [errorMessage ?? refusalOf(step, rule, module)]);
  }
}

/** The configuration an app stored with its rule: nothing unless it did; undefined when it is no JSON. */
export function configOf(config: string | undefined): unknown {
  if (config === undefined || config === "") return {};
  try {
    return JSON.parse(config) as unknown;
  } catch {
    return undefined;
  }
}

function appRuleOf({ site }: WorkflowStep, rule: WorkflowRule): AppWorkflowRule | undefined {
  return site.appRules.list().find(({ id }) => id === rule.parameters["key"]);
}

function refusalOf(step: WorkflowStep, rule: WorkflowRule, module: AppWorkflowRule | undefined): string {
  const usual = `The validator "${module?.name ?? rule.parameters["key"] ?? ""}" does not let this transition be taken.`;
  if (typeof module?.errorMessage !== "object") return module?.errorMessage ?? usual;
  const words = evaluateRule(step, rule, module.errorMessage.expression);
  return words.ok && typeof words.value === "string" ? words.value : usual;
}

/** An uninstalled app's rule counts as failed, and nobody is told. */
function evaluateRule(step: WorkflowStep, rule: WorkflowRule, expression: string | undefined): ReturnType<typeof evaluateFor> {
  if (expression === undefined) return { ok: false, error: "The app that brought the rule is not installed." };
  const result = evaluateFor(step, expression, configOf(rule.parameters["config"]));
  if (!result.ok) tellOfFailure(step, rule, expression, result.error);
  return result;
}

function tellOfFailure(step: WorkflowStep, rule: WorkflowRule, expression: string, error: string): void {
  const { site, caller, on, transition } = step;
  const workflow = site.rows.one<{ id: number; name: string }>("SELECT id, name FROM jira_workflow WHERE id = ?", transition.workflow_id);
  site.rows.inTransaction(() =>
    publishEvent(site, caller, "avi:jira:failed:expression", {
      extensionId: rule.parameters["key"],
      workflowId: String(workflow?.id),
      workflowName: workflow?.name,
      ruleId: rule.id,
      expression,
      errorMessages: [error],
      context: {
        issueId: String(on.issue.id),
        projectId: String(on.project.id),
        userId: caller.accountId,
        transition: { id: transition.id, to: findStatus(site, transition.to_status_id)?.name },
      },
    }),
  );
}
