import type { OwedPage } from "../../core/escalation/owed-page";
import type { PageOutcome } from "../../core/escalation/settle-page";
import { isCalledOff, settlePage } from "../../core/escalation/settle-page";
import { presentSituation } from "../../core/escalation/situation-of";
import type { PlatformError } from "../../core/platform-error";
import { commitChange } from "../commit-change";
import { MOST_TURNS } from "../most-turns";
import type { OpenIncident } from "../open-incident";
import type { Ports } from "../ports";
import { performPage } from "./perform-page";
import { storeEscalation } from "./store-escalation";

/**
 * Does what a claimed step owes and strikes it off; gives the incident as it stands then, or what kept the page from
 * being sent: it stays owed. Null when another invocation wrote in between.
 * @param isRetry the invocation that claimed it did not come to an end.
 */
export async function settleOwed(
  page: OwedPage,
  isRetry: boolean,
  opened: OpenIncident,
  ports: Ports,
): Promise<OpenIncident | PlatformError | null> {
  const { configuration, issue, stored } = opened;
  const { record } = stored;
  const now = ports.clock.now();
  const situation = presentSituation(configuration, issue, record, now);
  const performed = isCalledOff(page, record.escalation, situation)
    ? { outcome: { kind: "called-off" as const, at: now } }
    : await performPage(page, issue.issueId, isRetry, configuration.site.fields, ports);
  if ("failure" in performed) return performed.failure;
  return settle(page, performed.outcome, opened, ports);
}

/**
 * Stores what became of a page. Null when another invocation wrote in between: it is struck off what stands then, so that
 * nobody pages once more for what was done, and the caller looks again.
 */
async function settle(page: OwedPage, outcome: PageOutcome, opened: OpenIncident, ports: Ports): Promise<OpenIncident | null> {
  const settled = settlePage(opened.stored.record, page, outcome);
  if (settled === null) return opened;
  const first = await storeEscalation(opened, settled.state, settled.entries, [settled.line], ports);
  if (first) return first;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const { incident, timeline } = await ports.desk.read(opened.issue.issueId);
    const again = incident && settlePage(incident.record, page, outcome);
    if (!incident || !again) return null;
    const record = { ...incident.record, escalation: again.state };
    const change = { record, entries: again.entries, decision: null, lines: [again.line] };
    if (await commitChange(change, { stored: incident, timeline }, ports)) return null;
  }
  return null;
}
