import type { AccountId } from "../actor";
import type { Instant } from "../time";
import { hours, later } from "../time";
import { finalSchedule } from "./final-schedule";
import { onCallAt } from "./on-call-at";
import type { Schedule } from "./schedule";

/** How far ahead it is looked: a short way first, since the next hand-off is near as a rule. */
const WEEKS_AHEAD = [1, 5, 53];

/**
 * Who is the next other person to come on call after a moment, and when. In a gap it is whoever ends it.
 * Null where nobody else comes within 53 weeks.
 */
export function nextOnCall(
  schedule: Schedule,
  at: Instant,
  gone?: ReadonlySet<AccountId>,
): { readonly accountId: AccountId; readonly from: Instant } | null {
  const present = onCallAt(schedule, at, gone)?.accountId;
  for (const weeks of WEEKS_AHEAD) {
    const { shifts } = finalSchedule(schedule, at, later(at, hours(weeks * 7 * 24)), gone);
    const next = shifts.find(({ accountId, from }) => from > at && accountId !== present);
    if (next) return { accountId: next.accountId, from: next.from };
  }
  return null;
}
