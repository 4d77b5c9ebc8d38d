import { route } from "@forge/api";
import type { JqlFunctions } from "../../app/ports";
import type { KeptAnswer } from "../../contract/jira/jql-functions";
import { keptAnswers } from "../../contract/jira/jql-functions";
import type { KeptCall } from "../../core/jql/jql-call";
import { PlatformError } from "../../core/platform-error";
import { askJira, readJira } from "./ask-jira";

const PAGE = 100;

/** What Jira keeps of the app's JQL functions, for the app alone to read and to replace. */
export const jiraJqlFunctions: JqlFunctions = {
  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql-functions-apps/#api-rest-api-3-jql-function-computation-get */
  async kept() {
    const found: KeptCall[] = [];
    for (let startAt = 0; ;) {
      const path = route`/rest/api/3/jql/function/computation?startAt=${startAt}&maxResults=${PAGE}&orderBy=created`;
      const page = await readJira("app", path, keptAnswers);
      found.push(...page.values.map(callOf));
      startAt += page.values.length;
      if (page.isLast || page.values.length === 0) return found;
    }
  },

  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-jql-functions-apps/#api-rest-api-3-jql-function-computation-post */
  async replace(answers) {
    for (let start = 0; start < answers.length; start += PAGE) {
      const values = answers
        .slice(start, start + PAGE)
        .map(({ id, answer }) => (answer.kind === "fragment" ? { id, value: answer.jql } : { id, error: answer.message }));
      const path = route`/rest/api/3/jql/function/computation?skipNotFoundPrecomputations=true`;
      const response = await askJira("app", path, { method: "POST", body: { values } });
      if (!response.ok)
        throw new PlatformError("jira", "forbidden", `Failed to answer JQL functions anew: Jira answered ${response.status}.`);
    }
  },
};

function callOf({ id, functionName, operator, arguments: given, value, error }: KeptAnswer): KeptCall {
  const answer =
    value !== undefined
      ? ({ kind: "fragment", jql: value } as const)
      : error !== undefined
        ? ({ kind: "error", message: error } as const)
        : null;
  return { id, call: { functionName, operator, arguments: given }, answer };
}
