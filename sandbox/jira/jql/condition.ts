import type { Field, FunctionOperand, Operand, OperatorValue, PredicateOperatorValue, TerminalClause } from "@atlaskit/jql-ast";
import type { JqlCatalogue, JqlSavedFilter } from "./catalogue";

/** Who asks, when, and of which site. */
export type JqlContext = {
  readonly catalogue: JqlCatalogue;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly viewer: { readonly accountId: string | null; readonly timeZone: string };
  /** Whether what is compiled came from an app. */
  readonly isFragment?: boolean;
  /** The saved filters that what is compiled stands in, the outermost first. */
  readonly filtersAround?: readonly JqlSavedFilter[];
};

export type FunctionCall = { readonly kind: "function"; readonly name: string; readonly given: readonly string[]; readonly text: string };
/** One value of a condition as written, lists taken apart. */
export type Written = { readonly kind: "text"; readonly text: string } | { readonly kind: "empty" } | FunctionCall;

export type Predicate = { readonly operator: PredicateOperatorValue; readonly text: string; readonly values: readonly Written[] };

/** One terminal clause: a field, an operator and what is on its right. */
export type Condition = {
  /** As the query spells it, for messages. */
  readonly field: string;
  readonly operator: OperatorValue;
  readonly values: readonly Written[];
  readonly predicates: readonly Predicate[];
};

/** Gives what a terminal clause says. */
export function conditionOf(clause: TerminalClause): Condition {
  if (!clause.operator) throw new Error("The parser let a clause without an operator through.");
  return {
    field: nameOf(clause.field),
    operator: clause.operator.value,
    values: writtenOf(clause.operand),
    predicates: clause.predicates.map(({ operator, operand }) => ({
      operator: operator.value,
      text: operator.text,
      values: writtenOf(operand),
    })),
  };
}

/** An entity property is named in full, as `issue.property[key].path`. */
function nameOf({ value, properties }: Field): string {
  const paths = (properties ?? []).map(({ key, path }) => `[${key?.text ?? ""}]${(path ?? []).map(({ text }) => text).join("")}`);
  return value + paths.join("");
}

/** Gives the values of an operand in their order; a missing operand has none. */
export function writtenOf(operand: Operand | void): Written[] {
  if (!operand) return [];
  switch (operand.operandType) {
    case "value":
      return [{ kind: "text", text: operand.value }];
    case "keyword":
      return [{ kind: "empty" }];
    case "function":
      return [callOf(operand)];
    case "list":
      return operand.values.flatMap(writtenOf);
  }
}

function callOf(operand: FunctionOperand): FunctionCall {
  const texts = operand.arguments.map((argument) => argument.text);
  return {
    kind: "function",
    name: operand.function.value,
    given: operand.arguments.map((argument) => argument.value),
    text: `${operand.function.value}(${texts.join(", ")})`,
  };
}
