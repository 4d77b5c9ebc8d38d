import type { Actor } from "../actor";
import type { Result } from "../result";
import { accept, refuse } from "../result";
import type { Instant } from "../time";

import type { VersionedPolicies } from "./begin-escalation";
import { runBy } from "./begin-escalation";
import type { EscalationRun } from "./escalation-run";
import type { DueStep } from "./decide-due";
import type { Policy } from "./policy";
import { cursorAfter, stepAt } from "./walk-policy";

/** Why an escalation cannot be steered so. */
export type SteerRefusal =
  | { readonly kind: "not-escalating" }
  | { readonly kind: "nothing-left" }
  | { readonly kind: "not-paused" }
  | { readonly kind: "end-has-passed" }
  | { readonly kind: "reason-missing" }
  | { readonly kind: "no-such-policy" };

type Steered = Result<EscalationRun, SteerRefusal>;

/** Nobody is paged until `until`; null: until somebody resumes. What falls due meanwhile comes at the end, one step at once. A second pause takes the first one's place. */
export function pauseEscalation(run: EscalationRun | null, by: Actor, reason: string, until: Instant | null, now: Instant): Steered {
  if (run === null || run.ended) return refuse({ kind: "not-escalating" });
  if (until !== null && until <= now) return refuse({ kind: "end-has-passed" });
  return accept({ ...run, pause: { by, at: now, until, reason: reason.trim() } });
}

/** Takes a pause away: what fell due in it is due now. */
export function resumeEscalation(run: EscalationRun | null, now: Instant): Steered {
  if (run === null || run.ended) return refuse({ kind: "not-escalating" });
  if (run.pause === null) return refuse({ kind: "not-paused" });
  return accept(notBefore({ ...run, pause: null }, now));
}

/** A run whose next step was held back until `at`: it is due then and not before, and not late for having waited. */
export function notBefore(run: EscalationRun, at: Instant): EscalationRun {
  return run.cursor && run.cursor.plannedAt < at ? { ...run, cursor: { ...run.cursor, plannedAt: at } } : run;
}

/** Claims the next step before its time, whatever it would wait for: somebody wants more people now. A pause ends with it. */
export function escalateNow(
  run: EscalationRun | null,
  policy: Policy,
  now: Instant,
): Result<{ readonly run: EscalationRun; readonly page: DueStep }, SteerRefusal> {
  if (run === null || run.ended) return refuse({ kind: "not-escalating" });
  const step = run.cursor && stepAt(policy, run.cursor);
  if (run.cursor === null || step === null) return refuse({ kind: "nothing-left" });
  const position = { round: run.cursor.round, step: run.cursor.step };
  const page = { number: run.decided + 1, position, step, dueAt: now };
  const cursor = cursorAfter(policy, position, now);
  return accept({ run: { ...run, pause: null, cursor, lastPaged: position, decided: page.number }, page });
}

/** From now on it goes by another policy, or by the newest version of its own, whatever the rules choose. A reason has to be given. */
export function movePolicy(
  run: EscalationRun | null,
  policies: VersionedPolicies,
  choice: { readonly policyId: string; readonly reason: string },
  now: Instant,
): Steered {
  const policy = policies.policies.find(({ id }) => id === choice.policyId);
  if (!policy) return refuse({ kind: "no-such-policy" });
  if (choice.reason.trim() === "") return refuse({ kind: "reason-missing" });
  const moved = runBy(policy, policies, run, now);
  return moved ? accept({ ...moved, isChosenByHand: true }) : refuse({ kind: "nothing-left" });
}
