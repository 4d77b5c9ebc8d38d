import type { Line, NameOf } from "../configuration/lines-of";
import type { Action, Policies, Policy, PolicyRule, Step, StepCondition, Target } from "./policy";

/** Everything the policies say, one line a thing. */
export function linesOfPolicies({ policies, rules, defaultPolicyId }: Policies, nameOf: NameOf): readonly Line[] {
  const policyName = (id: string | null): string => (id === null ? "no policy" : (policies.find((policy) => policy.id === id)?.name ?? id));
  return [
    ...policies.flatMap((policy) => policyLines(policy, nameOf)),
    ...rules.map((rule, place) => ({
      key: `rules/${place}`,
      what: `Rule ${place + 1}`,
      value: `${whichOf(rule, nameOf)}: ${policyName(rule.policyId)}`,
    })),
    { key: "default", what: "Every other incident", value: policyName(defaultPolicyId) },
  ];
}

function policyLines({ id, name, description, steps, rounds, acknowledgementHolds, quietHours }: Policy, nameOf: NameOf): readonly Line[] {
  const line = (part: string, value: string): Line => ({ key: `${id}/${part}`, what: `Policy ${name}, ${part}`, value });
  return [
    line("name", name),
    ...(description === "" ? [] : [line("description", description)]),
    ...steps.map((step, place) => ({
      key: `${id}/steps/${step.id}`,
      what: `Policy ${name}, step ${place + 1}`,
      value: stepWords(step, nameOf),
    })),
    line("rounds", rounds.count === 1 ? "once" : `${rounds.count} times, ${rounds.after} min apart`),
    ...(acknowledgementHolds === null ? [] : [line("an acknowledgement counts for", `${acknowledgementHolds} min`)]),
    ...(quietHours === null
      ? []
      : [
          line(
            "quiet hours",
            `${quietHours.from}–${quietHours.to} ${quietHours.timeZone} for ${named("priority", quietHours.priorityIds, nameOf)}`,
          ),
        ]),
  ];
}

function stepWords({ name, after, condition, targets, actions }: Step, nameOf: NameOf): string {
  const whom = targets.map((target) => targetWords(target, nameOf)).join(", ") || "nobody";
  const what = actions.map((action) => actionWords(action, nameOf)).join(", ");
  return `${name}: after ${after} min, if ${conditionWords(condition)}: ${what} (${whom})`;
}

/** A condition in plain words, as they follow an "if". */
export function conditionWords(condition: StepCondition): string {
  switch (condition.kind) {
    case "not-acknowledged":
      return "nobody has acknowledged it";
    case "not-resolved":
      return "it is not resolved";
    case "goal-warned":
      return `the ${condition.goal} goal warns`;
    case "goal-breached":
      return `the ${condition.goal} goal is breached`;
    case "reassigned":
      return `it was reassigned more than ${condition.moreThan} times`;
    case "reopened":
      return "it was reopened";
  }
}

function targetWords(target: Target, nameOf: NameOf): string {
  switch (target.kind) {
    case "person":
      return nameOf("account", target.accountId);
    case "group":
      return `group ${nameOf("group", target.groupId)}`;
    case "on-call":
      return `${target.who === "now" ? "on call" : "next on call"} in ${nameOf("schedule", target.scheduleId)}`;
    case "assignee":
    case "reporter":
      return target.kind;
    case "project-lead":
      return "project lead";
    case "service-owner":
      return "service owner";
  }
}

/** An action in a few words. */
export function actionWords(action: Action, nameOf: NameOf): string {
  switch (action.kind) {
    case "mail":
    case "mention":
    case "assign":
    case "watch":
      return action.kind;
    case "raise-urgency":
      return "raise urgency";
    case "flag-major":
      return "flag as major";
    case "transition":
      return `move to ${nameOf("status", action.statusId)}`;
    case "set-field":
      return `set ${nameOf("field", action.fieldId)} to ${action.value}`;
  }
}

function whichOf({ priorityIds, serviceIds, workTypeIds }: PolicyRule, nameOf: NameOf): string {
  const parts = [named("priority", priorityIds, nameOf), named("service", serviceIds, nameOf), named("work-type", workTypeIds, nameOf)];
  return parts.filter((part) => part !== "").join(" · ") || "any incident";
}

function named(kind: Parameters<NameOf>[0], ids: readonly string[], nameOf: NameOf): string {
  return ids.map((id) => nameOf(kind, id)).join(", ");
}
