import { dateAt, daysAfter, mondayOf, momentOf } from "./local-time";
import type { MomentOfWeek, WeekWindow } from "./schedule";
import { WEEKDAYS } from "./schedule";
import type { Span } from "./span";
import { joined, overlap } from "./span";

/** The time that windows of the week open in a span: whole windows, in order, those that meet made one. */
export function windowsIn(windows: readonly WeekWindow[], timeZone: string, span: Span): readonly Span[] {
  const weeks = weeksOver(timeZone, span);
  return joined(weeks.flatMap((monday) => windows.map((window) => inWeek(window, monday, timeZone)))).filter((open) => overlap(open, span));
}

/** The days on which a window opens and closes, in the week that a Monday begins. It may close in the next. */
export function daysOfWindow({ from, to }: WeekWindow, monday: string): { readonly from: string; readonly to: string } {
  const passesWeek = placeOf(to) < placeOf(from);
  return {
    from: daysAfter(monday, WEEKDAYS.indexOf(from.on)),
    to: daysAfter(monday, WEEKDAYS.indexOf(to.on) + (passesWeek ? 7 : 0)),
  };
}

/** The Mondays of all weeks that begin a window which a span could meet. */
export function weeksOver(timeZone: string, { from, to }: Span): readonly string[] {
  const mondays: string[] = [];
  const last = dateAt(to, timeZone);
  for (let monday = mondayOf(daysAfter(dateAt(from, timeZone), -8)); monday <= last; monday = daysAfter(monday, 7)) mondays.push(monday);
  return mondays;
}

function inWeek(window: WeekWindow, monday: string, timeZone: string): Span {
  const days = daysOfWindow(window, monday);
  return { from: momentOf(days.from, window.from.at, timeZone), to: momentOf(days.to, window.to.at, timeZone) };
}

/** Sorts the moments of one week. */
function placeOf({ on, at }: MomentOfWeek): string {
  return `${WEEKDAYS.indexOf(on)} ${at}`;
}
