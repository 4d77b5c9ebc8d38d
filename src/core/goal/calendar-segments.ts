import type { Span } from "../on-call/span";
import type { Instant } from "../time";
import { instant } from "../time";
import type { Calendar } from "./calendar";
import { countingSegments } from "./counting-segments";
import { beginningOf, dayOf } from "./open-windows";

/** Why a part of the time counts or does not, as far as the calendar says. */
export type CalendarReason =
  { readonly kind: "open" } | { readonly kind: "outside-hours" } | { readonly kind: "holiday"; readonly name: string };

/** A part of the time with its reason. */
export type CalendarSegment = Span & { readonly why: CalendarReason };

/** All of the time between two moments, in order and without a gap, each part with why it counts or does not. */
export function calendarSegments(calendar: Calendar | null, from: Instant, to: Instant): readonly CalendarSegment[] {
  const segments: CalendarSegment[] = [];
  let told = from;
  for (const open of countingSegments(calendar, from, to)) {
    if (calendar) segments.push(...closedSegments(calendar, told, open.from));
    segments.push({ ...open, why: { kind: "open" } });
    told = open.to;
  }
  return calendar ? [...segments, ...closedSegments(calendar, told, to)] : segments;
}

/** Why nothing counts between two moments, from day to day; days of one reason are one part. */
function closedSegments(calendar: Calendar, from: Instant, to: Instant): readonly CalendarSegment[] {
  const segments: CalendarSegment[] = [];
  let day = dayOf(calendar, from);
  for (let at = from; at < to; day = day.add({ days: 1 })) {
    const end = instant(Math.min(to, beginningOf(calendar, day.add({ days: 1 }))));
    if (end <= at) continue;
    const holiday = calendar.holidays.find(({ date }) => date === day.toString());
    const why: CalendarReason = holiday ? { kind: "holiday", name: holiday.name } : { kind: "outside-hours" };
    const last = segments.at(-1);
    if (last && nameOf(last.why) === nameOf(why)) segments[segments.length - 1] = { ...last, to: end };
    else segments.push({ from: at, to: end, why });
    at = end;
  }
  return segments;
}

function nameOf(why: CalendarReason): string | null {
  return why.kind === "holiday" ? why.name : null;
}
