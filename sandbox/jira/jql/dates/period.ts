import type { DurationLikeObject } from "luxon";

const UNITS: Readonly<Record<string, keyof DurationLikeObject>> = {
  y: "years",
  M: "months",
  w: "weeks",
  d: "days",
  h: "hours",
  m: "minutes",
};

/** Gives the length of a period such as `-7d` or `4w 2d`, signed as a whole; null when it is no period. */
export function readPeriod(text: string): DurationLikeObject | null {
  const [, sign, rest] = /^\s*([+-]?)\s*(\d+[yMwdhm](?:\s+\d+[yMwdhm])*)\s*$/.exec(text) ?? [];
  if (rest === undefined) return null;
  const period: DurationLikeObject = {};
  for (const [, count, unit] of rest.matchAll(/(\d+)([yMwdhm])/g)) {
    const name = UNITS[unit!]!;
    period[name] = (period[name] ?? 0) + Number(count) * (sign === "-" ? -1 : 1);
  }
  return period;
}
