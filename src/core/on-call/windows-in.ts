import { dateAt, daysAfter, mondayOf, momentOf } from "./local-time";
import type { LocalDate, MomentOfWeek, WeekWindow } from "./schedule";
import { WEEKDAYS } from "./schedule";
import type { Span } from "./span";
import { joined, overlap } from "./span";

/** The time that windows of the week open in a span: whole windows, in order, those that meet made one. */
export function windowsIn(windows: readonly WeekWindow[], timeZone: string, span: Span): readonly Span[] {
  const weeks = weeksOver(timeZone, span);
  return joined(weeks.flatMap((monday) => windows.map((window) => inWeek(window, monday, timeZone)))).filter((open) => overlap(open, span));
}

/** The Mondays of all weeks that begin a window which a span could meet. */
function weeksOver(timeZone: string, { from, to }: Span): readonly LocalDate[] {
  const mondays: LocalDate[] = [];
  const last = dateAt(to, timeZone);
  for (let monday = mondayOf(daysAfter(dateAt(from, timeZone), -8)); monday <= last; monday = daysAfter(monday, 7)) mondays.push(monday);
  return mondays;
}

/** A window in the week that a Monday begins. It may close in the next. */
function inWeek({ from, to }: WeekWindow, monday: LocalDate, timeZone: string): Span {
  const daysOn = placeOf(to) < placeOf(from) ? 7 : 0;
  return {
    from: momentOf(daysAfter(monday, WEEKDAYS.indexOf(from.on)), from.at, timeZone),
    to: momentOf(daysAfter(monday, WEEKDAYS.indexOf(to.on) + daysOn), to.at, timeZone),
  };
}

/** Sorts the moments of one week. */
function placeOf({ on, at }: MomentOfWeek): string {
  return `${WEEKDAYS.indexOf(on)} ${at}`;
}
