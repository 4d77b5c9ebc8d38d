import { DateTime } from "luxon";
import type { JqlContext } from "../condition";
import { readPeriod } from "./period";

const FORMATS = ["yyyy-M-d H:mm", "yyyy/M/d H:mm", "yyyy-M-d", "yyyy/M/d"];

/**
 * Gives the moment (epoch milliseconds) a date or a period from now stands for in the viewer's zone; null when it is neither.
 * A date without a time is the day's first moment, with every operator.
 */
export function readMoment(text: string, context: JqlContext): number | null {
  const zone = context.viewer.timeZone;
  const period = readPeriod(text);
  if (period !== null) return DateTime.fromMillis(context.now, { zone }).plus(period).toMillis();
  for (const format of FORMATS) {
    const moment = DateTime.fromFormat(text.trim(), format, { zone });
    // When clocks go back an hour comes twice: the first of the two is meant, whatever the time is now.
    if (moment.isValid) return Math.min(...moment.getPossibleOffsets().map((possible) => possible.toMillis()));
  }
  return null;
}

/** Gives the day (`2026-11-01`) a moment falls on in the viewer's zone. */
export function dayOf(moment: number, context: JqlContext): string {
  return DateTime.fromMillis(moment, { zone: context.viewer.timeZone }).toFormat("yyyy-MM-dd");
}

/** Gives the first moments of the day a moment falls on and of the next, in the viewer's zone. */
export function dayAround(moment: number, context: JqlContext): { from: number; to: number } {
  const start = DateTime.fromMillis(moment, { zone: context.viewer.timeZone }).startOf("day");
  return { from: start.toMillis(), to: start.plus({ days: 1 }).toMillis() };
}
