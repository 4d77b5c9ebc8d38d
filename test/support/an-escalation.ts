import { person } from "../../src/core/actor";
import type { AccountId } from "../../src/core/actor";
import type { VersionedPolicies } from "../../src/core/escalation/begin-escalation";
import { beginEscalation } from "../../src/core/escalation/begin-escalation";
import type { EscalationRun } from "../../src/core/escalation/escalation-run";
import type { Policy, Step } from "../../src/core/escalation/policy";
import type { Situation } from "../../src/core/escalation/situation";
import { NO_GOAL_MOMENTS } from "../../src/core/escalation/situation";
import type { Instant } from "../../src/core/time";
import { instant, later, minutes } from "../../src/core/time";

/** Noon of a Monday, in UTC. */
export const noon = instant(Date.UTC(2026, 5, 1, 12));

export function minutesAfter(count: number): Instant {
  return later(noon, minutes(count));
}

export const ada = person("ada");

/** A step that mails Ada five minutes after the one before, unless somebody acknowledged. */
export function aStep(differs: Partial<Step> = {}): Step {
  return {
    id: "first",
    name: "First",
    after: 5,
    condition: { kind: "not-acknowledged" },
    targets: [{ kind: "person", accountId: "ada" as AccountId }],
    actions: [{ kind: "mail" }],
    ...differs,
  };
}

/** Two rounds of two steps, five and ten minutes apart; the second round comes twenty minutes after the first. */
export function aPolicy(differs: Partial<Policy> = {}): Policy {
  return {
    id: "day",
    name: "By day",
    description: "",
    steps: [aStep(), aStep({ id: "second", name: "Second", after: 10 })],
    rounds: { count: 2, after: 20 },
    acknowledgementHolds: null,
    quietHours: null,
    ...differs,
  };
}

/** Version 1 of a site's policies: this one for everything. */
export function somePolicies(policy: Policy): VersionedPolicies {
  return { scope: "site", version: 1, policies: [policy], rules: [], defaultPolicyId: policy.id };
}

/** A run by that policy that began at noon. */
export function aRun(policy: Policy, differs: Partial<EscalationRun> = {}): EscalationRun {
  const run = beginEscalation(somePolicies(policy), aSituation(), null, noon);
  if (!run) throw new Error("A policy without steps begins nothing.");
  return { ...run, ...differs };
}

/** An incident that nobody took. */
export function aSituation(differs: Partial<Situation> = {}): Situation {
  return {
    priorityId: "3",
    serviceIds: [],
    workTypeId: "10001",
    stage: "to-triage",
    handled: null,
    goals: NO_GOAL_MOMENTS,
    reassigned: 0,
    isReopened: false,
    ...differs,
  };
}
