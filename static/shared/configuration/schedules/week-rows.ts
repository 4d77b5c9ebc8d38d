import type { AccountId } from "../../../../src/core/actor";
import { finalSchedule, type Shift } from "../../../../src/core/on-call/final-schedule";
import { daysAfter, momentOf } from "../../../../src/core/on-call/local-time";
import type { LocalDate, Schedule } from "../../../../src/core/on-call/schedule";
import { partsWithin, type Span } from "../../../../src/core/on-call/span";
import { between, earlier, hours, later, minutes, type Duration, type Instant } from "../../../../src/core/time";
import type { TimeOfDay } from "../../../../src/core/time-of-day";

/** One day of a row. `clocks` is how far the clocks go forward on it; back where it is negative. */
export type Day = Span & { readonly date: LocalDate; readonly clocks: Duration };

/** A piece of a shift or of a gap, in per cent of the row. `shift` is the whole of it; null of a gap. */
export type Bar = Span & { readonly shift: Shift | null; readonly left: number; readonly width: number };

export type WeekRow = Span & { readonly days: readonly Day[]; readonly bars: readonly Bar[] };

export type Weeks = Span & { readonly rows: readonly WeekRow[]; readonly shifts: readonly Shift[]; readonly gaps: readonly Span[] };

const MIDNIGHT = "00:00" as TimeOfDay;
/** How far beyond the rows is looked, so that a shift at their edge is known as a whole. */
const BEYOND = hours(5 * 7 * 24);

/** Who is on call in the weeks from a Monday on, as rows to draw: days are the calendar's of the schedule's zone. */
export function weekRows(schedule: Schedule, monday: LocalDate, weeks: number, gone: ReadonlySet<AccountId>): Weeks {
  const week = (nth: number): readonly Day[] => Array.from({ length: 7 }, (_, day) => dayOf(schedule, daysAfter(monday, nth * 7 + day)));
  const rows = Array.from({ length: weeks }, (_, nth) => week(nth));
  const span = { from: startOf(rows[0] ?? []), to: endOf(rows.at(-1) ?? []) };
  const found = finalSchedule(schedule, earlier(span.from, BEYOND), later(span.to, BEYOND), gone);
  const pieces = [...found.shifts.map((shift) => ({ ...spanOf(shift), shift })), ...found.gaps.map((gap) => ({ ...gap, shift: null }))];
  return {
    ...span,
    rows: rows.map((days) => {
      const row = { from: startOf(days), to: endOf(days) };
      const bars = partsWithin(pieces, [row]).map((piece) => {
        const left = placeIn(days, piece.from);
        return { ...piece, left, width: placeIn(days, piece.to) - left };
      });
      return { ...row, days, bars };
    }),
    shifts: found.shifts.filter(({ from, to }) => from < span.to && to > span.from),
    gaps: partsWithin(found.gaps, [span]),
  };
}

/** Where a moment lies in a row of days, in per cent. Each day is as wide as the others, however long it is. */
export function placeIn(days: readonly Day[], at: Instant): number {
  const nth = days.findIndex(({ to }) => at < to);
  const day = days[nth];
  if (!day) return 100;
  return ((nth + Math.max(0, between(day.from, at)) / between(day.from, day.to)) / days.length) * 100;
}

function dayOf({ timeZone }: Schedule, date: LocalDate): Day {
  const [from, to] = [momentOf(date, MIDNIGHT, timeZone), momentOf(daysAfter(date, 1), MIDNIGHT, timeZone)];
  const clocks = (hours(24) - between(from, to)) as Duration;
  return { date, from, to, clocks: Math.abs(clocks) < minutes(24 * 60) ? clocks : minutes(0) };
}

function startOf(days: readonly Day[]): Instant {
  return days[0]?.from ?? (0 as Instant);
}

function endOf(days: readonly Day[]): Instant {
  return days.at(-1)?.to ?? (0 as Instant);
}

function spanOf({ from, to }: Span): Span {
  return { from, to };
}
