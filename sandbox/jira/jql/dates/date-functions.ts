import { DateTime, type DurationLikeObject } from "luxon";
import type { FunctionCall, JqlContext } from "../condition";
import { jqlErrors } from "../jql-error";
import { readPeriod } from "./period";

type Natural = {
  readonly unit: "day" | "week" | "month" | "year";
  readonly units: keyof DurationLikeObject;
  readonly edge: "start" | "end";
};

// Luxon, because a day in a zone is not always 24 hours long and the rules change from year to year.
const NATURAL: Readonly<Record<string, Natural>> = {
  startofday: { unit: "day", units: "days", edge: "start" },
  startofweek: { unit: "week", units: "weeks", edge: "start" },
  startofmonth: { unit: "month", units: "months", edge: "start" },
  startofyear: { unit: "year", units: "years", edge: "start" },
  endofday: { unit: "day", units: "days", edge: "end" },
  endofweek: { unit: "week", units: "weeks", edge: "end" },
  endofmonth: { unit: "month", units: "months", edge: "end" },
  endofyear: { unit: "year", units: "years", edge: "end" },
};

/**
 * Gives the moment of `now()`, `startOfDay(inc)` and their kin in the viewer's zone; null for any other function.
 * Weeks start on Monday: in Jira that depends on the locale.
 */
export function momentOfFunction(call: FunctionCall, context: JqlContext): number | null {
  const name = call.name.toLowerCase();
  if (name === "now") {
    if (call.given.length > 0) throw jqlErrors.argumentCount(call.name, "0", call.given.length);
    return context.now;
  }
  const natural = NATURAL[name];
  if (!natural) return null;
  if (call.given.length > 1) throw jqlErrors.argumentCount(call.name, "0-1", call.given.length);

  const increment = readIncrement(call, natural);
  const now = DateTime.fromMillis(context.now, { zone: context.viewer.timeZone });
  // An increment in the function's own unit moves to that day or month first, so that the end of it is its own.
  const isNatural = Object.keys(increment).every((unit) => unit === natural.units);
  const moment = isNatural ? edgeOf(now.plus(increment), natural) : edgeOf(now, natural).plus(increment);
  return moment.toMillis();
}

function edgeOf(moment: DateTime, natural: Natural): DateTime {
  return natural.edge === "start" ? moment.startOf(natural.unit) : moment.endOf(natural.unit);
}

function readIncrement(call: FunctionCall, natural: Natural): DurationLikeObject {
  const [text] = call.given;
  if (text === undefined) return {};
  if (/^[+-]?\d+$/.test(text)) return { [natural.units]: Number(text) };
  const period = readPeriod(text);
  if (period === null) throw jqlErrors.badDuration(call.name);
  return period;
}
