import type { Duration, Instant } from "../time";
import { minutes } from "../time";
import type { Calendar } from "./calendar";
import { countedAt } from "./fold-clock";
import type { GoalClock } from "./goal-clock";

/** How much counting time is left until the present target; negative by how much it is over. Null where no target applies. */
export function remaining(clock: GoalClock, calendar: Calendar | null, now: Instant): Duration | null {
  if (clock.targetMinutes === null) return null;
  return (minutes(clock.targetMinutes) - countedAt(clock, calendar, now)) as Duration;
}
