import type { Clause, Field, Operand, OrderBy, Query } from "@atlaskit/jql-ast";

type Json = Record<string, unknown>;

/** The tree of a query as `jql/parse` shows it. */
export function queryStructure(query: Query): Json {
  return {
    ...(query.where ? { where: clauseJson(query.where) } : {}),
    ...(query.orderBy ? { orderBy: orderJson(query.orderBy) } : {}),
  };
}

function clauseJson(clause: Clause): Json {
  if (clause.clauseType === "not") return { operator: "not", clauses: [clauseJson(clause.clause)] };
  if (clause.clauseType === "compound") return { operator: clause.operator.value, clauses: clause.clauses.map(clauseJson) };
  const operator = clause.operator?.value ?? "";
  const isHistory = operator.startsWith("was") || operator === "changed";
  return {
    field: fieldJson(clause.field),
    operator,
    ...(clause.operand ? { operand: operandJson(clause.operand) } : {}),
    ...(isHistory
      ? {
          predicates: clause.predicates.map((predicate) => ({
            operator: predicate.operator.value,
            ...(predicate.operand ? { operand: operandJson(predicate.operand) } : {}),
          })),
        }
      : {}),
  };
}

function orderJson(orderBy: OrderBy): Json {
  return {
    fields: orderBy.fields.map(({ field, direction }) => ({
      field: fieldJson(field),
      ...(direction ? { direction: direction.value.toLowerCase() } : {}),
    })),
  };
}

function fieldJson(field: Field): Json {
  const property = (field.properties ?? []).map(({ key, path }) => ({
    entity: field.value,
    key: key?.value ?? "",
    path: (path ?? []).map(({ value }) => value).join(""),
  }));
  return { name: field.value, encodedName: field.text, ...(property.length > 0 ? { property } : {}) };
}

function operandJson(operand: Operand): Json {
  switch (operand.operandType) {
    case "value":
      return { value: operand.value, encodedValue: operand.text };
    case "keyword":
      return { keyword: "empty" };
    case "function":
      return {
        function: operand.function.value,
        arguments: operand.arguments.map(({ value }) => value),
      };
    case "list":
      return { values: operand.values.map(operandJson) };
  }
}
