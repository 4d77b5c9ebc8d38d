import { between, later, minutes, seconds } from "../core/time";
import type { DueRow } from "./due-ports";
import { inParallel } from "./in-parallel";
import { asksToWait, performDue } from "./perform-due";
import type { Ports } from "./ports";
import { tellQueue } from "./tell-queue";

/** A sweep comes every five minutes, and now and then a little late. */
const UNTIL_NEXT_SWEEP = minutes(6);
/** As many rows as Forge gives at once. */
const PAGE = 100;
/** Most of a row's time is spent waiting for Jira and storage: so many are done side by side. */
const WIDTH = 8;
/** A sweep that has gone on for so long begins no other page of rows: its function ends after 240 s. */
const LONGEST = seconds(150);
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
  const startedAt = ports.clock.now();
  const tried = new Set<string>();
  let claimed = 0;
  let finished = 0;
  let isOver = false;

  const perform = async (row: DueRow): Promise<boolean> => {
    const outcome = await performDue(row, { voice: "app", cameBy: "sweep" }, ports);
    if (outcome.kind === "not-ours") return true;
    claimed += 1;
    if (outcome.kind === "failed") failed(row, outcome.failure);
    else finished += 1;
    isOver ||= asksToWait(outcome);
    return !isOver;
  };

  while (!isOver) {
    const now = ports.clock.now();
    const coming = await ports.due.find(later(now, UNTIL_NEXT_SWEEP), PAGE);
    const due = coming.filter(({ key, dueAt }) => dueAt <= now && !tried.has(key));
    for (const { key } of due) tried.add(key);
    const [first, ...others] = due.filter(({ kind }) => kind !== "job");
    if (first && (await perform(first))) await inParallel(others, WIDTH, perform); // the first finds out whether Jira asks to wait
    const isLast = coming.length < PAGE || due.length === 0;
    isOver ||= isLast || between(startedAt, ports.clock.now()) > LONGEST;
    if (!isLast) continue;
    for (const { kind, subject, dueAt } of coming.filter((row) => row.dueAt > now)) await tellQueue(kind, subject, dueAt, ports);
    for (const job of due.filter(({ kind }) => kind === "job").slice(0, MOST_JOBS)) await perform(job);
  }
  return { claimed, finished, left: claimed - finished };
}
