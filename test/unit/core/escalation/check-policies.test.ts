import { policiesDocument } from "../../../../src/contract/documents/policy-document";
import { checkPolicies, checkSchedules } from "../../../../src/core/configuration/check-policies";
import type { Policies } from "../../../../src/core/escalation/policy";
import { readyMadePolicies } from "../../../../src/core/escalation/ready-made-policies";
import type { TimeOfDay } from "../../../../src/core/time-of-day";
import { aSchedule } from "../../../support/a-schedule";
import { aPolicy, aStep } from "../../../support/an-escalation";
import { aSiteConfiguration } from "../../../support/an-incident";

const { site } = aSiteConfiguration();
const checkout = { id: "checkout", name: "Checkout", owner: null, tier: 1, componentIds: [] };
const place = { services: [checkout], schedules: [aSchedule()], site };

function onCallOf(scheduleId: string) {
  return aStep({ targets: [{ kind: "assignee" }, { kind: "on-call", scheduleId, who: "now" }] });
}

function policies(differs: Partial<Policies>): Policies {
  return { policies: [aPolicy()], rules: [], defaultPolicyId: null, ...differs };
}

test("what policies and their rules name that is not there is named with its place", () => {
  const quietHours = { timeZone: "UTC", from: "20:00" as TimeOfDay, to: "08:00" as TimeOfDay, priorityIds: ["1", "98"] };
  const night = aPolicy({ id: "night", name: "By night", steps: [onCallOf("checkout"), onCallOf("moon")], quietHours });
  const rules = [{ priorityIds: ["99"], serviceIds: ["checkout", "search"], workTypeIds: ["10200"], policyId: "night" }];

  expect(checkPolicies(policies({ policies: [aPolicy(), night], rules }), place)).toEqual([
    { path: ["policies", "1", "steps", "1", "targets", "1", "scheduleId"], message: "there is no schedule moon" },
    { path: ["policies", "1", "quietHours", "priorityIds", "1"], message: "the site has no priority 98" },
    { path: ["rules", "0", "priorityIds", "0"], message: "the site has no priority 99" },
    { path: ["rules", "0", "serviceIds", "1"], message: "there is no service search" },
    { path: ["rules", "0", "workTypeIds", "0"], message: "the work type 10200 is not one of incidents" },
  ]);
});

test("a priority that the site has lost is named", () => {
  const gone = { ...site, priorities: site.priorities.map((one) => (one.id === "2" ? { ...one, isGone: true as const } : one)) };
  const rules = [{ priorityIds: ["1", "2"], serviceIds: [], workTypeIds: ["10100"], policyId: null }];

  expect(checkPolicies(policies({ rules }), { ...place, site: gone })).toEqual([
    { path: ["rules", "0", "priorityIds", "1"], message: "the site has no priority 2" },
  ]);
});

test("a schedule that a policy pages by may not be left out", () => {
  const paging = policies({ policies: [aPolicy({ steps: [onCallOf("checkout"), onCallOf("checkout")] })] });

  expect(checkSchedules([aSchedule()], paging)).toEqual([]);
  expect(checkSchedules([aSchedule({ id: "other" })], paging)).toEqual([
    { path: [], message: "the policy By day pages by the schedule checkout, which would be gone" },
  ]);
});

test.each([
  ["with a schedule", place.schedules, site.priorities],
  ["without any schedule", [], site.priorities],
  ["of a single priority", place.schedules, site.priorities.slice(0, 1)],
])("each policy to begin with fits a site %s, by shape and by what it names", (_what, schedules, priorities) => {
  const there = { ...place, schedules, site: { ...site, priorities } };
  const offered = readyMadePolicies(priorities, schedules, "Asia/Kathmandu");

  expect(offered.map(({ id }) => id)).toEqual(["gentle", "standard", "major", "by-goals"]);
  for (const policy of offered) {
    const alone = policies({ policies: [policy], defaultPolicyId: policy.id });
    expect(policiesDocument("given").parse(alone)).toEqual(alone);
    expect(checkPolicies(alone, there)).toEqual([]);
  }
});
