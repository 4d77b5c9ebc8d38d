import type { AccountId } from "../actor";
import type { Instant } from "../time";
import { instant } from "../time";
import type { Shift } from "./final-schedule";
import { finalSchedule } from "./final-schedule";
import type { Schedule } from "./schedule";

/** Who is on call at a moment, and what put them there; null in a gap. Whoever is `gone` is not. */
export function onCallAt(schedule: Schedule, at: Instant, gone?: ReadonlySet<AccountId>): Pick<Shift, "accountId" | "because"> | null {
  const [shift] = finalSchedule(schedule, at, instant(at + 1), gone).shifts;
  return shift ? { accountId: shift.accountId, because: shift.because } : null;
}
