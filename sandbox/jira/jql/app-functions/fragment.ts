import type { Clause, Operand } from "@atlaskit/jql-ast";
import type { JqlAppFunction } from "../catalogue";
import { JqlError } from "../jql-error";
import { parseJql } from "../parse-jql";

/** @see https://developer.atlassian.com/platform/forge/working-around-jql-1000-limit/ */
export const FRAGMENT_VALUES_MAX = 1000;

/**
 * The condition a fragment of an app puts in its function's place.
 * @throws {JqlError} when it is no JQL, has no condition, or names more values than Jira takes; only the last is known in Jira's words.
 */
export function conditionOfFragment(fragment: string, { name, appName }: JqlAppFunction): Clause {
  const parsed = parseJql(fragment);
  if (!parsed.ok)
    throw new JqlError(`Function '${name}' provided by '${appName}' has returned no valid JQL fragment. ${parsed.errors.join(" ")}`);
  const { where, orderBy } = parsed.query;
  if (!where || orderBy)
    throw new JqlError(`Function '${name}' provided by '${appName}' has returned a JQL fragment that is not a condition and nothing else.`);
  if (valuesIn(where) > FRAGMENT_VALUES_MAX)
    throw new JqlError(
      `Function '${name}' provided by '${appName}' has returned more than the maximum of ${FRAGMENT_VALUES_MAX} values for this JQL fragment.`,
    );
  return where;
}

function valuesIn(clause: Clause): number {
  if (clause.clauseType === "compound") return sum(clause.clauses.map(valuesIn));
  if (clause.clauseType === "not") return valuesIn(clause.clause);
  return clause.operand ? valuesOf(clause.operand) : 0;
}

function valuesOf(operand: Operand): number {
  return operand.operandType === "list" ? sum(operand.values.map(valuesOf)) : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
