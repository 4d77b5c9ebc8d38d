import type { Duration, Instant } from "../time";
import { between, earlier, minutes, seconds } from "../time";
import type { LedgerLine, StepResult } from "./ledger-line";

/** The queue brings a step within seconds; what comes later than this was not brought by it as it should. */
const QUEUE_TAKES = seconds(30);
/** A sweep comes every five minutes, and now and then a little late. */
const A_SWEEP = minutes(6);
/** Two sweeps had the time to finish what the invocation that claimed it left. */
const TWO_SWEEPS = minutes(11);

type ResultKind = StepResult["kind"];

/** How well the clock kept its times. Lengths of time are milliseconds. */
export type LedgerFigures = {
  /** Of how many steps. */
  readonly steps: number;
  /** Steps that nobody has come to although a sweep has passed, and those that were claimed and never came to an end. */
  readonly missed: number;
  /** Steps that the sweep found although the queue should have brought them. */
  readonly rescued: number;
  /** Of the steps that were not passed over; null where there is none. Exact, by nearest rank. */
  readonly lateness: { readonly of: number; readonly p50: Duration; readonly p95: Duration; readonly max: Duration } | null;
  readonly byResult: Readonly<Record<ResultKind, number>>;
};

/**
 * What these lines say of how the clock kept its times.
 * @param unclaimed how many steps are overdue and nobody has come to them.
 * @param unsettled how many of the lines were claimed and will not come to an end any more by themselves.
 */
export function ledgerFigures(lines: readonly LedgerLine[], unclaimed: number, unsettled: number): LedgerFigures {
  const late = lines
    .filter(isTimed)
    .map(latenessOf)
    .sort((one, other) => one - other);
  const byResult = { claimed: 0, paged: 0, "passed-over": 0, nobody: 0, "called-off": 0, refused: 0 };
  for (const { result } of lines) byResult[result.kind] += 1;
  return {
    steps: lines.length,
    missed: unclaimed + unsettled,
    rescued: lines.filter(isRescued).length,
    lateness:
      late.length === 0 ? null : { of: late.length, p50: percentile(late, 50), p95: percentile(late, 95), max: percentile(late, 100) },
    byResult,
  };
}

/** How long after its time a step was come to; never less than nothing. */
export function latenessOf({ dueAt, claimedAt }: Pick<LedgerLine, "dueAt" | "claimedAt">): Duration {
  return Math.max(0, between(dueAt, claimedAt)) as Duration;
}

/** Whether a step came later than the queue may bring it. One that was passed over had no moment to keep. */
export function isLate(line: Pick<LedgerLine, "dueAt" | "claimedAt" | "result">): boolean {
  return isTimed(line) && latenessOf(line) > QUEUE_TAKES;
}

/** Whether the sweep found a step that the queue should have brought. */
export function isRescued(line: Pick<LedgerLine, "dueAt" | "claimedAt" | "result" | "cameBy">): boolean {
  return line.cameBy === "sweep" && isLate(line);
}

/** The latest of those that came late, the worst first. */
export function worstOf(lines: readonly LedgerLine[], most: number): readonly LedgerLine[] {
  return lines
    .filter(isLate)
    .sort((one, other) => latenessOf(other) - latenessOf(one))
    .slice(0, most);
}

/** Whether a step that is due then should have been claimed by now. */
export function isOverdue(dueAt: Instant | null, now: Instant): boolean {
  return dueAt !== null && dueAt < earlier(now, A_SWEEP);
}

/** Whether a step was claimed and should have come to an end by now. */
export function isUnsettled({ result, claimedAt }: LedgerLine, now: Instant): boolean {
  return result.kind === "claimed" && claimedAt < earlier(now, TWO_SWEEPS);
}

/** When the five-minute schedule stopped, as far as can be told; null while it runs, and where it is not known to have run. */
export function stoppedSince(lastRanAt: Instant | null, now: Instant): Instant | null {
  return lastRanAt !== null && lastRanAt < earlier(now, TWO_SWEEPS) ? lastRanAt : null;
}

function isTimed({ result }: Pick<LedgerLine, "result">): boolean {
  return result.kind !== "passed-over";
}

/** The smallest of the values that so many in a hundred do not exceed. */
function percentile(ascending: readonly Duration[], of100: number): Duration {
  return ascending[Math.ceil((ascending.length * of100) / 100) - 1] ?? (0 as Duration);
}
