import { z } from "zod";
import type { AccountId } from "../../core/actor";
import type { Action, Policies, Policy, PolicyRule, QuietHours, Step, StepCondition, Target } from "../../core/escalation/policy";
import type { Reading } from "./matrix-document";
import { objectOf } from "./matrix-document";
import { timeOfDayText, timeZoneName } from "./time-texts";
import { twice } from "./twice";

const MOST_POLICIES = 50;
const MOST_STEPS = 20;
const MOST_ROUNDS = 10;
const MOST_TARGETS = 20;
const MOST_RULES = 100;
/** A week: what comes later than that is no escalation. */
const MOST_MINUTES = 10_080;

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "an id is made of small letters, digits and hyphens, forty at most");
const name = z.string().trim().min(1, "a name is missing").max(100);
const reference = z.string().min(1, "an id is missing").max(128);
const accountId = reference.transform((text) => text as AccountId);
const waiting = z
  .number()
  .int("whole minutes")
  .min(0, "not less than 0 minutes")
  .max(MOST_MINUTES, `at most ${MOST_MINUTES} minutes, a week`);

function stepSchema(reading: Reading): z.ZodType<Step> {
  const object = objectOf(reading);
  const goal = z.enum(["response", "resolution"]);
  const condition: z.ZodType<StepCondition> = z.discriminatedUnion("kind", [
    object({ kind: z.literal("not-acknowledged") }),
    object({ kind: z.literal("not-resolved") }),
    object({ kind: z.enum(["goal-warned", "goal-breached"]), goal }),
    object({ kind: z.literal("reassigned"), moreThan: z.number().int().min(0).max(100) }),
    object({ kind: z.literal("reopened") }),
  ]);
  const target: z.ZodType<Target> = z.discriminatedUnion("kind", [
    object({ kind: z.literal("person"), accountId }),
    object({ kind: z.literal("group"), groupId: reference }),
    object({ kind: z.literal("on-call"), scheduleId: reference, who: z.enum(["now", "next"]).default("now") }),
    object({ kind: z.literal("assignee") }),
    object({ kind: z.literal("reporter") }),
    object({ kind: z.literal("project-lead") }),
    object({ kind: z.literal("service-owner") }),
  ]);
  const action: z.ZodType<Action> = z.discriminatedUnion("kind", [
    object({ kind: z.literal("mail") }),
    object({ kind: z.literal("mention") }),
    object({ kind: z.literal("assign") }),
    object({ kind: z.literal("watch") }),
    object({ kind: z.literal("raise-urgency") }),
    object({ kind: z.literal("flag-major") }),
    object({ kind: z.literal("transition"), statusId: reference }),
    object({ kind: z.literal("set-field"), fieldId: reference, value: z.string().max(255) }),
  ]);
  return object({
    id,
    name,
    after: waiting,
    condition: condition.default({ kind: "not-acknowledged" }),
    targets: z.array(target).max(MOST_TARGETS, `at most ${MOST_TARGETS} targets`).default([]),
    actions: z.array(action).min(1, "a step does at least one thing").max(8),
  }).superRefine(({ targets, actions }, context) => {
    const needing = actions.findIndex(({ kind }) => kind === "mail" || kind === "mention" || kind === "assign" || kind === "watch");
    if (needing >= 0 && targets.length === 0)
      context.addIssue({ code: "custom", path: ["targets"], message: `${actions[needing]?.kind} needs a target: say who shall come` });
    actions.forEach(({ kind }, place) => {
      if (kind !== "set-field" && actions.findIndex((other) => other.kind === kind) < place)
        context.addIssue({ code: "custom", path: ["actions", place], message: `${kind} is there twice` });
    });
  });
}

function policySchema(reading: Reading): z.ZodType<Policy> {
  const object = objectOf(reading);
  const quietHours: z.ZodType<QuietHours> = object({
    timeZone: timeZoneName,
    from: timeOfDayText,
    to: timeOfDayText,
    priorityIds: z.array(reference).min(1, "quiet hours are for some priorities: name them").max(50),
  }).superRefine(({ from, to }, context) => {
    if (from === to) context.addIssue({ code: "custom", path: ["to"], message: "quiet hours end at another time than they begin" });
  });
  return object({
    id,
    name,
    description: z.string().max(1_000).default(""),
    steps: z.array(stepSchema(reading)).min(1, "a policy has at least one step").max(MOST_STEPS, `at most ${MOST_STEPS} steps`),
    rounds: object({
      count: z.number().int().min(1, "at least one round").max(MOST_ROUNDS, `at most ${MOST_ROUNDS} rounds`),
      after: waiting,
    }).default({
      count: 1,
      after: 0,
    }),
    acknowledgementHolds: waiting.min(1, "an acknowledgement counts for a minute at least").nullable().default(null),
    quietHours: quietHours.nullable().default(null),
  }).superRefine(({ steps }, context) => twice(steps, ["id"], ["steps"], context));
}

/** The document of policies: each once, and rules that name only those there are. */
export function policiesDocument(reading: Reading): z.ZodType<Policies> {
  const object = objectOf(reading);
  const rule: z.ZodType<PolicyRule> = object({
    priorityIds: z.array(reference).max(50).default([]),
    serviceIds: z.array(reference).max(500).default([]),
    workTypeIds: z.array(reference).max(50).default([]),
    policyId: z.string().nullable(),
  });
  return object({
    policies: z.array(policySchema(reading)).max(MOST_POLICIES, `at most ${MOST_POLICIES} policies`).default([]),
    rules: z.array(rule).max(MOST_RULES, `at most ${MOST_RULES} rules`).default([]),
    defaultPolicyId: z.string().nullable().default(null),
  }).superRefine(({ policies, rules, defaultPolicyId }, context) => {
    twice(policies, ["id", "name"], ["policies"], context);
    const isKnown = (policyId: string | null): boolean => policyId === null || policies.some((policy) => policy.id === policyId);
    rules.forEach(({ policyId }, place) => {
      if (!isKnown(policyId))
        context.addIssue({ code: "custom", path: ["rules", place, "policyId"], message: `there is no policy ${policyId}` });
    });
    if (!isKnown(defaultPolicyId))
      context.addIssue({ code: "custom", path: ["defaultPolicyId"], message: `there is no policy ${defaultPolicyId}` });
  });
}
