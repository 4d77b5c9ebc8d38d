import { nextDue } from "../../../../src/core/escalation/next-due";
import { escalateNow, movePolicy, notBefore, pauseEscalation, resumeEscalation } from "../../../../src/core/escalation/steer-escalation";
import { ada, aPolicy, aRun, aSituation, minutesAfter, noon, somePolicies } from "../../../support/an-escalation";

test("a pause that is taken away makes due what fell due in it, now and not late", () => {
  const paused = pauseEscalation(aRun(aPolicy()), ada, "Looking", null, noon);
  const resumed = paused.ok ? resumeEscalation(paused.value, minutesAfter(30)) : paused;
  expect(resumed.ok && nextDue(resumed.value, aPolicy(), aSituation())).toMatchObject({ dueAt: minutesAfter(30) });
});

test("what is not yet due keeps its time through a pause", () => {
  expect(notBefore(aRun(aPolicy()), minutesAfter(2)).cursor).toMatchObject({ plannedAt: minutesAfter(5) });
});

test("escalating now claims the next step, and the one after counts from now", () => {
  const forced = escalateNow(aRun(aPolicy()), aPolicy(), minutesAfter(1));
  expect(forced).toMatchObject({
    ok: true,
    value: { page: { number: 1, step: { id: "first" } }, run: { cursor: { step: 1, plannedAt: minutesAfter(11) } } },
  });
});

test("moving to another policy begins it now, and needs a reason", () => {
  const policies = somePolicies(aPolicy({ id: "night" }));
  expect(movePolicy(aRun(aPolicy()), policies, { policyId: "night", reason: " " }, noon)).toMatchObject({
    refusal: { kind: "reason-missing" },
  });
  expect(movePolicy(aRun(aPolicy()), policies, { policyId: "night", reason: "It is night" }, minutesAfter(3))).toMatchObject({
    value: { number: 2, isChosenByHand: true, cursor: { plannedAt: minutesAfter(8) } },
  });
});

test.each([
  ["an end that has passed", pauseEscalation(aRun(aPolicy()), ada, "", noon, noon), "end-has-passed"],
  ["resuming what is not paused", resumeEscalation(aRun(aPolicy()), noon), "not-paused"],
  ["pausing what does not escalate", pauseEscalation(null, ada, "", null, noon), "not-escalating"],
  ["escalating past the last step", escalateNow(aRun(aPolicy(), { cursor: null }), aPolicy(), noon), "nothing-left"],
  ["a policy that is not there", movePolicy(null, somePolicies(aPolicy()), { policyId: "none", reason: "so" }, noon), "no-such-policy"],
])("%s is refused by name", (_what, steered, kind) => {
  expect(steered).toMatchObject({ ok: false, refusal: { kind } });
});
