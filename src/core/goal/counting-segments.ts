import type { Span } from "../on-call/span";
import { joined } from "../on-call/span";
import type { Instant } from "../time";
import { instant } from "../time";
import type { Calendar } from "./calendar";
import { openWindows } from "./open-windows";

/** What counts of the time between two moments, in order; windows that touch are one. Without a calendar all of it. */
export function countingSegments(calendar: Calendar | null, from: Instant, to: Instant): readonly Span[] {
  return joined([...openWindows(calendar, from, to)].map((window) => ({ from: window.from, to: instant(Math.min(window.to, to)) })));
}
