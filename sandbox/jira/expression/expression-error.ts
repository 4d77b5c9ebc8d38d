/** Why a Jira expression gave no value. Becomes a value at `evaluateExpression`; never leaves this folder as an exception. */
export class ExpressionError extends Error {
  override readonly name = "ExpressionError";

  /** A failure happens while evaluating; a refusal is ours, and says so by itself. */
  constructor(
    message: string,
    readonly kind: "failure" | "refusal" = "failure",
  ) {
    super(message);
  }
}

/** What an expression asks for that Jira's own evaluator may know and this one does not. */
export function notEmulated(what: string): ExpressionError {
  return new ExpressionError(`Jira expressions: ${what} is not emulated`, "refusal");
}
