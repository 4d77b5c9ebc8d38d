import { Temporal } from "temporal-polyfill";
import type { Instant } from "../time";
import { instant } from "../time";
import type { TimeOfDay } from "../time-of-day";
import type { LocalDate, Weekday } from "./schedule";
import { WEEKDAYS } from "./schedule";

/**
 * The moment at which a zone's clocks show this. What they never show means the same distance
 * after their change; of what they show twice it is the first.
 */
export function momentOf(date: LocalDate, time: TimeOfDay, timeZone: string): Instant {
  return readAs("compatible", date, time, timeZone);
}

/** Both moments that a local time could mean; the same one but where the clocks change. */
export function readingsOf(date: LocalDate, time: TimeOfDay, timeZone: string): { readonly first: Instant; readonly second: Instant } {
  return { first: readAs("earlier", date, time, timeZone), second: readAs("later", date, time, timeZone) };
}

/** The day that a zone's calendar shows at a moment. */
export function dateAt(moment: Instant, timeZone: string): LocalDate {
  return zoned(moment, timeZone).toPlainDate().toString();
}

/** Date and time as a zone's clocks show them, to the minute: `2026-11-30 09:00`. */
export function localTextOf(moment: Instant, timeZone: string): string {
  return zoned(moment, timeZone).toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
}

/** The day so many days after another; before it where the count is negative. */
export function daysAfter(date: LocalDate, count: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days: count }).toString();
}

/** How many days one day comes after another. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;
}

/** The Monday of the week that a day lies in. */
export function mondayOf(date: LocalDate): LocalDate {
  return daysAfter(date, -WEEKDAYS.indexOf(weekdayOf(date)));
}

/** The day of the week that a day is. */
export function weekdayOf(date: LocalDate): Weekday {
  return WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] as Weekday;
}

function readAs(disambiguation: "compatible" | "earlier" | "later", date: LocalDate, time: TimeOfDay, timeZone: string): Instant {
  return instant(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds);
}

function zoned(moment: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
}
