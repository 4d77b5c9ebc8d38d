/** The clock on the wall of a zone, minute by minute, as Luxon has it. Knows nothing of the app. */
import { DateTime, IANAZone } from "luxon";

const MINUTES_A_DAY = 1_440;
/** In this century no zone has changed its clocks but at a full or a half hour of UTC. */
const STEP = 30;

export type WallClock = {
  /** The first minute, since 1970. */
  readonly start: number;
  /** The first one after. */
  readonly end: number;
  /**
   * The minute, counted from `start`, at which a day's clock shows a time for the first time. A time that
   * the clock leaves out is as many minutes after its jump as it is past what should have come next.
   */
  readonly minuteOf: (date: string, time: string) => number;
};

/** Looks at a zone's clock in every minute from one day of UTC to another. */
export function wallClock(zone: string, from: string, to: string): WallClock {
  const start = minuteOfDay(from);
  const end = minuteOfDay(to);
  const base = start - 2 * MINUTES_A_DAY;
  const firstShown = new Int32Array(end - start + 4 * MINUTES_A_DAY).fill(-1);
  const see = (label: number, minute: number): void => {
    if (firstShown[label - base] === -1) firstShown[label - base] = minute;
  };
  const iana = IANAZone.create(zone);
  const earliest = start + iana.offset(start * 60_000);
  let offset = 0;
  let expected: number | null = null;
  for (let minute = start; minute < end; minute += 1) {
    if ((minute - start) % STEP === 0) offset = iana.offset(minute * 60_000);
    const label = minute + offset;
    for (let skipped = expected ?? label; skipped < label; skipped += 1) see(skipped, minute - start + skipped - (expected ?? 0));
    see(label, minute - start);
    expected = label + 1;
  }
  return {
    start,
    end,
    minuteOf: (date, time) => {
      const [hour = 0, minute = 0] = time.split(":").map(Number);
      const label = minuteOfDay(date) + hour * 60 + minute - base;
      if (label < earliest - base) return 0; // before all that was looked at
      const found = firstShown[label] ?? -1;
      return found === -1 ? end - start : found;
    },
  };
}

/** The days of the calendar, as numbers. */
export function dayNumber(date: string): number {
  return minuteOfDay(date) / MINUTES_A_DAY;
}

export function dateOfDay(day: number): string {
  return DateTime.fromMillis(day * MINUTES_A_DAY * 60_000, { zone: "utc" }).toISODate() ?? "";
}

function minuteOfDay(date: string): number {
  return DateTime.fromISO(date, { zone: "utc" }).toMillis() / 60_000;
}
