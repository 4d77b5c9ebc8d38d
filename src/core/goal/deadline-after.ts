import type { Duration, Instant } from "../time";
import { between, later } from "../time";
import type { Calendar } from "./calendar";
import { openWindows } from "./open-windows";

/**
 * The first moment at which so much has counted since another. That moment itself where nothing is asked.
 * Null where it does not come within MOST_DAYS_AHEAD, as with a calendar that has no hours.
 */
export function deadlineAfter(calendar: Calendar | null, from: Instant, duration: Duration): Instant | null {
  if (duration <= 0) return from;
  let left = duration;
  for (const window of openWindows(calendar, from)) {
    const length = between(window.from, window.to);
    if (length >= left) return later(window.from, left);
    left = (left - length) as Duration;
  }
  return null;
}
