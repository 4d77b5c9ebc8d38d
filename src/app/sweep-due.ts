import { asksToWait, performDue } from "./perform-due";
import type { Ports } from "./ports";
import type { DueRow } from "./due-ports";

/** How many rows one sweep takes: at a second each it stays inside the function's 240 s. */
const MOST_ROWS = 100;
/** A chunk of long work takes a minute or two: one a sweep, after everything else. The queue is its usual way. */
const MOST_JOBS = 1;

/** What a sweep did, for its one line in the log. */
export type Swept = { readonly claimed: number; readonly finished: number; readonly left: number };

/**
 * Does what is due, the longest waiting first: what other invocations left owed, and what the clock itself drives.
 *
 * Two sweeps at once share the rows between them: a row is claimed by one.
 * When Jira asks to wait, the rest is left to the next sweep.
 * @param failed hears of each row that could not be done; it stays due.
 */
export async function sweepDue(ports: Ports, failed: (row: DueRow, failure: Error) => void): Promise<Swept> {
  const found = await ports.due.find(ports.clock.now(), MOST_ROWS);
  const jobs = found.filter(({ kind }) => kind === "job").slice(0, MOST_JOBS);
  const rows = [...found.filter(({ kind }) => kind !== "job"), ...jobs];
  let claimed = 0;
  let finished = 0;
  for (const row of rows) {
    const outcome = await performDue(row, "app", ports);
    if (outcome.kind === "not-ours") continue;
    claimed += 1;
    if (outcome.kind === "failed") failed(row, outcome.failure);
    else finished += 1;
    if (asksToWait(outcome)) break;
  }
  return { claimed, finished, left: claimed - finished };
}
