import type { JqlAppFunction, JqlCatalogue } from "../catalogue";
import type { Condition, FunctionCall } from "../condition";
import type { JqlField } from "../field";
import { expectArguments, isBuiltIn, isSameName } from "../functions";
import { jqlErrors } from "../jql-error";

/** A condition whose right side is a function of an app: what the app was asked, or is to be. */
export type AppCall = {
  readonly function: JqlAppFunction;
  readonly field: string;
  readonly fieldType: string;
  readonly operator: string;
  readonly given: readonly string[];
};

/**
 * Gives the call of an app's function that a condition stands for; null when there is none in it.
 * Jira's own functions come before an app's of the same name.
 * @throws {JqlError} where the function's declaration does not allow the call.
 */
export function appCallOf(condition: Condition, field: JqlField, catalogue: JqlCatalogue): AppCall | null {
  const calls = condition.values.flatMap((value) => {
    const found = value.kind === "function" ? functionNamed(value, catalogue) : undefined;
    return found && value.kind === "function" ? [{ call: value, found }] : [];
  });
  const [only] = calls;
  if (!only) return null;

  const { call, found } = only;
  if (condition.values.length > 1) throw jqlErrors.appFunctionInList(call.name);
  if (!found.types.includes(field.dataType)) throw jqlErrors.functionNotForField(call.name, condition.field);
  if (!found.operators.includes(condition.operator)) throw jqlErrors.operatorNotOfFunction(condition.operator, call.name);
  expectArguments(call, found.arguments.filter(({ required }) => required).length, found.arguments.length);
  return { function: found, field: condition.field, fieldType: field.dataType, operator: condition.operator, given: call.given };
}

function functionNamed({ name }: FunctionCall, { appFunctions }: JqlCatalogue): JqlAppFunction | undefined {
  return isBuiltIn(name) ? undefined : appFunctions.find((candidate) => isSameName(candidate.name, name));
}
