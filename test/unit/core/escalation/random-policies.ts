import * as fc from "fast-check";
import type { AccountId } from "../../../../src/core/actor";
import type { Action, Policies, Policy, Step, StepCondition, Target } from "../../../../src/core/escalation/policy";
import type { TimeOfDay } from "../../../../src/core/time-of-day";

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,11}$/);
/** Words that a careless writer of YAML would lose: numbers, truths, signs. */
const words = fc.oneof(
  fc.constantFrom("no", "1e3", "2026-01-05", "a: b", "- #1", "null", "Größe"),
  fc.stringMatching(/^[A-Za-z][ -~]{0,20}$/),
);
const name = words.map((text) => text.trim()).filter((text) => text !== "");
const reference = fc.constantFrom("1", "10001", "ops-1", "5b10:ada");
const minutes = fc.nat(10_080);
const time = fc.constantFrom("00:00", "06:30", "09:00", "23:59").map((text) => text as TimeOfDay);

const condition: fc.Arbitrary<StepCondition> = fc.oneof(
  fc.record({ kind: fc.constantFrom("not-acknowledged" as const, "not-resolved" as const, "reopened" as const) }),
  fc.record({ kind: fc.constantFrom("goal-warned" as const, "goal-breached" as const), goal: fc.constantFrom("response", "resolution") }),
  fc.record({ kind: fc.constant("reassigned" as const), moreThan: fc.nat(100) }),
);

const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constant("person" as const), accountId: reference.map((text) => text as AccountId) }),
  fc.record({ kind: fc.constant("group" as const), groupId: reference }),
  fc.record({ kind: fc.constant("on-call" as const), scheduleId: reference, who: fc.constantFrom("now", "next") }),
  fc.record({
    kind: fc.constantFrom("assignee" as const, "reporter" as const, "project-lead" as const, "service-owner" as const),
  }),
);

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constantFrom("mail", "mention", "assign", "watch", "raise-urgency", "flag-major") }),
  fc.record({ kind: fc.constant("transition" as const), statusId: reference }),
  fc.record({ kind: fc.constant("set-field" as const), fieldId: reference, value: words }),
);

const step: fc.Arbitrary<Step> = fc.record({
  id,
  name,
  after: minutes,
  condition,
  targets: fc.array(target, { minLength: 1, maxLength: 4 }),
  actions: fc.uniqueArray(action, { minLength: 1, maxLength: 5, selector: ({ kind }) => kind }),
});

const policy: fc.Arbitrary<Policy> = fc.record({
  id,
  name,
  description: words,
  steps: fc.uniqueArray(step, { minLength: 1, maxLength: 4, selector: (one) => one.id }),
  rounds: fc.record({ count: fc.integer({ min: 1, max: 10 }), after: minutes }),
  acknowledgementHolds: fc.option(fc.integer({ min: 1, max: 10_080 })),
  quietHours: fc.option(
    fc
      .record({ timeZone: fc.constantFrom("UTC", "Asia/Kathmandu"), from: time, to: time, priorityIds: fc.constant(["4", "5"]) })
      .filter(({ from, to }) => from !== to),
  ),
});

/** Any policies that a file may carry, with rules that name only those. */
export const randomPolicies: fc.Arbitrary<Policies> = fc
  .uniqueArray(policy, {
    maxLength: 3,
    comparator: (one, other) => one.id === other.id || one.name.toLowerCase() === other.name.toLowerCase(),
  })
  .chain((policies) => {
    const policyId = fc.constantFrom(null, ...policies.map((one) => one.id));
    const ids = fc.array(reference, { maxLength: 2 });
    return fc.record({
      policies: fc.constant(policies),
      rules: fc.array(fc.record({ priorityIds: ids, serviceIds: ids, workTypeIds: ids, policyId }), { maxLength: 3 }),
      defaultPolicyId: policyId,
    });
  });
