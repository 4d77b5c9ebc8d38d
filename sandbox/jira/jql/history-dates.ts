import type { JqlContext, Predicate, Written } from "./condition";
import { momentOfFunction } from "./dates/date-functions";
import { dayAround, readMoment } from "./dates/read-moment";
import { expectKnown } from "./functions";
import { jqlErrors } from "./jql-error";

/** Gives the stretch of time a predicate speaks of, from its first moment to the first one past it; null is without end. */
export function momentsOfPredicate(predicate: Predicate, context: JqlContext): { from: number | null; to: number | null } {
  const moments = predicate.values.map((value) => momentWritten(value, predicate, context));
  const [first, second] = moments;
  if (predicate.operator === "during") {
    if (first === undefined || second === undefined || moments.length > 2) throw jqlErrors.twoDates(predicate.operator);
    return { from: first, to: second + 1 };
  }
  if (first === undefined || moments.length > 1) throw jqlErrors.oneDate(predicate.operator);
  if (predicate.operator === "after") return { from: first + 1, to: null };
  if (predicate.operator === "before") return { from: null, to: first };
  return dayAround(first, context);
}

function momentWritten(value: Written, { operator }: Predicate, context: JqlContext): number {
  if (value.kind === "empty") throw jqlErrors.badPredicateDate("EMPTY", operator);
  if (value.kind === "text") {
    const moment = readMoment(value.text, context);
    if (moment === null) throw jqlErrors.badPredicateDate(value.text, operator);
    return moment;
  }
  expectKnown(value);
  const moment = momentOfFunction(value, context);
  if (moment === null) throw jqlErrors.noPredicateDateFromFunction(operator, value.name);
  return moment;
}
