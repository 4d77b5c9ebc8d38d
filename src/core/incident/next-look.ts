import { nextGoalDue } from "../goal/follow-goals";
import type { Instant } from "../time";
import { later } from "../time";
import { GRACE } from "./grace";
import type { IncidentRecord } from "./incident-record";
import { isToBeLookedAt } from "./superseded";

/**
 * When the clock shall look at an incident by itself: when its override ends or its escalation owes something next,
 * and soon while something is owed or awaited; null for never.
 */
export function nextLookAt(record: IncidentRecord, now: Instant): Instant | null {
  const byItself = isToBeLookedAt(record) ? later(now, GRACE) : (record.override?.until ?? null);
  return earliest([byItself, record.escalation.dueAt, nextGoalDue(record.goals)]);
}

/** When something comes to an incident by the clock alone; null for never. */
export function nextMoment({ override, escalation, goals }: IncidentRecord): Instant | null {
  return earliest([override?.until ?? null, escalation.dueAt, nextGoalDue(goals)]);
}

function earliest(moments: readonly (Instant | null)[]): Instant | null {
  const [first] = moments.filter((moment) => moment !== null).sort((one, other) => one - other);
  return first ?? null;
}
