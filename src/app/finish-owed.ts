import type { Duration } from "../core/time";
import { later, minutes } from "../core/time";
import type { DueRow, Ports } from "./ports";
import { reconcileIncident } from "./reconcile-incident";

/** How many rows one sweep takes: at a second each it stays inside the function's 240 s. */
const MOST_ROWS = 100;

/**
 * How long a claim holds: a sweep that dies leaves the row to the next one. Twice as long
 * with each attempt, up to six hours, so that what cannot be done does not starve the rest.
 */
function leaseAfter(attempts: number): Duration {
  return Math.min(minutes(4) * 2 ** attempts, minutes(360)) as Duration;
}

/** What a sweep did, for its one line in the log. */
export type Swept = { readonly claimed: number; readonly finished: number; readonly left: number };

/**
 * Finishes what other invocations left owed: claims each due row and brings its incident to agreement.
 *
 * Two sweeps at once share the rows between them: a row is claimed by one.
 * @param failed hears of each row that could not be finished; it stays due.
 */
export async function finishOwed(ports: Ports, failed: (row: DueRow, failure: unknown) => void): Promise<Swept> {
  const rows = await ports.due.find(ports.clock.now(), MOST_ROWS);
  let claimed = 0;
  let finished = 0;
  for (const row of rows) {
    const until = later(ports.clock.now(), leaseAfter(row.attempts));
    if (!(await ports.due.claim(row, until))) continue;
    claimed += 1;
    if (await isFinished(row, ports, failed)) {
      await ports.due.strikeOff({ ...row, dueAt: until });
      finished += 1;
    }
  }
  return { claimed, finished, left: claimed - finished };
}

/** One row's trouble is not the next row's. */
async function isFinished(row: DueRow, ports: Ports, failed: (row: DueRow, failure: unknown) => void): Promise<boolean> {
  try {
    const reconciled = await reconcileIncident(row.issueId, { finishOwed: true }, ports);
    if (!reconciled.ok || reconciled.value.kind !== "owed") return true;
    failed(row, reconciled.value.failure);
  } catch (failure) {
    failed(row, failure);
  }
  return false;
}
