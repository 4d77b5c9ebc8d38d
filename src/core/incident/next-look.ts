import type { Instant } from "../time";
import { later } from "../time";
import { GRACE } from "./grace";
import type { IncidentRecord } from "./incident-record";
import { isToBeLookedAt } from "./superseded";

/** When the sweep shall look at an incident by itself: soon while something is owed or awaited, else when its override ends; null for never. */
export function nextLookAt(record: Pick<IncidentRecord, "owed" | "echoes" | "override">, now: Instant): Instant | null {
  return isToBeLookedAt(record) ? later(now, GRACE) : (record.override?.until ?? null);
}
