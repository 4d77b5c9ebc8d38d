import { ExpressionError } from "./expression-error";
import { Lambda } from "./expression-members";
import { interpretExpression } from "./interpret-expression";
import { parseExpression } from "./parse-expression";

/**
 * Gives the value of a Jira expression over the names in `scope`, or the sentence that says why there is none.
 *
 * The part of the language in use, over JavaScript's own grammar; the rest is refused by name. Nothing of the
 * host is within reach: members are looked up in the value itself and in fixed lists of methods. It always ends.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions/
 */
export function evaluateExpression(
  source: string,
  scope: Record<string, unknown>,
): { ok: true; value: unknown } | { ok: false; error: string } {
  try {
    const value = interpretExpression(parseExpression(source), source, scope);
    if (value instanceof Lambda) return { ok: false, error: "Evaluation failed: the result is a function" };
    return { ok: true, value };
  } catch (error) {
    // RangeError: nesting too deep for the stack, or a text too long to build.
    if (error instanceof RangeError) return { ok: false, error: "Evaluation failed: the expression is too large" };
    if (error instanceof ExpressionError)
      return { ok: false, error: error.kind === "refusal" ? error.message : `Evaluation failed: ${error.message}` };
    throw error;
  }
}
