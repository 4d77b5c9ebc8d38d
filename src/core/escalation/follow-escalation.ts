import type { Instant } from "../time";
import type { VersionedPolicies } from "./begin-escalation";
import { beginEscalation } from "./begin-escalation";
import { choosePolicy } from "./choose-policy";
import type { EndReason, EscalationRun } from "./escalation-run";
import type { Situation } from "./situation";
import { isWaiting } from "./situation";

/** What is known of an incident's past beside its run. */
export type Past = {
  /** When it was raised, of one that was just raised and is looked at for the first time; null later. */
  readonly justRaisedAt: Instant | null;
  /** When it last came back from resolved; null where it never did. */
  readonly reopenedAt: Instant | null;
};

export type FollowedEscalation = {
  readonly run: EscalationRun | null;
  /** What became of it, in order. */
  readonly said: readonly (
    | { readonly kind: "started"; readonly run: EscalationRun }
    | { readonly kind: "ended"; readonly run: EscalationRun; readonly why: EndReason }
  )[];
};

/**
 * Makes the escalation follow how the incident stands: it starts with the incident, goes by another policy when
 * the rules choose another, ends when it is resolved, and starts anew when it comes back.
 *
 * It looks at states: called twice it changes nothing the second time. Only for incidents that were raised
 * under the app's eyes: those that were there before its policies page nobody.
 */
export function followEscalation(
  run: EscalationRun | null,
  policies: VersionedPolicies,
  situation: Situation,
  past: Past,
  now: Instant,
): FollowedEscalation {
  if (run === null || run.ended) return started(run, policies, situation, startOf(run, situation, past, now));
  if (!isWaiting(situation.stage)) return ended(run, "resolved", now);
  if (run.isChosenByHand) return { run, said: [] };
  const chosen = choosePolicy(policies, situation);
  if (chosen?.id === run.policy.policyId) return { run, said: [] };
  const over = ended(run, chosen ? "moved" : "no-policy", now);
  const next = started(over.run, policies, situation, now);
  return { run: next.run, said: [...over.said, ...next.said] };
}

/** The moment from which a new escalation counts; null where none may begin. */
function startOf(run: EscalationRun | null, { stage }: Situation, { justRaisedAt, reopenedAt }: Past, now: Instant): Instant | null {
  if (!isWaiting(stage)) return null;
  if (run?.ended?.why === "resolved") return reopenedAt !== null && reopenedAt >= run.ended.at ? reopenedAt : now;
  return justRaisedAt ?? now;
}

function started(run: EscalationRun | null, policies: VersionedPolicies, situation: Situation, at: Instant | null): FollowedEscalation {
  const begun = at === null ? null : beginEscalation(policies, situation, run, at);
  return begun ? { run: begun, said: [{ kind: "started", run: begun }] } : { run, said: [] };
}

function ended(run: EscalationRun, why: EndReason, now: Instant): FollowedEscalation {
  const over: EscalationRun = { ...run, cursor: null, pause: null, ended: { at: now, why } };
  return { run: over, said: [{ kind: "ended", run: over, why }] };
}
