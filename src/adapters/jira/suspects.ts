import { route } from "@forge/api";
import type { Suspect, Suspects, Suspicion } from "../../app/search-ports";
import type { SuspectAnswer } from "../../contract/jira/suspect-answer";
import { givenExplanation, suspectsAnswer } from "../../contract/jira/suspect-answer";
import type { SiteFacts } from "../../core/configuration/site-facts";
import { clauseName } from "../../core/jql/clause-name";
import { askJira, readAnswer } from "./ask-jira";
import { textOf } from "./text-of";

/** What has just changed is still being looked after. */
const AT_REST = "updated <= -5m";

/**
 * Finding incidents whose priority may not be explained, one call of Jira each.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-jql-post
 */
export const jiraSuspects: Suspects = {
  async find({ workTypeIds, projectIds }, suspicion, most, voice, fields) {
    const path = route`/rest/api/3/search/jql`;
    const jql = [
      `issuetype in (${workTypeIds.join(", ")})`,
      ...(projectIds === null ? [] : [`project in (${projectIds.join(", ")})`]),
      AT_REST,
      ...conditionOf(suspicion, fields),
    ].join(" AND ");
    const body = {
      jql: `${jql} ORDER BY updated DESC`,
      maxResults: most,
      fields: ["summary", "priority", fields.impact, fields.urgency, fields.incidentPriority],
    };
    const { issues, nextPageToken } = await readAnswer(await askJira(voice, path, { method: "POST", body }), path, suspectsAnswer);
    return { found: issues.map((issue) => suspectOf(issue, fields)), isMore: (nextPageToken ?? null) !== null };
  },
};

function conditionOf(suspicion: Suspicion, { impact, urgency, incidentPriority }: SiteFacts["fields"]): readonly string[] {
  switch (suspicion) {
    case "refused":
      return ["incidentDrift is not EMPTY"];
    case "never-seen":
      return [`${clauseName(impact)} is not EMPTY`, `${clauseName(urgency)} is not EMPTY`, `${clauseName(incidentPriority)} is EMPTY`];
    case "any":
      return [];
  }
}

function suspectOf({ id, key, fields: values }: SuspectAnswer, fields: SiteFacts["fields"]): Suspect {
  const { data: given } = givenExplanation.safeParse(values[fields.incidentPriority]);
  return {
    issueId: id,
    issueKey: key,
    summary: values.summary ?? "",
    priorityId: values.priority?.id ?? null,
    impact: textOf(values[fields.impact]),
    urgency: textOf(values[fields.urgency]),
    given: given
      ? {
          priorityId: given.priorityId,
          impact: given.impact ?? null,
          urgency: given.urgency ?? null,
          isOverridden: (given.override ?? null) !== null,
        }
      : null,
  };
}
