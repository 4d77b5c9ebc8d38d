import { Temporal } from "temporal-polyfill";
import type { Instant } from "../time";
import { instant } from "../time";
import type { Calendar, HoursWindow } from "./calendar";
import { WEEKDAYS } from "./calendar";

/** From one moment until just before another. */
export type Interval = { readonly from: Instant; readonly to: Instant };

/** How far ahead a calendar is searched: some ten years. What does not come until then never comes. */
export const MOST_DAYS_AHEAD = 3_660;

/**
 * The windows of a calendar from a moment on, in their order and never over one another; without a calendar one
 * that does not end. Ends after MOST_DAYS_AHEAD.
 *
 * A time of the wall that never comes means the same distance after the change, one that comes twice the first.
 * So a window that crosses a change is as long as it really takes.
 */
export function* openWindows(calendar: Calendar | null, from: Instant): Generator<Interval, void> {
  if (calendar === null) {
    yield { from, to: instant(Number.POSITIVE_INFINITY) };
    return;
  }
  const holidays = new Set(calendar.holidays.map(({ date }) => date));
  let day = dayOf(calendar, from).subtract({ days: 1 });
  let closedUntil = from;
  for (let ahead = 0; ahead <= MOST_DAYS_AHEAD; ahead += 1, day = day.add({ days: 1 })) {
    const windows = windowsOn(calendar, day);
    if (windows.length === 0 || holidays.has(day.toString()) || !isThere(calendar, day)) continue;
    for (const window of windows) {
      const opens = Math.max(closedUntil, momentOf(calendar, day, window.from));
      const closes = momentOf(calendar, day, window.to);
      if (closes <= opens) continue;
      yield { from: instant(opens), to: closes };
      closedUntil = closes;
    }
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

function windowsOn({ hours }: Calendar, day: Temporal.PlainDate): readonly HoursWindow[] {
  const weekday = WEEKDAYS[day.dayOfWeek - 1];
  return weekday === undefined ? [] : hours[weekday].toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** Places that changed sides of the date line have left a day out. */
function isThere({ timeZone }: Calendar, day: Temporal.PlainDate): boolean {
  return day.toZonedDateTime(timeZone).toPlainDate().equals(day);
}

function momentOf(calendar: Calendar, day: Temporal.PlainDate, time: string): Instant {
  if (time === "24:00") return beginningOf(calendar, day.add({ days: 1 }));
  return instant(day.toZonedDateTime({ timeZone: calendar.timeZone, plainTime: time }).epochMilliseconds);
}
