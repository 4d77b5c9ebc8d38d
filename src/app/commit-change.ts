import type { LedgerLine } from "../core/escalation/ledger-line";
import type { IncidentChange } from "../core/incident/incident-record";
import { nextLookAt, nextMoment } from "../core/incident/next-look";
import type { TimelineHead } from "../core/timeline/append-entries";
import { appendEntries } from "../core/timeline/append-entries";
import type { Ports, StoredIncident } from "./ports";
import { tellQueue } from "./tell-queue";

/** An incident as it stands in storage after a commit. */
export type Committed = { readonly stored: StoredIncident; readonly timeline: TimelineHead };

/**
 * Stores what a decision changed, together with what it owes, in one transaction. The end of an override
 * or a step of its escalation that is near is told to the queue, too.
 * Null when another invocation decided in between: nothing was written, and the caller looks again.
 */
export async function commitChange(
  change: IncidentChange & { readonly lines?: readonly LedgerLine[] },
  before: Committed,
  ports: Ports,
): Promise<Committed | null> {
  const appended = change.entries.length > 0 ? appendEntries(before.timeline, change.entries) : null;
  const owedDueAt = nextLookAt(change.record, ports.clock.now());
  const { record, lines = [] } = change;
  const stored = await ports.desk.write({ before: before.stored, record, timeline: appended, ledger: lines, owedDueAt });
  if (stored === null) return null;
  const at = nextMoment(record);
  if (at !== null && (at !== nextMoment(before.stored.record) || owedDueAt === at)) await tellQueue("owed", record.issueId, at, ports);
  return { stored, timeline: appended?.head ?? before.timeline };
}
