import { escalated } from "../../core/escalation/escalated";
import type { EscalationState } from "../../core/escalation/escalation-state";
import type { LedgerLine } from "../../core/escalation/ledger-line";
import { comingPriorityId } from "../../core/incident/wanted-priority";
import type { TimelineEntry } from "../../core/timeline/timeline-entry";
import { commitChange } from "../commit-change";
import type { OpenIncident } from "../open-incident";
import type { Ports } from "../ports";

/** The incident with a changed escalation stored; null when another invocation wrote in between. */
export async function storeEscalation(
  opened: OpenIncident,
  state: EscalationState,
  entries: readonly TimelineEntry[],
  lines: readonly LedgerLine[],
  ports: Ports,
): Promise<OpenIncident | null> {
  const { configuration, issue, stored, timeline } = opened;
  const now = ports.clock.now();
  const priorityId = comingPriorityId(configuration, stored.record, issue, now);
  const record = escalated(stored.record, state, entries, configuration, issue, priorityId, now);
  const committed = await commitChange({ record, entries, decision: null, lines }, { stored, timeline }, ports);
  return committed && { ...opened, ...committed };
}
