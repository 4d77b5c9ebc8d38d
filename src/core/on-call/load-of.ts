import type { AccountId } from "../actor";
import type { Duration } from "../time";
import { between, hours } from "../time";
import type { TimeOfDay } from "../time-of-day";
import type { Shift } from "./final-schedule";
import type { WeekWindow } from "./schedule";
import { WEEKDAYS } from "./schedule";
import type { Span } from "./span";
import { partsWithin } from "./span";
import { windowsIn } from "./windows-in";

/** What is counted of somebody's time on call. */
export const MEASURES = ["all", "nights", "weekends"] as const;
export type Measure = (typeof MEASURES)[number];

export type Load = {
  /** Of each person who is on call at all. */
  readonly byPerson: ReadonlyMap<AccountId, Duration>;
  /** What the longest shift has of it. */
  readonly longest: Duration;
};

const MIDNIGHT = "00:00" as TimeOfDay;
const NIGHTS: readonly WeekWindow[] = WEEKDAYS.map((on, nth) => ({
  from: { on, at: "22:00" as TimeOfDay },
  to: { on: WEEKDAYS[(nth + 1) % 7] ?? "monday", at: "06:00" as TimeOfDay },
}));
const WEEKENDS: readonly WeekWindow[] = [{ from: { on: "saturday", at: MIDNIGHT }, to: { on: "monday", at: MIDNIGHT } }];

/**
 * How long everybody is on call in a span: in all, at night (from 22 to 6 o'clock) or
 * at weekends (Saturday and Sunday), as the schedule's own zone has them.
 */
export function loadOf(shifts: readonly Shift[], measure: Measure, timeZone: string, span: Span): Load {
  const counted = {
    all: () => [span],
    nights: () => windowsIn(NIGHTS, timeZone, span),
    weekends: () => windowsIn(WEEKENDS, timeZone, span),
  };
  const times = counted[measure]();
  const byPerson = new Map<AccountId, Duration>();
  let longest = hours(0);
  for (const shift of shifts) {
    const length = partsWithin([shift], times).reduce((sum, { from, to }) => sum + between(from, to), 0) as Duration;
    byPerson.set(shift.accountId, ((byPerson.get(shift.accountId) ?? 0) + length) as Duration);
    if (length > longest) longest = length;
  }
  return { byPerson, longest };
}
