import { route } from "@forge/api";
import type { z } from "zod";
import type { Voice } from "../../app/ports";
import type { FoundIncident, InOrder, Search, Searched } from "../../app/search-ports";
import type { FoundAnswer } from "../../contract/jira/search-answer";
import { changedAnswer, givenPriority, keysAnswer, optionValue, searchAnswer } from "../../contract/jira/search-answer";
import type { AccountId } from "../../core/actor";
import type { SiteFacts } from "../../core/configuration/site-facts";
import { jqlText } from "../../core/jql/jql-text";
import { clauseName } from "../../core/jql/clause-name";
import { askJira, readAnswer } from "./ask-jira";
import { textOf } from "./text-of";

/** As many as Jira gives of issues with their fields. */
const PAGE = 100;
/** As long as Jira lets a line of text, or the name of an option, be. */
const LONGEST_VALUE = 255;

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
      fields: [...askedFields(fields), ...(searched.valued ?? [])],
      ...(page !== null && { nextPageToken: page }),
    };
    const { issues, nextPageToken } = await readAnswer(await askJira(voice, path, { method: "POST", body }), path, searchAnswer);
    return { found: issues.map((issue) => foundOf(issue, fields, searched.valued)), nextPage: nextPageToken ?? null };
  },

  /** JQL's moments are minutes of the asker's own zone; a count of minutes back from now is the same in all of them. */
  async changed(searched, since, page) {
    const path = route`/rest/api/3/search/jql`;
    const minutesBack = Math.ceil((Date.now() - since) / 60_000);
    const jql = `${jqlOf({ ...searched, isOpen: false })} AND updated >= -${minutesBack}m ORDER BY updated ASC`;
    const body = { jql, maxResults: PAGE, fields: ["updated"], ...(page !== null && { nextPageToken: page }) };
    const { issues, nextPageToken } = await readAnswer(await askJira("app", path, { method: "POST", body }), path, changedAnswer);
    return { found: issues.map(({ id, fields }) => ({ issueId: id, updatedAt: fields.updated })), nextPage: nextPageToken ?? null };
  },

  async inOrder(next, voice, fields) {
    const asked = [...askedFields(fields), ...(next.valued ?? [])];
    const answer = await askInOrder(next, voice, fields, asked, searchAnswer);
    return answer && answer.issues.map((issue) => foundOf(issue, fields, next.valued));
  },

  async countInOrder(next, voice, fields) {
    const answer = await askInOrder(next, voice, fields, ["key"], keysAnswer);
    return answer && { count: answer.issues.length, lastKey: answer.issues.at(-1)?.key ?? null };
  },
};

/** Null where Jira does not know the key to begin after (any more), which is how it refuses the whole question. */
async function askInOrder<Schema extends z.ZodType>(
  next: InOrder,
  voice: Voice,
  fields: SiteFacts["fields"],
  asked: readonly string[],
  schema: Schema,
): Promise<z.infer<Schema> | null> {
  const open = jqlOf({
    workTypeIds: next.workTypeIds,
    projectIds: [next.projectId],
    isOpen: true,
    ...(next.valued && { valued: next.valued }),
  });
  const after = next.afterKey === null ? "" : ` AND key > "${next.afterKey}"`;
  const path = route`/rest/api/3/search/jql`;
  const body = { jql: `${open}${carryingOneOf(next.carrying, fields)}${after} ORDER BY key ASC`, maxResults: next.limit, fields: asked };
  const response = await askJira(voice, path, { method: "POST", body });
  if (response.status === 400 && next.afterKey !== null) return null;
  return readAnswer(response, path, schema);
}

function carryingOneOf(carrying: InOrder["carrying"], fields: SiteFacts["fields"]): string {
  if (carrying === null) return "";
  const named = (["impact", "urgency"] as const).filter((input) => carrying[input].length > 0);
  const clauses = named.map((input) => `${clauseName(fields[input])} in (${carrying[input].map(jqlText).join(", ")})`);
  return ` AND (${clauses.join(" OR ")})`;
}

function jqlOf({ workTypeIds, projectIds, isOpen, valued = [] }: Searched): string {
  return [
    `issuetype in (${workTypeIds.join(", ")})`,
    ...(projectIds === null ? [] : [`project in (${projectIds.join(", ")})`]),
    ...(isOpen ? ["statusCategory != Done"] : []),
    ...(valued.length > 0 ? [`(${valued.map((field) => `${clauseName(field)} is not EMPTY`).join(" OR ")})`] : []),
  ].join(" AND ");
}

/** What stands in a field that holds one choice or a line of text. */
function wordOf(value: unknown): string | null {
  const text = textOf(optionValue.safeParse(value).data?.value ?? value)?.trim() ?? null;
  return text === null || text.length > LONGEST_VALUE ? null : text;
}

function askedFields({ impact, urgency, incidentPriority }: SiteFacts["fields"]): readonly string[] {
  return ["project", "summary", "components", "reporter", "assignee", "watches", impact, urgency, incidentPriority];
}

function foundOf({ id, key, fields: values }: FoundAnswer, fields: SiteFacts["fields"], valued: readonly string[] = []): FoundIncident {
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
    values: Object.fromEntries(valued.map((field) => [field, wordOf(values[field])])),
  };
}
