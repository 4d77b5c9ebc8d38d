import type { Duration, Instant } from "../time";
import { between } from "../time";
import type { Calendar } from "./calendar";
import { countingSegments } from "./counting-segments";

/** How much of the time between two moments counts. Nothing where the second comes first. */
export function elapsed(calendar: Calendar | null, from: Instant, to: Instant): Duration {
  return countingSegments(calendar, from, to).reduce((sum, segment) => sum + between(segment.from, segment.to), 0) as Duration;
}
