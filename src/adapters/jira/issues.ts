import { route } from "@forge/api";
import type { Issues, Voice } from "../../app/ports";
import { issueAnswer } from "../../contract/jira/issue-answer";
import type { SiteFacts } from "../../core/configuration/site-facts";
import type { Effect } from "../../core/incident/incident-record";
import { PlatformError } from "../../core/platform-error";
import type { Result } from "../../core/result";
import { accept, refuse } from "../../core/result";
import type { JiraResponse } from "./ask-jira";
import { askJira, readAnswer } from "./ask-jira";
import { olderHistory } from "./older-history";
import { refusalOf } from "./refusal-of";
import { snapshotOf } from "./snapshot-of";

/** What Jira answers an app whose rights have not come yet, or were taken away for a while. No word about the change itself. */
const NOT_LET_IN: ReadonlySet<number> = new Set([401, 403, 404]);

/** The property of an issue that the manifest declares for JQL. */
const SHADOW_PROPERTY = "incident-desk";

/** Jira's issues over REST, one call each. */
export const jiraIssues: Issues = {
  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get */
  async read(issueId, voice, fields, want) {
    const asked = [
      "project",
      "issuetype",
      "status",
      "priority",
      "components",
      "creator",
      "reporter",
      "assignee",
      "created",
      fields.impact,
      fields.urgency,
      fields.incidentPriority,
    ].join(",");
    const expand = [...(voice === "person" || want.editing ? ["editmeta"] : []), ...(want.historySince !== null ? ["changelog"] : [])].join(
      ",",
    );
    const path = route`/rest/api/3/issue/${issueId}?fields=${asked}&expand=${expand}`;
    const response = await askJira(voice, path);
    if (response.status === 404) return null;
    const answer = await readAnswer(response, path, issueAnswer);
    const older = want.historySince === null ? [] : await olderHistory(answer, voice, want.historySince);
    return snapshotOf(answer, older, fields);
  },

  async perform(issueId, effect, voice, fields) {
    return answered(issueId, voice, await send(issueId, effect, voice, fields));
  },

  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-assignee-put */
  async assign(issueId, to, voice) {
    const body = { accountId: to };
    return answered(issueId, voice, await askJira(voice, route`/rest/api/3/issue/${issueId}/assignee`, { method: "PUT", body }));
  },
};

async function answered(issueId: string, voice: Voice, response: JiraResponse): Promise<Result<void, string>> {
  if (response.ok) return accept(undefined);
  if (response.status === 409) throw new PlatformError("jira", "conflict", `Failed to change issue ${issueId}: Jira was changing it.`);
  if (voice === "app" && NOT_LET_IN.has(response.status))
    throw new PlatformError("jira", "forbidden", `Failed to change issue ${issueId}: Jira answered ${response.status} to the app.`);
  return refuse(await refusalOf(response));
}

function send(issueId: string, effect: Effect, voice: "person" | "app", fields: SiteFacts["fields"]): Promise<JiraResponse> {
  if (effect.kind === "edit-issue") {
    /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-put */
    return askJira(voice, route`/rest/api/3/issue/${issueId}`, {
      method: "PUT",
      body: {
        fields: {
          ...(effect.impact !== undefined && { [fields.impact]: effect.impact }),
          ...(effect.urgency !== undefined && { [fields.urgency]: effect.urgency }),
          ...(effect.priorityId !== undefined && { priority: { id: effect.priorityId } }),
        },
      },
    });
  }
  if (effect.kind === "write-shadow") {
    /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/ */
    return askJira(voice, route`/rest/api/3/issue/${issueId}/properties/${SHADOW_PROPERTY}`, { method: "PUT", body: effect.value ?? {} });
  }
  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-app-fields/ */
  return askJira(voice, route`/rest/api/3/app/field/${fields.incidentPriority}/value`, {
    method: "PUT",
    body: { updates: [{ issueIds: [Number(issueId)], value: effect.value }] },
  });
}
