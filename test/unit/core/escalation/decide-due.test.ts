import { decideDue } from "../../../../src/core/escalation/decide-due";
import type { EscalationRun } from "../../../../src/core/escalation/escalation-run";
import { nextDue } from "../../../../src/core/escalation/next-due";
import type { Policy } from "../../../../src/core/escalation/policy";
import { previewPolicy } from "../../../../src/core/escalation/preview-policy";
import type { Situation } from "../../../../src/core/escalation/situation";
import { NO_GOAL_MOMENTS } from "../../../../src/core/escalation/situation";
import type { TimeOfDay } from "../../../../src/core/time-of-day";
import { aPolicy, aRun, aSituation, aStep, minutesAfter, noon } from "../../../support/an-escalation";

test("the steps of two rounds come at their minutes", () => {
  expect(pagedMinutes(aRun(aPolicy()), aPolicy(), aSituation())).toEqual([5, 15, 40, 50]);
});

test("a step is not early by a millisecond", () => {
  const due = minutesAfter(5);
  expect(decideDue(aRun(aPolicy()), aPolicy(), aSituation(), (due - 1) as typeof due)).toBeNull();
  expect(decideDue(aRun(aPolicy()), aPolicy(), aSituation(), due)).toMatchObject({ page: { step: { id: "first" }, dueAt: due } });
});

test("what a claim stores has nothing due at that moment", () => {
  const first = decideDue(aRun(aPolicy()), aPolicy(), aSituation(), minutesAfter(5));
  expect(first && decideDue(first.run, aPolicy(), aSituation(), minutesAfter(5))).toBeNull();
});

test("a step that a sweep finds four minutes late leaves the next one's time as it was", () => {
  const late = decideDue(aRun(aPolicy()), aPolicy(), aSituation(), minutesAfter(9));
  expect(late && nextDue(late.run, aPolicy(), aSituation())).toMatchObject({ dueAt: minutesAfter(15) });
});

test("after an hour's silence the next step waits its whole delay", () => {
  const late = decideDue(aRun(aPolicy()), aPolicy(), aSituation(), minutesAfter(65));
  expect(late && nextDue(late.run, aPolicy(), aSituation())).toMatchObject({ dueAt: minutesAfter(75) });
});

test("an acknowledged incident pages nobody", () => {
  expect(nextDue(aRun(aPolicy()), aPolicy(), aSituation({ handled: { until: null } }))).toBeNull();
});

test("an acknowledged incident still pages where the step asks for resolved, and what lay before is passed over", () => {
  const policy = aPolicy({ steps: [aStep(), aStep({ id: "boss", after: 10, condition: { kind: "not-resolved" } })] });
  const handled = aSituation({ handled: { until: null } });
  expect(decideDue(aRun(policy), policy, handled, minutesAfter(15))).toMatchObject({
    passedOver: [{ step: { id: "first" }, why: "acknowledged", number: 1 }],
    page: { step: { id: "boss" }, number: 2, dueAt: minutesAfter(15) },
  });
});

test("when an acknowledgement ends, whoever was paged last is paged again, then those after", () => {
  const policy = aPolicy({ acknowledgementHolds: 30 });
  const first = decideDue(aRun(policy), policy, aSituation(), minutesAfter(5));
  const acknowledged = aSituation({ handled: { until: minutesAfter(36) } });
  const ended = first && decideDue(first.run, policy, acknowledged, minutesAfter(36));
  expect(ended).toMatchObject({ kind: "acknowledgement-ended", endedAt: minutesAfter(36) });
  expect(ended && pagedMinutes(ended.run, policy, aSituation()).slice(0, 2)).toEqual([36, 46]);
});

test("the acknowledgement of an incident that has paged everybody still ends", () => {
  const policy = aPolicy({ rounds: { count: 1, after: 0 } });
  const run = aRun(policy, { cursor: null, lastPaged: { round: 0, step: 1 } });
  expect(decideDue(run, policy, aSituation({ handled: { until: minutesAfter(36) } }), minutesAfter(36))).toMatchObject({
    run: { cursor: { step: 1, plannedAt: minutesAfter(36) } },
  });
});

test("a paused escalation pages when the pause ends, one step at once", () => {
  const run = aRun(aPolicy(), { pause: { by: { kind: "app" }, at: noon, until: minutesAfter(30), reason: "" } });
  expect(pagedMinutes(run, aPolicy(), aSituation()).slice(0, 2)).toEqual([30, 40]);
});

test("a pause without an end leaves nothing due", () => {
  const run = aRun(aPolicy(), { pause: { by: { kind: "app" }, at: noon, until: null, reason: "" } });
  expect(nextDue(run, aPolicy(), aSituation())).toBeNull();
});

test("an escalation that ended leaves nothing due", () => {
  const run = aRun(aPolicy(), { ended: { at: noon, why: "resolved" } });
  expect(nextDue(run, aPolicy(), aSituation())).toBeNull();
});

test("a step that waits for a goal comes with the goal, and never before its own delay", () => {
  const policy = aPolicy({ steps: [aStep({ condition: { kind: "goal-breached", goal: "resolution" } })], rounds: { count: 1, after: 0 } });
  const breachesAt = (minute: number): Situation =>
    aSituation({ goals: { ...NO_GOAL_MOMENTS, resolution: { warnsAt: null, breachesAt: minutesAfter(minute) } } });
  expect(pagedMinutes(aRun(policy), policy, breachesAt(90))).toEqual([90]);
  expect(pagedMinutes(aRun(policy), policy, breachesAt(2))).toEqual([5]);
});

test("a step whose goal never comes, that was not reassigned or not reopened is passed over by name", () => {
  const policy = aPolicy({
    steps: [
      aStep({ id: "goal", condition: { kind: "goal-warned", goal: "response" } }),
      aStep({ id: "passed", condition: { kind: "reassigned", moreThan: 2 } }),
      aStep({ id: "back", condition: { kind: "reopened" } }),
    ],
    rounds: { count: 1, after: 0 },
  });
  const reasons = previewPolicy(aRun(policy), policy, aSituation({ reassigned: 2 }), minutesAfter(600)).map(({ passedOver }) => passedOver);
  expect(reasons).toEqual(["no-such-goal", "not-reassigned", "not-reopened"]);
});

test("what falls into quiet hours over midnight comes when they end, in the policy's own zone", () => {
  const quietHours = { timeZone: "Europe/Berlin", from: "14:00" as TimeOfDay, to: "07:00" as TimeOfDay, priorityIds: ["3"] };
  const policy = aPolicy({ quietHours });
  expect(pagedMinutes(aRun(policy), policy, aSituation()).slice(0, 2)).toEqual([17 * 60, 17 * 60 + 10]);
  expect(pagedMinutes(aRun(policy), policy, aSituation({ priorityId: "1" })).slice(0, 2)).toEqual([5, 15]);
});

/** The minutes after noon at which a run pages if nobody does anything for two days. */
function pagedMinutes(run: EscalationRun, policy: Policy, situation: Situation): number[] {
  return previewPolicy(run, policy, situation, minutesAfter(2_880))
    .filter(({ passedOver }) => passedOver === null)
    .map(({ dueAt }) => (dueAt - noon) / 60_000);
}
