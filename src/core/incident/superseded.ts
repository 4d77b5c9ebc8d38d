import type { Instant } from "../time";
import { later } from "../time";
import { GRACE } from "./grace";
import type { IncidentRecord, OwedDecision } from "./incident-record";

/** The decision as one that a newer one leads away from. */
export function superseded(decision: OwedDecision): OwedDecision {
  return { ...decision, isSuperseded: true };
}

/** Whether a superseded decision's own invocation can no longer come to tell it. */
export function isGivenUp(decision: OwedDecision, now: Instant): boolean {
  return decision.isSuperseded && later(decision.decidedAt, GRACE) < now;
}

/** Whether a person's decision sets or withdraws an override. */
export function isAboutOverride(decision: OwedDecision): boolean {
  return decision.replaces !== undefined;
}

/** Whether a person's decision about an override owes Jira this priority: whoever else wants it there need not write it. */
export function isOnItsWay(owed: readonly OwedDecision[], priorityId: string): boolean {
  const sets = ({ effects }: OwedDecision): boolean =>
    effects.some((effect) => effect.kind === "edit-issue" && effect.priorityId === priorityId);
  return owed.some((decision) => isAboutOverride(decision) && !decision.isSuperseded && sets(decision));
}

/** Whether something is owed that must still be done. */
export function isAnythingOwed(owed: readonly OwedDecision[]): boolean {
  return owed.some((decision) => !decision.isSuperseded);
}

/** Whether somebody has to come back to an incident: for what is owed, or for what Jira's history has yet to show. */
export function isToBeLookedAt({ owed, echoes, escalation, goals }: IncidentRecord): boolean {
  const isEscalationOwed = escalation.owed.length > 0 || escalation.areFieldsOwed;
  return isAnythingOwed(owed) || echoes.length > 0 || isEscalationOwed || goals?.shadow?.isOwed === true;
}
