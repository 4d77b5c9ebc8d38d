import type { IncidentChange } from "../core/incident/incident-record";
import { nextLookAt } from "../core/incident/next-look";
import type { TimelineHead } from "../core/timeline/append-entries";
import { appendEntries } from "../core/timeline/append-entries";
import type { Ports, StoredIncident } from "./ports";

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
    owedDueAt: nextLookAt(change.record, ports.clock.now()),
  });
  return stored && { stored, timeline: appended?.head ?? before.timeline };
}
