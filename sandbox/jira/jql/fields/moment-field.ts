import type { Condition, JqlContext, Written } from "../condition";
import { momentOfFunction } from "../dates/date-functions";
import { dayOf, readMoment } from "../dates/read-moment";
import { COMPARISON, type FieldOrder, type JqlField, MEMBERSHIP } from "../field";
import { expectKnown } from "../functions";
import { jqlErrors } from "../jql-error";
import { columnPresence, membership } from "../membership";
import { sql } from "../sql";

/** A moment in epoch milliseconds. */
export function momentField(column: string, direction: FieldOrder["direction"]): JqlField {
  return comparableField(column, direction, (moment) => moment);
}

/** A day without a time, kept as `2026-11-01`; a moment in a query stands for the viewer's day it falls on. */
export function dayField(column: string): JqlField {
  return comparableField(column, "ASC", dayOf);
}

function comparableField(
  column: string,
  direction: FieldOrder["direction"],
  stored: (moment: number, context: JqlContext) => number | string,
): JqlField {
  const read = (value: Written, condition: Condition, context: JqlContext): number | string | null =>
    value.kind === "empty" ? null : stored(momentWritten(value, condition.field, context), context);

  return {
    dataType: "date",
    operators: [...MEMBERSHIP, ...COMPARISON],
    order: { by: [column], direction },
    compile(condition, context) {
      const values = condition.values.map((value) => read(value, condition, context));
      if (!COMPARISON.includes(condition.operator)) return membership(columnPresence(column), condition.operator, values);
      if (values[0] === null || values[0] === undefined) throw jqlErrors.emptyNotSupported(condition.field);
      return sql(`${column} ${condition.operator} ?`, values[0]);
    },
  };
}

function momentWritten(value: Exclude<Written, { kind: "empty" }>, field: string, context: JqlContext): number {
  if (value.kind === "text") {
    const moment = readMoment(value.text, context);
    if (moment === null) throw jqlErrors.badDate(value.text, field);
    return moment;
  }
  expectKnown(value);
  const moment = momentOfFunction(value, context);
  if (moment === null) throw jqlErrors.noDateFromFunction(field, value.name);
  return moment;
}
