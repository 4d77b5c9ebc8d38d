import type { ComponentProps } from "react";
import { NO_POLICIES, type Policy } from "../../../../src/core/escalation/policy";
import { readyMadePolicies } from "../../../../src/core/escalation/ready-made-policies";
import { ALL_CHOICES, CHECKOUT, SCHEDULE } from "../../../gallery/some-policies";
import { PolicyPreview } from "./policy-preview";

const OFFERED = readyMadePolicies(
  ALL_CHOICES.priorities.map((one) => ({ ...one, iconUrl: null })),
  [SCHEDULE],
  "Europe/Berlin",
);

function preview(policyId: string, over: Partial<ComponentProps<typeof PolicyPreview>["rules"]> = {}, change?: Partial<Policy>) {
  const policies = OFFERED.map((policy) => ({ ...policy, ...change }));
  const rules = { policies: { policies, rules: [], defaultPolicyId: policyId }, services: [CHECKOUT], schedules: [SCHEDULE] };
  return () => <PolicyPreview rules={{ ...rules, goals: [], calendars: [], ...over }} choices={ALL_CHOICES} />;
}

export const Standard = preview("standard");
/** Several steps fall together, and the line is longer than an hour. */
export const Major = preview("major");
/** Nobody has set a goal: what waits for one is left out. */
export const GoalsMissing = preview("by-goals");
/** The schedule is empty: nobody is on call. */
export const NobodyOnCall = preview("standard", { schedules: [{ ...SCHEDULE, layers: [] }] });
export const NoPolicy = preview("standard", { policies: NO_POLICIES });
export const ToAGroup = preview(
  "standard",
  {},
  {
    steps: [
      {
        ...{ id: "group", name: "Everybody", after: 5, condition: { kind: "not-acknowledged" } },
        targets: [{ kind: "group", groupId: "operations" }, { kind: "assignee" }],
        actions: [{ kind: "mail" }],
      },
    ],
  },
);
