import type { IncidentChange } from "../core/incident/incident-record";
import { nextLookAt } from "../core/incident/next-look";
import type { TimelineHead } from "../core/timeline/append-entries";
import { appendEntries } from "../core/timeline/append-entries";
import type { Ports, StoredIncident } from "./ports";
import { tellQueue } from "./tell-queue";

/** An incident as it stands in storage after a commit. */
export type Committed = { readonly stored: StoredIncident; readonly timeline: TimelineHead };

/**
 * Stores what a decision changed, together with what it owes, in one transaction. The end of an override
 * that is near is told to the queue, too.
 * Null when another invocation decided in between: nothing was written, and the caller looks again.
 */
export async function commitChange(change: IncidentChange, before: Committed, ports: Ports): Promise<Committed | null> {
  const appended = change.entries.length > 0 ? appendEntries(before.timeline, change.entries) : null;
  const owedDueAt = nextLookAt(change.record, ports.clock.now());
  const stored = await ports.desk.write({ before: before.stored, record: change.record, timeline: appended, owedDueAt });
  if (stored === null) return null;
  const endsAt = change.record.override?.until ?? null;
  const isEndNew = endsAt !== (before.stored.record.override?.until ?? null);
  if (endsAt !== null && (isEndNew || owedDueAt === endsAt)) await tellQueue("owed", change.record.issueId, endsAt, ports);
  return { stored, timeline: appended?.head ?? before.timeline };
}
