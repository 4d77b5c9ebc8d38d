import type { IncidentChange } from "../core/incident/incident-record";
import type { Duration } from "../core/time";
import { later } from "../core/time";
import type { TimelineHead } from "../core/timeline/append-entries";
import { appendEntries } from "../core/timeline/append-entries";
import type { Ports, StoredIncident } from "./ports";

/** How long the invocation that decided has to itself before the sweep looks after what it owes. Longer than any invocation that decides. */
const GRACE = 60_000 as Duration;

/** An incident as it stands in storage after a commit. */
export type Committed = { readonly stored: StoredIncident; readonly timeline: TimelineHead };

/**
 * Stores what a decision changed, together with what it owes, in one transaction.
 * Null when another invocation decided in between: nothing was written, and the caller looks again.
 */
export async function commitChange(change: IncidentChange, before: Committed, ports: Ports): Promise<Committed | null> {
  const appended = change.entries.length > 0 ? appendEntries(before.timeline, change.entries) : null;
  const stored = await ports.desk.write({
    before: before.stored,
    record: change.record,
    timeline: appended,
    owedDueAt: change.record.owed.length > 0 ? later(ports.clock.now(), GRACE) : null,
  });
  return stored && { stored, timeline: appended?.head ?? before.timeline };
}
