import { answerJqlFunction } from "../app/answer-jql-function";
import { jqlFunctionCall } from "../contract/forge/jql-function-call";
import { makePorts } from "./ports";

/**
 * Jira asks what a call of one of the app's JQL functions stands for, and keeps the answer for everybody (`jira:jqlFunction`).
 * @throws when there is none now: Jira keeps no failure, and asks again with the next search.
 */
export async function jqlFunctions(body: unknown): Promise<{ jql: string } | { error: string }> {
  const { clause } = jqlFunctionCall.parse(body);
  const answered = await answerJqlFunction(clause, makePorts());
  if (!answered.ok) throw new Error(`Incident Desk cannot answer ${clause.functionName} yet: ${answered.refusal.reason}`);
  return answered.value.kind === "fragment" ? { jql: answered.value.jql } : { error: answered.value.message };
}
