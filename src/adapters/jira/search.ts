import { route } from "@forge/api";
import type { FoundIncident, Search, Searched } from "../../app/ports";
import type { FoundAnswer } from "../../contract/jira/search-answer";
import { givenPriority, searchAnswer } from "../../contract/jira/search-answer";
import type { AccountId } from "../../core/actor";
import type { SiteFacts } from "../../core/configuration/site-facts";
import { askJira, readAnswer } from "./ask-jira";
import { textOf } from "./text-of";

/** As many as Jira gives of issues with their fields. */
const PAGE = 100;

/**
 * Finding incidents over REST.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-jql-post
 */
export const jiraSearch: Search = {
  async newest(searched, page, voice, fields) {
    const path = route`/rest/api/3/search/jql`;
    const body = {
      jql: `${jqlOf(searched)} ORDER BY created DESC`,
      maxResults: PAGE,
      fields: askedFields(fields),
      ...(page !== null && { nextPageToken: page }),
    };
    const { issues, nextPageToken } = await readAnswer(await askJira(voice, path, { method: "POST", body }), path, searchAnswer);
    return { found: issues.map((issue) => foundOf(issue, fields)), nextPage: nextPageToken ?? null };
  },
};

function jqlOf({ workTypeIds, projectIds, isOpen }: Searched): string {
  return [
    `issuetype in (${workTypeIds.join(", ")})`,
    ...(projectIds === null ? [] : [`project in (${projectIds.join(", ")})`]),
    ...(isOpen ? ["statusCategory != Done"] : []),
  ].join(" AND ");
}

function askedFields({ impact, urgency, incidentPriority }: SiteFacts["fields"]): readonly string[] {
  return ["project", "summary", "components", "reporter", "assignee", "watches", impact, urgency, incidentPriority];
}

function foundOf({ id, key, fields: values }: FoundAnswer, fields: SiteFacts["fields"]): FoundIncident {
  const { data: given } = givenPriority.safeParse(values[fields.incidentPriority]);
  const told = new Set([values.reporter, values.assignee].flatMap((person) => (person ? [person.accountId as AccountId] : [])));
  return {
    issueId: id,
    issueKey: key,
    projectId: values.project.id,
    summary: values.summary ?? "",
    impact: textOf(values[fields.impact]),
    urgency: textOf(values[fields.urgency]),
    componentIds: values.components.map((component) => component.id),
    given: given ? { priorityId: given.priorityId, isOverridden: (given.override ?? null) !== null } : null,
    followers: [...told],
    watchers: values.watches?.watchCount ?? 0,
  };
}
