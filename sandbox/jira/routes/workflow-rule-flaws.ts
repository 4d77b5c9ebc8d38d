import type { Site } from "../site";
import { SYSTEM_ACTIONS } from "../writing/workflow-actions";
import { APP_RULE_KEYS, checkAppRule } from "../writing/workflow-app-rules";
import { SYSTEM_CONDITIONS } from "../writing/workflow-conditions";
import { checkScreen, TRANSITION_SCREEN } from "../writing/workflow-screen";
import type { CheckParameters } from "../writing/workflow-step";
import { SYSTEM_VALIDATORS } from "../writing/workflow-validators";
import type { ConditionGroupBody, RuleBody, TransitionBody } from "./workflow-bodies";
import { flaw, type WorkflowFlaw } from "./workflow-flaw";

type Checks = Readonly<Record<string, CheckParameters>>;

const CHECKS = {
  condition: { ...checksOf(SYSTEM_CONDITIONS), [APP_RULE_KEYS.condition]: checkAppRule("condition") },
  validator: { ...checksOf(SYSTEM_VALIDATORS), [APP_RULE_KEYS.validator]: checkAppRule("validator") },
  "post function": { ...checksOf(SYSTEM_ACTIONS), [APP_RULE_KEYS["post-function"]]: checkAppRule("post-function") },
  screen: { [TRANSITION_SCREEN]: checkScreen },
  // Kept and given back: there is no development tool here that would pull one.
  trigger: { "system:development-triggers": () => null },
} as const satisfies Record<string, Checks>;

/** What is wrong with the rules of a transition: those of a kind, a key or a parameter that this Jira does not know, each by its name. */
export function flawsOfRules(site: Site, transition: TransitionBody): WorkflowFlaw[] {
  const conditions = transition.conditions ? rulesOfGroup(transition.conditions) : [];
  const place = transition.name;
  return [
    ...conditions.flatMap((rule) => flawsOfRule(site, "condition", rule, place)),
    ...transition.validators.flatMap((rule) => flawsOfRule(site, "validator", rule, place)),
    ...transition.actions.flatMap((rule) => flawsOfRule(site, "post function", rule, place)),
    ...transition.triggers.flatMap((rule) => flawsOfRule(site, "trigger", rule, place)),
    ...(transition.transitionScreen ? flawsOfRule(site, "screen", transition.transitionScreen, place) : []),
    ...(transition.type === "INITIAL" ? flawsOfInitial(site, transition) : []),
    ...flawsOfProperties(transition.properties, `transition '${place}'`, "TRANSITION_PROPERTY"),
  ];
}

/** Properties are kept and given back; those by which Jira itself would act otherwise are refused by name. */
export function flawsOfProperties(
  properties: Readonly<Record<string, string>>,
  place: string,
  type: "TRANSITION_PROPERTY" | "STATUS_PROPERTY",
): WorkflowFlaw[] {
  return Object.entries(properties)
    .filter(([key, value]) => key.startsWith("jira.") && !(key === "jira.issue.editable" && value === "true"))
    .map(([key]) => flaw("INVALID_PROPERTY", type, `The sandbox's Jira does not emulate the property '${key}' (${place}).`));
}

function flawsOfRule(site: Site, kind: keyof typeof CHECKS, rule: RuleBody, place: string): WorkflowFlaw[] {
  const check = (CHECKS[kind] as Checks)[rule.ruleKey];
  if (!check)
    return [flaw("INVALID_RULE", "RULE", `The sandbox's Jira does not emulate the ${kind} '${rule.ruleKey}' (transition '${place}').`)];
  const problem = check(site, rule.parameters);
  return problem === null ? [] : [flaw("INVALID_RULE_PARAMETERS", "RULE", `${problem} (${rule.ruleKey}, transition '${place}')`)];
}

/** An issue that is being made has been nowhere, nobody looks at a button for it, and the create screen is its only one. */
function flawsOfInitial(site: Site, transition: TransitionBody): WorkflowFlaw[] {
  const functions = site.appRules.list().filter(({ kind, expression }) => kind === "validator" && expression === undefined);
  const isFunction = ({ parameters }: RuleBody): boolean => functions.some(({ id }) => id === parameters["key"]);
  return [
    ...(transition.conditions ? ["conditions"] : []),
    ...(transition.transitionScreen ? ["a screen"] : []),
    ...(transition.validators.some(({ ruleKey }) => ruleKey === "system:previous-status-validator") ? ["a previous status"] : []),
    ...(transition.validators.some(isFunction) ? ["a validator that is a function, which the sandbox's Jira does not emulate there"] : []),
  ].map((what) => flaw("INVALID_RULE", "RULE", `The initial transition cannot have ${what}.`));
}

function rulesOfGroup(group: ConditionGroupBody): readonly RuleBody[] {
  return [...group.conditions, ...group.conditionGroups.flatMap(rulesOfGroup)];
}

function checksOf(rules: Readonly<Record<string, { readonly check: CheckParameters }>>): Checks {
  return Object.fromEntries(Object.entries(rules).map(([key, { check }]) => [key, check]));
}
