import { theApp } from "../actor";
import { GRACE } from "../incident/grace";
import type { IncidentRecord } from "../incident/incident-record";
import type { Instant } from "../time";
import { later } from "../time";
import type { TimelineEntry } from "../timeline/timeline-entry";
import type { EscalationState } from "./escalation-state";
import type { LedgerLine, StepResult } from "./ledger-line";
import type { OwedPage } from "./owed-page";
import type { Situation } from "./situation";
import { isWaiting } from "./situation";

/** How it went with a claimed step. */
export type PageOutcome = Extract<StepResult, { readonly kind: "paged" | "called-off" | "refused" }>;

export type Settled = { readonly state: EscalationState; readonly entries: readonly TimelineEntry[]; readonly line: LedgerLine };

/**
 * Whether a claimed step may page nobody any more: acknowledged by the rule's own terms, resolved, or no longer what
 * the incident escalates by. Asked again just before each page, with the incident as it was read then.
 */
export function isCalledOff(page: OwedPage, { run }: EscalationState, situation: Situation): boolean {
  if (!isWaiting(situation.stage) || run === null || run.ended !== null || run.number !== page.run) return true;
  return situation.handled !== null && !page.isForAcknowledged;
}

/** A page whose owner has had its time and did not come to an end; null where none is left so. */
export function leftByOthers({ owed }: EscalationState, now: Instant): OwedPage | null {
  return owed.find(({ claimedAt, takenUpAt }) => later(takenUpAt ?? claimedAt, GRACE) <= now) ?? null;
}

/** The state with a page that was left taken up: whoever stores it has it to themselves for a while, so that of two who come one does it. */
export function takenUp(state: EscalationState, page: OwedPage, now: Instant): EscalationState {
  return { ...state, owed: state.owed.map((owed) => (owed === page ? { ...owed, takenUpAt: now } : owed)) };
}

/** Strikes a claimed step off. Null when it is not owed (any more): of two who performed it one came first. */
export function settlePage(record: IncidentRecord, page: OwedPage, outcome: PageOutcome): Settled | null {
  const { escalation, issueId, projectId } = record;
  const owed = escalation.owed.find(({ run, number }) => run === page.run && number === page.number);
  if (!owed) return null;
  const { run, number, round, step, stepName, dueAt, claimedAt, cameBy, people } = owed;
  const line = { issueId, projectId, run, number, round, step, stepName, dueAt, claimedAt, cameBy, people, result: outcome };
  const entries: readonly TimelineEntry[] = outcome.kind === "paged" ? [pagedEntry(owed, outcome.at)] : [];
  return { state: { ...escalation, owed: escalation.owed.filter((other) => other !== owed) }, entries, line };
}

function pagedEntry({ run, number, round, step, stepName, people }: OwedPage, at: Instant): TimelineEntry {
  const fact = { kind: "paged" as const, round: round + 1, step: step + 1, stepName, people };
  return { id: `paged.${run}.${number}`, at, by: theApp, fact };
}
