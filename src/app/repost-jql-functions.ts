import { answerCall } from "../core/jql/answer-call";
import type { JqlAnswer } from "../core/jql/jql-call";
import { PlatformError } from "../core/platform-error";
import { jqlGround } from "./answer-jql-function";
import type { Ports } from "./ports";

/**
 * Puts new answers in the place of those that Jira keeps of the app's JQL functions, where they have become
 * others. Done twice it is done once.
 * @throws {PlatformError} when Jira did not take them, or the configuration cannot be read.
 */
export async function repostJqlFunctions(ports: Ports): Promise<void> {
  const kept = await ports.jqlFunctions.kept();
  if (kept.length === 0) return;
  const ground = await jqlGround(ports);
  if (!ground.ok) throw new PlatformError("storage", "malformed", `Failed to answer JQL functions anew: ${ground.refusal.reason}`);
  const changed = kept.flatMap(({ id, call, answer: before }) => {
    const answer = answerCall(call, ground.value);
    return before !== null && isSame(before, answer) ? [] : [{ id, answer }];
  });
  await ports.jqlFunctions.replace(changed);
}

function isSame(one: JqlAnswer, other: JqlAnswer): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf(answer: JqlAnswer): string {
  return answer.kind === "fragment" ? `jql ${answer.jql}` : `error ${answer.message}`;
}
