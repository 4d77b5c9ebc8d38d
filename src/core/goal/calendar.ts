import type { LocalDate, Weekday } from "../on-call/schedule";

/** The hours of a week in one place, and the days on which they do not hold. What counts towards a goal counts in them. */
export type Calendar = {
  readonly id: string;
  readonly name: string;
  /** A name such as Europe/Berlin. */
  readonly timeZone: string;
  readonly hours: Hours;
  readonly holidays: readonly Holiday[];
};

/** The windows of each day of the week; none: nothing counts on that day. */
export type Hours = Readonly<Record<Weekday, readonly HoursWindow[]>>;

/** A part of a day by the clock on the wall, such as 09:00 to 17:00. It ends before its end, which may be 24:00. */
export type HoursWindow = { readonly from: string; readonly to: string };

/** A day that does not count, as the calendar's zone reckons days. */
export type Holiday = {
  readonly date: LocalDate;
  readonly name: string;
};
