import { choosePolicy } from "../../../../src/core/escalation/choose-policy";
import { followEscalation } from "../../../../src/core/escalation/follow-escalation";
import type { Past } from "../../../../src/core/escalation/follow-escalation";
import type { PolicyRule } from "../../../../src/core/escalation/policy";
import { aPolicy, aRun, aSituation, minutesAfter, noon, somePolicies } from "../../../support/an-escalation";

const quiet: Past = { justRaisedAt: null, reopenedAt: null };
const policies = somePolicies(aPolicy());
const rule: PolicyRule = { priorityIds: [], serviceIds: [], workTypeIds: [], policyId: "day" };

test("an escalation counts from when the incident was raised, however late its event came", () => {
  const { run } = followEscalation(null, policies, aSituation(), { ...quiet, justRaisedAt: noon }, minutesAfter(3));
  expect(run).toMatchObject({ number: 1, startedAt: noon, cursor: { plannedAt: minutesAfter(5) } });
});

test("following twice changes nothing the second time", () => {
  const { run } = followEscalation(null, policies, aSituation(), { ...quiet, justRaisedAt: noon }, noon);
  expect(followEscalation(run, policies, aSituation(), quiet, minutesAfter(1))).toEqual({ run, said: [] });
});

test.each(["resolved", "closed"] as const)("an incident that is %s ends its escalation", (stage) => {
  const { run, said } = followEscalation(aRun(aPolicy()), policies, aSituation({ stage }), quiet, minutesAfter(7));
  expect(run).toMatchObject({ cursor: null, ended: { at: minutesAfter(7), why: "resolved" } });
  expect(said).toHaveLength(1);
});

test("an incident that comes back escalates anew from when it came back", () => {
  const over = aRun(aPolicy(), { ended: { at: minutesAfter(10), why: "resolved" } });
  const { run } = followEscalation(over, policies, aSituation(), { ...quiet, reopenedAt: minutesAfter(60) }, minutesAfter(61));
  expect(run).toMatchObject({ number: 2, startedAt: minutesAfter(60), ended: null });
});

test("another priority goes by the policy that its rule names, from now on", () => {
  const two = {
    ...policies,
    policies: [aPolicy(), aPolicy({ id: "night", name: "By night" })],
    rules: [{ ...rule, priorityIds: ["1"], policyId: "night" }],
  };
  const { run, said } = followEscalation(aRun(aPolicy()), two, aSituation({ priorityId: "1" }), quiet, minutesAfter(7));
  expect(run).toMatchObject({ policy: { policyId: "night" }, startedAt: minutesAfter(7) });
  expect(said.map(({ kind }) => kind)).toEqual(["ended", "started"]);
});

test("a priority that no policy is for ends the escalation, and a pressing one begins another", () => {
  const none = { ...policies, rules: [{ ...rule, priorityIds: ["5"], policyId: null }] };
  const { run: over } = followEscalation(aRun(aPolicy()), none, aSituation({ priorityId: "5" }), quiet, minutesAfter(7));
  expect(over).toMatchObject({ ended: { why: "no-policy" } });
  expect(followEscalation(over, none, aSituation(), quiet, minutesAfter(9)).run).toMatchObject({ number: 2, startedAt: minutesAfter(9) });
});

test("a policy that somebody chose is not taken away by the rules", () => {
  const run = aRun(aPolicy(), { isChosenByHand: true, policy: { scope: "site", version: 1, policyId: "other" } });
  expect(followEscalation(run, policies, aSituation(), quiet, noon).said).toEqual([]);
});

test("the first rule that fits decides, and an empty list stands for all", () => {
  const rules = [
    { ...rule, serviceIds: ["pay"], policyId: "day" },
    { ...rule, policyId: null },
  ];
  expect(choosePolicy({ ...policies, rules }, aSituation({ serviceIds: ["shop", "pay"] }))?.id).toBe("day");
  expect(choosePolicy({ ...policies, rules }, aSituation())).toBeNull();
});
