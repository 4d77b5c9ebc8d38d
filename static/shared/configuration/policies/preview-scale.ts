import type { Span } from "../../../../src/core/on-call/span";

const MINUTE = 60_000;
/** Minutes between two marks of the line; the first that gives few enough is taken. */
const STEPS = [10, 30, 60, 120, 360, 720, 1_440];
const MOST_MARKS = 8;
/** Closer than this, in percent of the line, two pages would lie upon one another. */
const APART = 7;

/** Gives how far along the line a moment lies, in percent. */
export function placeOn({ from, to }: Span, at: number): number {
  return (100 * (at - from)) / (to - from);
}

/** Gives the minutes of a span's time line that are marked: from 0 on, even ones, at most eight or so. */
export function marksOf({ from, to }: Span): readonly number[] {
  const length = (to - from) / MINUTE;
  const step = STEPS.find((minutes) => length / minutes <= MOST_MARKS) ?? Math.ceil(length / MOST_MARKS);
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, nth) => nth * step);
}

/** Gives each place a lane, the lowest in which nothing lies too near before it. Places are in order. */
export function lanesOf(places: readonly number[]): readonly number[] {
  const lastIn: number[] = [];
  return places.map((place) => {
    const free = lastIn.findIndex((last) => place - last >= APART);
    const lane = free === -1 ? lastIn.length : free;
    lastIn[lane] = place;
    return lane;
  });
}
