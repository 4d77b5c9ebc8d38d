import { type Clause, OPERATORS, type OperatorValue, type TerminalClause } from "@atlaskit/jql-ast";
import { type AppCall, appCallOf } from "./app-functions/app-call";
import { conditionOfFragment } from "./app-functions/fragment";
import { compileHistory } from "./compile-history";
import { type Condition, conditionOf, type JqlContext } from "./condition";
import type { JqlField } from "./field";
import { filtersMeant } from "./fields/filter-field";
import { findField } from "./find-field";
import { JqlError, jqlErrors } from "./jql-error";
import { all, any, not, type Sql, sql } from "./sql";

/** Jira reads `NOT field = value` as `field != value`, which leaves out issues without a value. */
const OPPOSITE: Readonly<Partial<Record<OperatorValue, OperatorValue>>> = {
  "=": "!=",
  "!=": "=",
  "~": "!~",
  "!~": "~",
  "<": ">=",
  ">=": "<",
  ">": "<=",
  "<=": ">",
  in: "not in",
  "not in": "in",
  is: "is not",
  "is not": "is",
  was: "was not",
  "was not": "was",
  "was in": "was not in",
  "was not in": "was in",
};

/** Gives the condition a clause stands for. What is wrong with single conditions goes to `errors`, in the query's order. */
export function compileWhere(clause: Clause, context: JqlContext, errors: string[], isNegated = false): Sql {
  if (clause.clauseType === "not") return compileWhere(clause.clause, context, errors, !isNegated);
  if (clause.clauseType === "compound") {
    const parts = clause.clauses.map((part) => compileWhere(part, context, errors, isNegated));
    return (clause.operator.value === "and") !== isNegated ? all(parts) : any(parts);
  }
  try {
    return compileTerminal(clause, context, errors, isNegated);
  } catch (error) {
    if (!(error instanceof JqlError)) throw error;
    errors.push(error.message);
    return sql("0");
  }
}

function compileTerminal(clause: TerminalClause, context: JqlContext, errors: string[], isNegated: boolean): Sql {
  const condition = conditionOf(clause);
  const field = findField(condition.field, context.catalogue);
  const call = appCallOf(condition, field, context.catalogue);
  if (call) return compileFragment(call, context, errors, isNegated);
  expectSupported(field, condition);
  if (field.dataType === "saved_filter") return compileFilters(condition, context, errors, isNegated);
  const opposite = isNegated ? OPPOSITE[condition.operator] : undefined;
  const compiled = compileCondition(field, opposite === undefined ? condition : { ...condition, operator: opposite }, context);
  return isNegated && opposite === undefined ? not(compiled) : compiled;
}

/** The fragment an app gave stands in its function's place, and is asked in the viewer's name like the rest of the query. */
function compileFragment(call: AppCall, context: JqlContext, errors: string[], isNegated: boolean): Sql {
  if (context.isFragment) throw jqlErrors.appFunctionInFragment(call.function.name);
  const computed = context.catalogue.fragmentOf(call);
  if (computed?.value === null) throw new JqlError(computed.error ?? "");
  if (!computed) throw new Error(`The app was not asked what ${call.function.name}() stands for.`);
  return compileWhere(conditionOfFragment(computed.value, call.function), { ...context, isFragment: true }, errors, isNegated);
}

/** The issues of one of the filters, or all the others. Like the rest of the query they are asked in the viewer's name. */
function compileFilters(condition: Condition, context: JqlContext, errors: string[], isNegated: boolean): Sql {
  const found = any(
    filtersMeant(condition, context).map(({ filter, where }) => {
      const within = { ...context, filtersAround: [...(context.filtersAround ?? []), filter] };
      return where ? compileWhere(where, within, errors) : sql("1");
    }),
  );
  const isTurned = condition.operator === "!=" || condition.operator === "not in";
  return isTurned === isNegated ? found : not(found);
}

function compileCondition(field: JqlField, condition: Condition, context: JqlContext): Sql {
  return field.history && isHistory(condition.operator)
    ? compileHistory(field.history, condition, context)
    : field.compile(condition, context);
}

function expectSupported(field: JqlField, { field: name, operator, predicates }: Condition): void {
  if (!OPERATORS.includes(operator)) throw jqlErrors.operatorNotSupported(operator, name);
  if (isHistory(operator)) {
    if (!field.history) throw jqlErrors.noHistory(name);
    return;
  }
  if (!field.operators.includes(operator)) throw jqlErrors.operatorNotSupported(operator, name);
  const [predicate] = predicates;
  if (predicate) throw jqlErrors.predicateNotSupported(operator, predicate.text);
}

function isHistory(operator: OperatorValue): boolean {
  return operator.startsWith("was") || operator === "changed";
}
