import type { OwedPage } from "../../core/escalation/owed-page";
import { isCalledOff, settlePage } from "../../core/escalation/settle-page";
import { situationOf } from "../../core/escalation/situation-of";
import { comingPriorityId } from "../../core/incident/wanted-priority";
import type { PlatformError } from "../../core/platform-error";
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
  const situation = situationOf(configuration, issue, record.escalation, comingPriorityId(configuration, record, issue, now));
  const performed = isCalledOff(page, record.escalation, situation)
    ? { outcome: { kind: "called-off" as const, at: now } }
    : await performPage(page, issue.issueId, isRetry, configuration.site.fields, ports);
  if ("failure" in performed) return performed.failure;
  const settled = settlePage(record, page, performed.outcome);
  return settled ? storeEscalation(opened, settled.state, settled.entries, [settled.line], ports) : opened;
}
