import { errorAnswer } from "../../../contract/jira/issue-answer";
import { PlatformError } from "../../../core/platform-error";
import type { Result } from "../../../core/result";
import { accept, refuse } from "../../../core/result";
import type { JiraResponse } from "../ask-jira";
import { jsonOf } from "../ask-jira";

/** How a write ended: done, or refused in Jira's own words. */
export type Written = Result<void, string>;

/**
 * Waits for the answer to a write. What Jira refuses is told in its own words, with what to do next where that is known.
 * @throws {PlatformError} "rate-limited", and "unavailable" after which nobody knows whether it was done.
 */
export async function written(asked: Promise<JiraResponse>): Promise<Written> {
  const response = await certain(asked);
  if (response.ok) return accept(undefined);
  const said = errorAnswer.safeParse(await jsonOf(response));
  const sentences = said.success ? [...said.data.errorMessages, ...Object.values(said.data.errors)] : [];
  const words = sentences.length > 0 ? sentences.join(" ") : "It gave no reason.";
  return refuse(`Jira answered ${response.status}: ${words}${adviceFor(response.status)}`);
}

async function certain(asked: Promise<JiraResponse>): Promise<JiraResponse> {
  try {
    return await asked;
  } catch (failure) {
    if (!(failure instanceof PlatformError) || failure.code !== "unavailable") throw failure;
    throw new PlatformError("jira", failure.code, failure.message, { cause: failure, mayHaveTakenEffect: true });
  }
}

function adviceFor(status: number): string {
  if (status === 401) return " In the first minutes after an installation that passes: try again then.";
  if (status === 403)
    return " Ask somebody who administers Jira to apply this step; in the first minutes after an installation, try again.";
  return "";
}
