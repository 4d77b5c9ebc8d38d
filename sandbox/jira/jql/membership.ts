import type { OperatorValue } from "@atlaskit/jql-ast";
import type { SqlValue } from "../store/rows";
import { all, any, not, sql, type Sql } from "./sql";

/** A value looked for: itself, or whatever a subquery finds. */
export type Sought = SqlValue | Sql;

/** How to ask an issue whether it has any value of a field, whether it has none, and whether it has one of those looked for. */
export type Presence = { readonly some: Sql; readonly none: Sql; among(sought: readonly Sought[]): Sql };

/**
 * Gives the condition for `=`, `!=`, `in`, `not in`, `is` and `is not`. As in Jira, the negative ones
 * leave out an issue that has no value at all; null among those sought stands for EMPTY.
 */
export function membership(presence: Presence, operator: OperatorValue, sought: readonly Sought[]): Sql {
  const values = sought.filter((value) => value !== null);
  const isEmptySought = values.length < sought.length;
  if (operator === "=" || operator === "in" || operator === "is")
    return any([...(values.length > 0 ? [presence.among(values)] : []), ...(isEmptySought ? [presence.none] : [])]);
  return all([presence.some, ...(values.length > 0 ? [not(presence.among(values))] : [])]);
}

/** The presence of a value in one column, or in any SQL that gives one value. */
export function columnPresence(column: string): Presence {
  return { some: sql(`${column} IS NOT NULL`), none: sql(`${column} IS NULL`), among: (sought) => amongOf(column, sought) };
}

/** The presence of a value among the rows of another table. */
export function rowPresence(from: string, column: string): Presence {
  return {
    some: sql(`EXISTS (SELECT 1 FROM ${from})`),
    none: sql(`NOT EXISTS (SELECT 1 FROM ${from})`),
    among(sought) {
      const found = amongOf(column, sought);
      return sql(`EXISTS (SELECT 1 FROM ${from} AND (${found.text}))`, ...found.parameters);
    },
  };
}

function amongOf(column: string, sought: readonly Sought[]): Sql {
  const values = sought.filter((value) => typeof value === "string" || typeof value === "number");
  const subqueries = sought.filter((value) => typeof value === "object" && value !== null);
  return any([
    ...(values.length > 0 ? [sql(`${column} IN (${values.map(() => "?").join(", ")})`, ...values)] : []),
    ...subqueries.map((subquery) => sql(`${column} IN (${subquery.text})`, ...subquery.parameters)),
  ]);
}
