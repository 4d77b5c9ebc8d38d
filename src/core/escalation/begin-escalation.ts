import type { Instant } from "../time";
import { choosePolicy } from "./choose-policy";
import type { Chooser } from "./choose-policy";
import type { EscalationRun } from "./escalation-run";
import type { Policies, Policy } from "./policy";
import type { Scope } from "../priority/matrix";
import { firstCursor } from "./walk-policy";

/** One numbered version of the policies of a scope. */
export type VersionedPolicies = Policies & { readonly scope: Scope; readonly version: number };

/** The policy by which a run goes; null where its version has lost it, which no document that was saved has. */
export function policyOf({ policies }: Policies, { policy }: EscalationRun): Policy | null {
  return policies.find(({ id }) => id === policy.policyId) ?? null;
}

/** An escalation by the policy that the rules choose, its times counted from `at`; null where they choose none, or one without steps. */
export function beginEscalation(
  policies: VersionedPolicies,
  incident: Chooser,
  previous: EscalationRun | null,
  at: Instant,
): EscalationRun | null {
  const policy = choosePolicy(policies, incident);
  return policy && runBy(policy, policies, previous, at);
}

/** A run by this very policy. */
export function runBy(
  policy: Policy,
  { scope, version }: VersionedPolicies,
  previous: EscalationRun | null,
  at: Instant,
): EscalationRun | null {
  const cursor = firstCursor(policy, at);
  if (cursor === null) return null;
  return {
    number: (previous?.number ?? 0) + 1,
    policy: { scope, version, policyId: policy.id },
    isChosenByHand: false,
    startedAt: at,
    cursor,
    lastPaged: null,
    decided: 0,
    pause: null,
    ended: null,
  };
}
