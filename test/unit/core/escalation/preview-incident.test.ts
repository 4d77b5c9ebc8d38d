import type { AccountId } from "../../../../src/core/actor";
import type { PreviewRules } from "../../../../src/core/escalation/preview-incident";
import { previewIncident } from "../../../../src/core/escalation/preview-incident";
import type { Policy, Target } from "../../../../src/core/escalation/policy";
import { aGoal, aTarget } from "../../../support/a-goal";
import { aLayer, aSchedule, aWindow } from "../../../support/a-schedule";
import { aPolicy, aStep, minutesAfter, noon } from "../../../support/an-escalation";

const incident = { priorityId: "1", serviceId: "checkout", workTypeId: "10001", at: noon };
const checkout = { id: "checkout", name: "Checkout", owner: "olga" as AccountId, tier: 1, componentIds: [] };
const onCall = (who: "now" | "next"): Target => ({ kind: "on-call", scheduleId: "checkout", who });
/** Noon is 14:00 in Berlin, and this one has nobody from 14:10 on. */
const untilTenPast = aSchedule({ layers: [aLayer({ restriction: [aWindow("monday 09:00", "monday 14:10")] })] });

function rules(policy: Policy, differs: Partial<PreviewRules> = {}): PreviewRules {
  const policies = { policies: [policy], rules: [], defaultPolicyId: policy.id };
  return { policies, services: [checkout], schedules: [untilTenPast], goals: [], calendars: [], ...differs };
}

test("each step says at which minute it reaches whom, and a hole in the schedule that it reaches nobody", () => {
  const targets: readonly Target[] = [onCall("now"), { kind: "service-owner" }];
  const policy = aPolicy({ steps: [aStep({ targets }), aStep({ id: "second", after: 10, targets })], rounds: { count: 1, after: 0 } });
  const preview = previewIncident(rules(policy), incident);

  expect(preview?.pages.map(({ dueAt, whom }) => [dueAt, whom])).toEqual([
    [minutesAfter(5), [expect.objectContaining({ kind: "person" }), { kind: "person", accountId: "olga" }]],
    [
      minutesAfter(15),
      [
        { kind: "nobody", target: onCall("now") },
        { kind: "person", accountId: "olga" },
      ],
    ],
  ]);
  expect(preview?.mails).toBe(3);
  expect(preview?.span).toEqual({ from: noon, to: minutesAfter(60) });
  expect(preview?.strips.map(({ gaps }) => gaps)).toEqual([[{ from: minutesAfter(10), to: minutesAfter(60) }]]);
});

test("somebody who is named twice is mailed once, and only by steps that mail", () => {
  const ada: Target = { kind: "person", accountId: "ada" as AccountId };
  const watch = aStep({ id: "second", targets: [ada], actions: [{ kind: "watch" }] });
  const steps = [aStep({ targets: [ada, ada, { kind: "group", groupId: "ops" }] }), watch];

  expect(previewIncident(rules(aPolicy({ steps, rounds: { count: 1, after: 0 } })), incident)?.mails).toBe(1);
});

test("the line grows with the policy, and every round is on it", () => {
  const preview = previewIncident(rules(aPolicy()), incident);

  expect(preview?.pages.map(({ dueAt }) => dueAt)).toEqual([5, 15, 40, 50].map(minutesAfter));
  expect(previewIncident(rules(aPolicy({ rounds: { count: 3, after: 20 } })), incident)?.span.to).toBe(minutesAfter(90));
});

test("a step that waits for a goal comes when the goal warns, and is passed over where there is none", () => {
  const step = aStep({ condition: { kind: "goal-warned", goal: "resolution" } });
  const policy = aPolicy({ steps: [step], rounds: { count: 1, after: 0 } });
  const goals = [aGoal({ calendarId: null, targets: [aTarget(100)], warnAtPercent: 80 })];

  expect(previewIncident(rules(policy, { goals }), incident)?.pages.map(({ dueAt }) => dueAt)).toEqual([minutesAfter(80)]);
  expect(previewIncident(rules(policy), incident)?.pages.map(({ passedOver, whom }) => [passedOver, whom])).toEqual([["no-such-goal", []]]);
});

test("an incident that no policy is for has no preview", () => {
  const none = rules(aPolicy());

  expect(previewIncident({ ...none, policies: { ...none.policies, defaultPolicyId: null } }, incident)).toBeNull();
});
