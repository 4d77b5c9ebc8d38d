import type { Instant } from "../time";
import { instant } from "../time";
import type { Calendar } from "./calendar";
import type { Interval } from "./open-windows";
import { openWindows } from "./open-windows";

/** What counts of the time between two moments, in order; windows that touch are one. Without a calendar all of it. */
export function countingSegments(calendar: Calendar | null, from: Instant, to: Instant): readonly Interval[] {
  const segments: Interval[] = [];
  if (to <= from) return segments;
  for (const window of openWindows(calendar, from, to)) {
    if (window.from >= to) break;
    const segment = { from: window.from, to: instant(Math.min(window.to, to)) };
    const last = segments.at(-1);
    if (last?.to === segment.from) segments[segments.length - 1] = { from: last.from, to: segment.to };
    else segments.push(segment);
  }
  return segments;
}
