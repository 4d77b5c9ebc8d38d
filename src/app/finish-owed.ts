import { PlatformError } from "../core/platform-error";
import type { Duration } from "../core/time";
import { later, minutes } from "../core/time";
import type { OpenRefusal } from "./open-incident";
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
 * When Jira asks to wait, the rest is left to the next sweep.
 * @param failed hears of each row that could not be finished; it stays due.
 */
export async function finishOwed(ports: Ports, failed: (row: DueRow, failure: Error) => void): Promise<Swept> {
  const rows = await ports.due.find(ports.clock.now(), MOST_ROWS);
  let claimed = 0;
  let finished = 0;
  for (const row of rows) {
    const until = later(ports.clock.now(), leaseAfter(row.attempts));
    if (!(await ports.due.claim(row, until))) continue;
    claimed += 1;
    const failure = await failureOf(row, ports);
    if (failure === null) {
      await ports.due.strikeOff({ ...row, dueAt: until });
      finished += 1;
    } else {
      failed(row, failure);
      if (failure instanceof PlatformError && failure.code === "rate-limited") break;
    }
  }
  return { claimed, finished, left: claimed - finished };
}

/** Brings one row's incident to agreement. Gives why it is not finished, or null; one row's trouble is not the next row's. */
async function failureOf(row: DueRow, ports: Ports): Promise<Error | null> {
  try {
    const reconciled = await reconcileIncident(row.issueId, { finishOwed: true }, ports);
    if (!reconciled.ok) return isGone(reconciled.refusal) ? null : new Error(reconciled.refusal.reason);
    return reconciled.value.kind === "owed" ? (reconciled.value.failure ?? new Error("It changed under our hands.")) : null;
  } catch (failure) {
    return failure instanceof Error ? failure : new Error(String(failure));
  }
}

/** Nothing is owed to an issue that is no incident (any more), or that the app may not see. */
function isGone(refusal: OpenRefusal): refusal is Extract<OpenRefusal, { kind: "not-visible" | "not-an-incident" }> {
  return refusal.kind === "not-visible" || refusal.kind === "not-an-incident";
}
