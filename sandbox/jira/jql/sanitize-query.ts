import type { Argument, Clause, Operand, Query, ValueOperand } from "@atlaskit/jql-ast";
import type { JqlCatalogue } from "./catalogue";
import type { JqlDataType } from "./field";
import { findField } from "./find-field";
import { JqlError } from "./jql-error";

/** Gives the id that stands for a project, an issue or a saved filter whose name must not be told; null where the name may stand. */
export type IdInstead = (dataType: JqlDataType, text: string) => number | null;

/** Functions whose arguments name projects or issues, by their name in lower case. */
const NAMING: Readonly<Record<string, JqlDataType>> = {
  linkedissues: "issue",
  releasedversions: "project",
  unreleasedversions: "project",
  latestreleasedversion: "project",
  earliestunreleasedversion: "project",
};

/** The text of a query with ids in the place of names that must not be told; all else stands as it was written. */
export function sanitizeQuery(text: string, query: Query, catalogue: JqlCatalogue, idInstead: IdInstead): string {
  const names = query.where ? namesIn(query.where, catalogue) : [];
  return names.toReversed().reduce((sanitized, { value, dataType, position: [start, end] }) => {
    const id = idInstead(dataType, value);
    return id === null ? sanitized : `${sanitized.slice(0, start)}${id}${sanitized.slice(end)}`;
  }, text);
}

type Name = { readonly value: string; readonly dataType: JqlDataType; readonly position: readonly [number, number] };

/** What a query names, in its order. */
function namesIn(clause: Clause, catalogue: JqlCatalogue): Name[] {
  if (clause.clauseType === "compound") return clause.clauses.flatMap((part) => namesIn(part, catalogue));
  if (clause.clauseType === "not") return namesIn(clause.clause, catalogue);
  return clause.operand ? namesOf(clause.operand, dataTypeOf(clause.field.value, catalogue)) : [];
}

function namesOf(operand: Operand, dataType: JqlDataType | null): Name[] {
  switch (operand.operandType) {
    case "value":
      return nameOf(operand, dataType);
    case "list":
      return operand.values.flatMap((value) => namesOf(value, dataType));
    case "function":
      return operand.arguments.flatMap((argument) => nameOf(argument, NAMING[operand.function.value.toLowerCase()] ?? null));
    case "keyword":
      return [];
  }
}

function nameOf({ value, position }: ValueOperand | Argument, dataType: JqlDataType | null): Name[] {
  return dataType !== null && position ? [{ value, dataType, position }] : [];
}

function dataTypeOf(field: string, catalogue: JqlCatalogue): JqlDataType | null {
  try {
    return findField(field, catalogue).dataType;
  } catch (error) {
    if (error instanceof JqlError) return null;
    throw error;
  }
}
