import { momentOf, wallTime, type WallTime } from "../shared/wall-time";

const HOUR = 3_600_000;

/** When an override or a pause can be made to end, in the words one reads. */
export const ENDS = {
  "one-hour": "In 1 hour",
  "four-hours": "In 4 hours",
  "end-of-day": "At the end of today",
  at: "At a date and time…",
  never: "When somebody ends it",
} as const;
export type End = keyof typeof ENDS;

/** Gives the moment (epoch ms) it ends; null for no end, undefined when a date and time is still missing. */
export function momentOfEnd(end: End, at: WallTime, now: number, timeZone: string): number | null | undefined {
  switch (end) {
    case "one-hour":
      return now + HOUR;
    case "four-hours":
      return now + 4 * HOUR;
    case "end-of-day":
      return momentOf(`${wallTime(now, timeZone).slice(0, 10)}T23:59`, timeZone) ?? undefined;
    case "at":
      return momentOf(at, timeZone) ?? undefined;
    case "never":
      return null;
  }
}
