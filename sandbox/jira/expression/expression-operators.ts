import { ExpressionError } from "./expression-error";
import { asText, typeName } from "./expression-members";

/** Gives what a binary operator makes of two values. `==` is strict, as Jira's is: '1' is not 1. */
export function applyOperator(operator: string, left: unknown, right: unknown): unknown {
  switch (operator) {
    case "==":
    case "===":
      return left === right;
    case "!=":
    case "!==":
      return left !== right;
    case "+":
      if (typeof left === "string" || typeof right === "string") return asText(left) + asText(right);
      return arithmetic(operator, left, right);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return compare(operator, left, right);
    default:
      return arithmetic(operator, left, right);
  }
}

function compare(operator: string, left: unknown, right: unknown): boolean {
  const order = orderOf(left, right);
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  if (operator === ">") return order > 0;
  return order >= 0;
}

function orderOf(left: unknown, right: unknown): number {
  if (typeof left === "number" && typeof right === "number") return left - right;
  if (typeof left === "string" && typeof right === "string") return left < right ? -1 : left > right ? 1 : 0;
  throw new ExpressionError(`Can't compare ${typeName(left)} to ${typeName(right)}.`);
}

function arithmetic(operator: string, left: unknown, right: unknown): number {
  if (typeof left !== "number" || typeof right !== "number")
    throw new ExpressionError(`Can't apply '${operator}' to ${typeName(left)} and ${typeName(right)}.`);
  if (operator === "+") return left + right;
  if (operator === "-") return left - right;
  if (operator === "*") return left * right;
  if (operator === "/") return left / right;
  return left % right;
}
