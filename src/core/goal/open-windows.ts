import { Temporal } from "temporal-polyfill";
import type { Duration, Instant } from "../time";
import { momentOf } from "../on-call/local-time";
import { WEEKDAYS } from "../on-call/schedule";
import type { Span } from "../on-call/span";
import { inOrder } from "../on-call/span";
import { hours, instant, later, minutes } from "../time";
import type { TimeOfDay } from "../time-of-day";
import type { Calendar, HoursWindow } from "./calendar";

/** How far ahead a calendar is searched: some ten years. What does not come until then never comes. */
export const MOST_DAYS_AHEAD = 3_660;

const FOREVER = instant(Number.POSITIVE_INFINITY);

/**
 * The windows of a calendar from a moment on, in their order and never over one another; without a calendar one
 * that does not end. None that begins on a day after `until`, nor after MOST_DAYS_AHEAD.
 *
 * A time of the wall that never comes means the same distance after the change, one that comes twice the first.
 * So a window that crosses a change is as long as it really takes.
 */
export function* openWindows(calendar: Calendar | null, from: Instant, until: Instant = FOREVER): Generator<Span, void> {
  if (calendar === null) {
    yield { from, to: FOREVER };
    return;
  }
  if (Object.values(calendar.hours).every((windows) => windows.length === 0)) return;
  const holidays = new Set(calendar.holidays.map(({ date }) => date));
  let day = dayOf(calendar, from).subtract({ days: 1 });
  let begins = beginningOf(calendar, day);
  let closedUntil = from;
  for (let ahead = 0; ahead <= MOST_DAYS_AHEAD && begins < until; ahead += 1) {
    const next = day.add({ days: 1 });
    const ends = beginningOf(calendar, next);
    const windows = windowsOn(calendar, day);
    const isOpen = windows.length > 0 && !holidays.has(day.toString());
    for (const window of isOpen ? momentsOf(windows, { timeZone: calendar.timeZone, day, begins, ends }) : []) {
      const opens = instant(Math.max(closedUntil, window.from));
      if (window.to <= opens) continue;
      yield { from: opens, to: window.to };
      closedUntil = window.to;
    }
    day = next;
    begins = ends;
  }
}

/** The day that a moment belongs to in the calendar's zone. */
export function dayOf({ timeZone }: Calendar, moment: Instant): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The moment at which a day begins in the calendar's zone, which is not everywhere at midnight. */
export function beginningOf({ timeZone }: Calendar, day: Temporal.PlainDate): Instant {
  return instant(day.toZonedDateTime(timeZone).epochMilliseconds);
}

type Day = { readonly timeZone: string; readonly day: Temporal.PlainDate; readonly begins: Instant; readonly ends: Instant };

/** When the windows of a day begin and end. None on a day that a place left out when it changed sides of the date line. */
function momentsOf(windows: readonly HoursWindow[], { timeZone, day, begins, ends }: Day): readonly Span[] {
  if (ends <= begins) return [];
  const hasNoChange = ends === later(begins, hours(24));
  const momentAt = (time: string): Instant => {
    if (time === "24:00") return ends;
    return hasNoChange ? later(begins, sinceMidnight(time)) : momentOf(day.toString(), time as TimeOfDay, timeZone);
  };
  return inOrder(windows.map(({ from, to }) => ({ from: momentAt(from), to: momentAt(to) })));
}

function windowsOn({ hours: ofWeekdays }: Calendar, day: Temporal.PlainDate): readonly HoursWindow[] {
  const weekday = WEEKDAYS[day.dayOfWeek - 1];
  return weekday === undefined ? [] : ofWeekdays[weekday];
}

function sinceMidnight(time: string): Duration {
  return minutes(Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
}
