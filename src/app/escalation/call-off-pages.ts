import { settlePage } from "../../core/escalation/settle-page";
import { commitChange } from "../commit-change";
import { MOST_TURNS } from "../most-turns";
import type { Ports } from "../ports";

/** Calls off what an incident that is gone still owes, so that the ledger says so: its claimer did not come to an end. */
export async function callOffPages(issueId: string, ports: Ports): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const { incident, timeline } = await ports.desk.read(issueId);
    const [page] = incident?.record.escalation.owed ?? [];
    const settled = incident && page && settlePage(incident.record, page, { kind: "called-off", at: ports.clock.now() });
    if (!incident || !settled) return;
    const record = { ...incident.record, escalation: settled.state };
    await commitChange({ record, entries: [], decision: null, lines: [settled.line] }, { stored: incident, timeline }, ports);
  }
}
