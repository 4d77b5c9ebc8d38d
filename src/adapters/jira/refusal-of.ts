import { errorAnswer } from "../../contract/jira/issue-answer";
import type { JiraResponse } from "./ask-jira";
import { jsonOf } from "./ask-jira";

/** Jira's own words for its no, or its status where it had none. */
export async function refusalOf(response: JiraResponse): Promise<string> {
  const said = errorAnswer.safeParse(await jsonOf(response));
  const sentences = said.success ? [...said.data.errorMessages, ...Object.values(said.data.errors)] : [];
  return sentences.length > 0 ? sentences.join(" ") : `Jira answered ${response.status}.`;
}
