import type { AccountId } from "../../../../src/core/actor";
import type { Action, Policies, Policy, Step, StepCondition, Target } from "../../../../src/core/escalation/policy";
import type { TimeOfDay } from "../../../../src/core/time-of-day";
import type { Chance } from "../../../simulation/chance";

export const PEOPLE = ["ada", "grace", "joan", "tim", "radia"] as AccountId[];
export const GROUPS = ["first-line", "second-line"];
export const AT_WORK = { id: "10001", name: "In progress", category: "indeterminate" } as const;

const ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/St_Johns", "UTC"];
const CONDITIONS: readonly StepCondition[] = [
  { kind: "not-resolved" },
  { kind: "reassigned", moreThan: 0 },
  { kind: "reopened" },
  { kind: "goal-breached", goal: "response" },
];

/** Policies by chance: some incidents go by one, some by another, some by none. */
export function randomPolicies(chance: Chance): Policies {
  const policies = Array.from({ length: chance.between(1, 3) }, (_, nth) => randomPolicy(`p${nth}`, chance));
  const choice = (): string | null => (chance.happens(10) ? null : chance.of(policies).id);
  const rules = Array.from({ length: chance.between(0, 2) }, () => ({
    priorityIds: [chance.of(["1", "2", "3"])],
    serviceIds: [],
    workTypeIds: [],
    policyId: choice(),
  }));
  return { policies, rules, defaultPolicyId: choice() };
}

function randomPolicy(id: string, chance: Chance): Policy {
  const steps = Array.from({ length: chance.between(1, 3) }, (_, nth) => randomStep(`s${nth}`, chance));
  return {
    id,
    name: `Policy ${id}`,
    description: "",
    steps,
    rounds: { count: chance.between(1, 3), after: chance.of([0, 10, 30, 120]) },
    acknowledgementHolds: chance.of([null, 15, 40, 90]),
    quietHours: chance.happens(40) ? randomQuiet(chance) : null,
  };
}

function randomQuiet(chance: Chance): Policy["quietHours"] {
  const time = (): TimeOfDay => `${String(chance.between(0, 23)).padStart(2, "0")}:${chance.of(["00", "15", "30", "45"])}` as TimeOfDay;
  const from = time();
  const to = time();
  return from === to ? null : { timeZone: chance.of(ZONES), from, to, priorityIds: chance.of([["3"], ["2", "3"], ["1", "2", "3"]]) };
}

function randomStep(id: string, chance: Chance): Step {
  const targets: Target[] = Array.from({ length: chance.between(1, 2) }, () => randomTarget(chance));
  const more: readonly Action[] = [
    { kind: "mention" },
    { kind: "assign" },
    { kind: "watch" },
    { kind: "flag-major" },
    { kind: "transition", statusId: AT_WORK.id },
    { kind: "set-field", fieldId: "customfield_10099", value: id },
  ];
  const actions: Action[] = chance.happens(90) ? [{ kind: "mail" }] : [];
  if (chance.happens(40)) actions.push(chance.of(more.slice(0, 2)));
  if (actions.length === 0 || chance.happens(20)) actions.push(chance.of(more.slice(2)));
  const condition = chance.happens(70) ? ({ kind: "not-acknowledged" } as const) : chance.of(CONDITIONS);
  return { id, name: `Step ${id}`, after: chance.of([0, 1, 2, 5, 5, 10, 15, 20, 30, 45]), condition, targets, actions };
}

function randomTarget(chance: Chance): Target {
  if (chance.happens(60)) return { kind: "person", accountId: chance.of(PEOPLE) };
  if (chance.happens(50)) return { kind: "group", groupId: chance.of(GROUPS) };
  return { kind: chance.of(["assignee", "reporter", "project-lead", "service-owner"] as const) };
}
