import { badRequest } from "./kvs-error";
import type { RangeCondition } from "./requests";

const OPERATORS: Partial<Record<RangeCondition["condition"], string>> = {
  EQUAL_TO: "=",
  GREATER_THAN: ">",
  GREATER_THAN_EQUAL_TO: ">=",
  LESS_THAN: "<",
  LESS_THAN_EQUAL_TO: "<=",
};

/** Gives the SQL of a query's `where` over the column of its index. @throws {KvsError} for conditions `where` does not take. */
export function rangeSql(column: string, range: RangeCondition): { sql: string; values: (string | number)[] } {
  const [first, second] = range.values.map((value) => (typeof value === "number" ? value : String(value)));
  if (first === undefined) throw badRequest("INSUFFICIENT_FILTER_VALUES", `${range.condition} takes a value.`);
  if (range.condition === "BEGINS_WITH") return { sql: `substr(${column}, 1, ?) = ?`, values: [String(first).length, String(first)] };
  if (range.condition === "BETWEEN") {
    if (second === undefined) throw badRequest("INSUFFICIENT_FILTER_VALUES", "BETWEEN takes two values.");
    return { sql: `${column} BETWEEN ? AND ?`, values: [first, second] };
  }
  const operator = OPERATORS[range.condition];
  if (!operator) throw badRequest("INVALID_FILTER_CONDITION", `A query's where does not take ${range.condition}.`);
  return { sql: `${column} ${operator} ?`, values: [first] };
}
