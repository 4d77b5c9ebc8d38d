import type { LedgerFigures } from "../../core/escalation/ledger-figures";
import { isOverdue, isUnsettled, ledgerFigures, stoppedSince, worstOf } from "../../core/escalation/ledger-figures";
import type { LedgerLine } from "../../core/escalation/ledger-line";
import type { Instant } from "../../core/time";
import { earlier, hours, later } from "../../core/time";
import type { Ports } from "../ports";
import type { SeenIssue } from "./ports";

/** The figures are of the steps due in so many days before now. */
export const FIGURES_OF_DAYS = 7;
/** As many lines as one query gives, and as many queries as are asked for figures. */
const A_QUERY = 100;
const MOST_QUERIES = 20;
/** As many as a person reads before asking for more. */
const A_PAGE = 50;
const MOST_WORST = 5;
/** What was tried and failed is put off, by six hours at most. */
const PUT_OFF_AT_MOST = hours(6);
const ROWS_LOOKED_AT = 100;
/** As many records as one call reads. */
const RECORDS_AT_ONCE = 25;

/** A line of the ledger and its incident, which the person of this invocation may browse. */
export type LedgerEntry = { readonly line: LedgerLine; readonly issue: SeenIssue };

export type LedgerReport = LedgerFigures & {
  readonly isCut: boolean;
  readonly worst: readonly LedgerEntry[];
  readonly stoppedSince: Instant | null;
};

/**
 * How the clock kept its times in the last days. The figures are of all incidents and name none; the latest steps are
 * named where the person may browse their incidents.
 */
export async function readLedgerFigures(ports: Ports): Promise<LedgerReport> {
  const now = ports.clock.now();
  const [{ lines, isCut }, unclaimed, lastRanAt] = await Promise.all([
    linesSince(earlier(now, hours(24 * FIGURES_OF_DAYS)), ports),
    countUnclaimed(now, ports),
    ports.sweeps.lastRanAt(),
  ]);
  const unsettled = await countUnsettled(lines, now, ports);
  return {
    ...ledgerFigures(lines, unclaimed, unsettled),
    isCut,
    worst: (await withIssues(worstOf(lines, 2 * MOST_WORST), ports)).slice(0, MOST_WORST),
    stoppedSince: stoppedSince(lastRanAt, now),
  };
}

/** A page of the ledger, the last due first, without the lines of incidents that the person may not browse. */
export async function readLedgerPage(
  page: string | null,
  ports: Ports,
): Promise<{ readonly entries: readonly LedgerEntry[]; readonly nextPage: string | null }> {
  const { lines, nextPage } = await ports.ledger.newest({ limit: A_PAGE, since: null, page });
  return { entries: await withIssues(lines, ports), nextPage };
}

async function linesSince(since: Instant, { ledger }: Ports): Promise<{ readonly lines: readonly LedgerLine[]; readonly isCut: boolean }> {
  const lines: LedgerLine[] = [];
  let page: string | null = null;
  for (let query = 0; query < MOST_QUERIES; query += 1) {
    const answer = await ledger.newest({ limit: A_QUERY, since, page });
    lines.push(...answer.lines);
    page = answer.nextPage;
    if (page === null) return { lines, isCut: false };
  }
  return { lines, isCut: true };
}

/** How many steps are overdue and nobody has come to them, put off or never looked at. */
async function countUnclaimed(now: Instant, { due, desk }: Ports): Promise<number> {
  const rows = await due.find(later(now, PUT_OFF_AT_MOST), ROWS_LOOKED_AT);
  const issueIds = rows
    .filter(({ kind, attempts, dueAt }) => kind === "owed" && (attempts > 0 || isOverdue(dueAt, now)))
    .map(({ subject }) => subject);
  let count = 0;
  for (let start = 0; start < issueIds.length; start += RECORDS_AT_ONCE) {
    const records = await desk.readRecords(issueIds.slice(start, start + RECORDS_AT_ONCE));
    count += records.filter(({ escalation }) => isOverdue(escalation.dueAt, now)).length;
  }
  return count;
}

/** How many were claimed and never came to an end. Nothing is owed any more to an incident that is gone. */
async function countUnsettled(lines: readonly LedgerLine[], now: Instant, { due }: Ports): Promise<number> {
  const unsettled = lines.filter((line) => isUnsettled(line, now)).slice(0, RECORDS_AT_ONCE);
  const rows = await Promise.all(unsettled.map(({ issueId }) => due.read("owed", issueId)));
  return rows.filter((row) => row !== null).length;
}

async function withIssues(lines: readonly LedgerLine[], { browsable }: Ports): Promise<readonly LedgerEntry[]> {
  const seen = await browsable.of([...new Set(lines.map(({ issueId }) => issueId))]);
  const byId = new Map(seen.map((issue) => [issue.issueId, issue]));
  return lines.flatMap((line) => {
    const issue = byId.get(line.issueId);
    return issue ? [{ line, issue }] : [];
  });
}
