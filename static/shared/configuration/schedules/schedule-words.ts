import type { SwapRefusal } from "../../../../src/core/on-call/swap";
import type { Span } from "../../../../src/core/on-call/span";
import { dayAndTime, type Zone } from "../../calendar";

const HOUR = 3_600_000;

/** Gives a stretch of time in the schedule's zone, such as "Mon 23 Nov, 09:00 to Tue 24 Nov, 09:00". */
export function spanWords({ from, to }: Span, zone: Zone): string {
  return `${dayAndTime(from, zone)} to ${dayAndTime(to, zone)}`;
}

/** Gives a length of time as whole hours, such as "36 h"; below one as minutes. */
export function lengthWords(milliseconds: number): string {
  return milliseconds < HOUR ? `${Math.round(milliseconds / 60_000)} min` : `${Math.round(milliseconds / HOUR)} h`;
}

/** Gives what the clocks do on a day, such as "clocks go forward 1 h"; nothing on most days. */
export function clockWords(clocks: number): string {
  return clocks === 0 ? "" : `clocks go ${clocks > 0 ? "forward" : "back"} ${lengthWords(Math.abs(clocks))}`;
}

/** Gives why somebody cannot stand in, for the person who asked. */
export function refusalWords(refusal: SwapRefusal): string {
  switch (refusal.kind) {
    case "ends-before-it-begins":
      return "It ends before it begins.";
    case "in-the-past":
      return "It is over already.";
    case "same-person":
      return "Nobody stands in for themselves.";
    case "unknown-person":
      return "Who is to be replaced takes no turns in this schedule.";
    case "overlapping-substitution":
      return "Somebody stands in for the same person then already.";
    case "too-many-substitutions":
      return `A schedule has at most ${refusal.most} substitutions.`;
    case "overlapping-spans":
      return "The two shifts overlap.";
    case "not-on-call":
      return "One of them is not on call then.";
  }
}
