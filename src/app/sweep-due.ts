import { asksToWait, performDue } from "./perform-due";
import type { Ports } from "./ports";
import type { DueRow } from "./due-ports";
import { later, minutes } from "../core/time";
import { tellQueue } from "./tell-queue";

/** A sweep comes every five minutes, and now and then a little late. */
const UNTIL_NEXT_SWEEP = minutes(6);
/** How many rows one sweep takes: at a second each it stays inside the function's 240 s. */
const MOST_ROWS = 100;
/** A chunk of long work takes a minute or two: one a sweep, after everything else. The queue is its usual way. */
const MOST_JOBS = 1;

/** What a sweep did, for its one line in the log. */
export type Swept = { readonly claimed: number; readonly finished: number; readonly left: number };

/**
 * Does what is due, the longest waiting first: what other invocations left owed, and what the clock itself drives.
 * What falls due before the next sweep is told to the queue, so that it comes on its time.
 *
 * Two sweeps at once share the rows between them: a row is claimed by one.
 * When Jira asks to wait, the rest is left to the next sweep.
 * @param failed hears of each row that could not be done; it stays due.
 */
export async function sweepDue(ports: Ports, failed: (row: DueRow, failure: Error) => void): Promise<Swept> {
  const now = ports.clock.now();
  const coming = await ports.due.find(later(now, UNTIL_NEXT_SWEEP), MOST_ROWS);
  const found = coming.filter(({ dueAt }) => dueAt <= now);
  for (const { kind, subject, dueAt } of coming.filter((row) => row.dueAt > now)) await tellQueue(kind, subject, dueAt, ports);
  const jobs = found.filter(({ kind }) => kind === "job").slice(0, MOST_JOBS);
  const rows = [...found.filter(({ kind }) => kind !== "job"), ...jobs];
  let claimed = 0;
  let finished = 0;
  for (const row of rows) {
    const outcome = await performDue(row, { voice: "app", cameBy: "sweep" }, ports);
    if (outcome.kind === "not-ours") continue;
    claimed += 1;
    if (outcome.kind === "failed") failed(row, outcome.failure);
    else finished += 1;
    if (asksToWait(outcome)) break;
  }
  return { claimed, finished, left: claimed - finished };
}
