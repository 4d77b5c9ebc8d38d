import { DateTime, IANAZone } from "luxon";
import type { Calendar } from "../../../../src/core/goal/calendar";

/** A stretch of minutes in a zone, with what the clocks on the wall there show, as Luxon knows it. */
export type WallClock = {
  /** Epoch minutes of the first. */
  readonly first: number;
  readonly count: number;
  /** Of each minute the time of the wall, in minutes since the first of January 1970 there. */
  readonly shown: Float64Array;
  /** The first minute that shows a time of the wall; null where none does. */
  readonly firstShowing: (wall: number) => number | null;
};

const DAY = 1_440;
const WEEKDAYS_FROM_THURSDAY = ["thursday", "friday", "saturday", "sunday", "monday", "tuesday", "wednesday"] as const;

/** Looks at the wall every so many minutes, and counts in between. Changes come at quarters of an hour. */
export function wallClock(zone: string, from: string, days: number, lookEvery: number): WallClock {
  const known = IANAZone.create(zone);
  const first = DateTime.fromISO(from, { zone: known }).toMillis() / 60_000;
  const count = days * DAY;
  const shown = new Float64Array(count);
  for (let nth = 0; nth < count; nth += 1) {
    const isLook = nth === 0 || (first + nth) % lookEvery === 0;
    shown[nth] = isLook
      ? first + nth + DateTime.fromMillis((first + nth) * 60_000, { zone: known }).offset
      : (shown[nth - 1] ?? Number.NaN) + 1;
  }
  const lowest = shown.reduce((low, wall) => Math.min(low, wall), Number.POSITIVE_INFINITY);
  const firsts = new Int32Array(count + 3 * DAY).fill(-1);
  shown.forEach((wall, nth) => {
    if (firsts[wall - lowest] === -1) firsts[wall - lowest] = nth;
  });
  const firstShowing = (wall: number): number | null => {
    const nth = firsts[wall - lowest] ?? -1;
    return nth < 0 ? null : nth;
  };
  return { first, count, shown, firstShowing };
}

/** Of each minute whether it counts, one by one. Without a minute to spare at either end of the wall clock. */
export function countsByLuxon(wall: WallClock, calendar: Calendar): Uint8Array {
  const counts = new Uint8Array(wall.count);
  const days = new Set<number>();
  wall.shown.forEach((shown) => days.add(Math.floor(shown / DAY)));
  for (const day of days) {
    const date = DateTime.fromMillis(day * DAY * 60_000, { zone: "utc" }).toISODate();
    if (calendar.holidays.some((holiday) => holiday.date === date)) continue;
    for (const { from, to } of calendar.hours[WEEKDAYS_FROM_THURSDAY[day % 7] ?? "monday"]) {
      const start = minuteOf(wall, day, from);
      const end = to === "24:00" ? nextDay(wall, day) : minuteOf(wall, day, to);
      for (let nth = start; nth < end; nth += 1) counts[nth] = 1;
    }
  }
  return counts;
}

/** The minute that shows a time first; one that never comes is counted on from the last that came before it. */
function minuteOf(wall: WallClock, day: number, time: string): number {
  const [hour = "", minute = ""] = time.split(":");
  const wanted = day * DAY + Number(hour) * 60 + Number(minute);
  for (let back = 0; back < 2 * DAY; back += 1) {
    const shown = wall.firstShowing(wanted - back);
    if (shown !== null) return shown + back;
  }
  return 0;
}

function nextDay(wall: WallClock, day: number): number {
  for (let on = (day + 1) * DAY; on < (day + 4) * DAY; on += 1) {
    const shown = wall.firstShowing(on);
    if (shown !== null) return shown;
  }
  return wall.count;
}
