import type { Person } from "../actor";
import { theApp } from "../actor";
import type { Configuration } from "../configuration/configuration";
import type { IssueSnapshot } from "../incident/issue-snapshot";
import type { Instant } from "../time";
import type { TimelineEntry } from "../timeline/timeline-entry";
import type { Decided, DueStep } from "./decide-due";
import type { EscalationState } from "./escalation-state";
import type { CameBy, LedgerLine, StepResult } from "./ledger-line";
import type { OwedPage } from "./owed-page";
import { pageEffects } from "./page-effects";
import type { Policy } from "./policy";

/** What is stored when a due step is claimed: with the state the page it owes, what is told, and its lines in the ledger. */
export type Claimed = {
  readonly state: EscalationState;
  readonly entries: readonly TimelineEntry[];
  readonly lines: readonly LedgerLine[];
  /** null where nobody is to be paged. */
  readonly page: OwedPage | null;
};

export type Claim = {
  readonly configuration: Configuration;
  readonly issue: IssueSnapshot;
  readonly policy: Policy;
  /** Those whom the step's targets are at this moment. */
  readonly people: readonly Person[];
  /** What could not be found out about the targets, a sentence each. */
  readonly unread: readonly string[];
  readonly cameBy: CameBy;
  /** Somebody wants more people now: it pages although somebody has acknowledged. */
  readonly isByHand?: true;
  readonly now: Instant;
};

/** Claims what was decided to be due: whoever stores it has it, and owes what it says. */
export function claimDue(state: EscalationState, decided: Decided, claim: Claim): Claimed {
  const { issue, cameBy, now } = claim;
  if (decided.kind === "acknowledgement-ended") {
    const handling = { ...state.handling, acknowledgement: null };
    const entry = {
      id: `acknowledgement-ended.${decided.endedAt}`,
      at: decided.endedAt,
      by: theApp,
      fact: { kind: "acknowledgement-ended" as const },
    };
    return { state: { ...state, run: decided.run, handling }, entries: [entry], lines: [], page: null };
  }
  const { run } = decided;
  const lineOf = ({ number, position, step, dueAt }: DueStep, people: readonly Person[], result: StepResult): LedgerLine => ({
    issueId: issue.issueId,
    projectId: issue.projectId,
    run: run.number,
    number,
    ...position,
    stepName: step.name,
    dueAt,
    claimedAt: now,
    cameBy,
    people,
    result,
  });
  const passedOver = decided.passedOver.map(({ why, ...due }) => lineOf(due, [], { kind: "passed-over", why }));
  const after: EscalationState = { ...state, run };
  const due = decided.page;
  if (due === null) return { state: after, entries: [], lines: passedOver, page: null };

  const page = pageOf(due, run.number, claim);
  const flagged = withMajor(after, due, now);
  if (page === null && flagged === after && claim.people.length === 0) {
    const entry: TimelineEntry = {
      id: `paged.${run.number}.${due.number}`,
      at: now,
      by: theApp,
      fact: { kind: "paged-nobody", round: due.position.round + 1, step: due.position.step + 1, stepName: due.step.name },
    };
    return {
      state: after,
      entries: [entry],
      lines: [...passedOver, lineOf(due, [], { kind: "nobody", unread: claim.unread })],
      page: null,
    };
  }
  const entries: readonly TimelineEntry[] =
    flagged === after ? [] : [{ id: `major.${now}`, at: now, by: theApp, fact: { kind: "marked", as: "major" } }];
  const result: StepResult = page ? { kind: "claimed" } : { kind: "paged", at: now, mayHaveMailedTwice: false, refusals: claim.unread };
  return {
    state: { ...flagged, owed: page ? [...flagged.owed, page] : flagged.owed },
    entries,
    lines: [...passedOver, lineOf(due, claim.people, result)],
    page,
  };
}

function pageOf(
  due: DueStep,
  run: number,
  { policy, people, unread, issue, configuration, cameBy, isByHand, now }: Claim,
): OwedPage | null {
  const effects = pageEffects(due, policy, people, issue, configuration, `escalation ${run}.${due.number}`);
  if (effects.length === 0) return null;
  const { number, position, step, dueAt } = due;
  const isForAcknowledged = isByHand === true || step.condition.kind !== "not-acknowledged";
  return { run, number, ...position, stepName: step.name, dueAt, claimedAt: now, cameBy, people, unread, isForAcknowledged, effects };
}

function withMajor(state: EscalationState, { step }: DueStep, now: Instant): EscalationState {
  const isFlagging = state.handling.major === null && step.actions.some(({ kind }) => kind === "flag-major");
  return isFlagging ? { ...state, handling: { ...state.handling, major: { by: theApp, at: now } } } : state;
}
