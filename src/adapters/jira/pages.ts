import { route } from "@forge/api";
import type { Pages } from "../../app/escalation/ports";
import { PAGE_PROPERTY, commentsAnswer, transitionsAnswer } from "../../contract/jira/page-answers";
import type { SiteFacts } from "../../core/configuration/site-facts";
import type { PageEffect } from "../../core/escalation/owed-page";
import { PlatformError } from "../../core/platform-error";
import type { Result } from "../../core/result";
import { accept, refuse } from "../../core/result";
import type { Instant } from "../../core/time";
import type { JiraResponse } from "./ask-jira";
import { askJira, readJira } from "./ask-jira";
import { refusalOf } from "./refusal-of";

/** Beside the shadow of the priority, so that neither writes over the other. */
const GOALS_PROPERTY = "incident-desk-goals";

/** What steps do in Jira, over REST, as the app. */
export const jiraPages: Pages = {
  async perform(issueId, effect, isRetry, fields) {
    if (effect.kind === "comment" && isRetry && (await isCommented(issueId, effect.mark))) return accept(undefined);
    if (effect.kind === "watch") return watchAll(issueId, effect.people);
    if (effect.kind === "transition") return moveTo(issueId, effect.statusId);
    return answered(await send(issueId, effect, fields));
  },

  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-app-fields/ several fields in one call */
  async tellFields(issueId, values, fields) {
    const issueIds = [Number(issueId)];
    const update = (customField: string, value: unknown): object => ({ customField, issueIds, value });
    const response = await askJira("app", route`/rest/api/3/app/field/value`, {
      method: "POST",
      body: {
        updates: [
          update(fields.acknowledgedAt, timestamp(values.acknowledgedAt)),
          update(fields.mitigatedAt, timestamp(values.mitigatedAt)),
          update(fields.majorIncident, values.majorIncident),
          update(fields.drill, values.drill),
          update(fields.escalation, values.escalation),
        ],
      },
    });
    if (!response.ok)
      throw new PlatformError("jira", "forbidden", `Failed to write the app's fields of issue ${issueId}: ${await refusalOf(response)}`);
  },

  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/ */
  async tellGoals(issueId, { respondBy, resolveBy, isBreached }) {
    const body = {
      ...(respondBy !== null && { respondBy: timestamp(respondBy) }),
      ...(resolveBy !== null && { resolveBy: timestamp(resolveBy) }),
      ...(isBreached && { breached: "yes" }),
    };
    const response = await askJira("app", route`/rest/api/3/issue/${issueId}/properties/${GOALS_PROPERTY}`, { method: "PUT", body });
    if (!response.ok)
      throw new PlatformError("jira", "forbidden", `Failed to say how the goals of issue ${issueId} stand: ${await refusalOf(response)}`);
  },
};

type Simple = Exclude<PageEffect, { kind: "watch" | "transition" }>;

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/ */
function send(issueId: string, effect: Simple, fields: SiteFacts["fields"]): Promise<JiraResponse> {
  switch (effect.kind) {
    case "mail":
      return askJira("app", route`/rest/api/3/issue/${issueId}/notify`, {
        method: "POST",
        body: { subject: effect.subject, textBody: effect.text, to: { users: effect.people.map(({ accountId }) => ({ accountId })) } },
      });
    case "comment":
      return askJira("app", route`/rest/api/3/issue/${issueId}/comment`, { method: "POST", body: commentOf(effect) });
    case "assign":
      return askJira("app", route`/rest/api/3/issue/${issueId}/assignee`, { method: "PUT", body: { accountId: effect.to.accountId } });
    case "set-urgency":
      return askJira("app", route`/rest/api/3/issue/${issueId}`, { method: "PUT", body: { fields: { [fields.urgency]: effect.value } } });
    case "set-field":
      return askJira("app", route`/rest/api/3/issue/${issueId}`, { method: "PUT", body: { fields: { [effect.fieldId]: effect.value } } });
  }
}

/** A comment that mentions its people and carries the mark by which it is known again. */
function commentOf({ people, text, mark }: Extract<PageEffect, { kind: "comment" }>): object {
  const mentions = people.flatMap(({ accountId }) => [
    { type: "mention", attrs: { id: accountId } },
    { type: "text", text: " " },
  ]);
  const content = [{ type: "paragraph", content: [...mentions, { type: "text", text }] }];
  return { body: { type: "doc", version: 1, content }, properties: [{ key: PAGE_PROPERTY, value: { mark } }] };
}

async function isCommented(issueId: string, mark: string): Promise<boolean> {
  const path = route`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=100&expand=properties`;
  const { comments } = await readJira("app", path, commentsAnswer);
  return comments.some(({ properties }) => properties.some(({ key, value }) => key === PAGE_PROPERTY && markOf(value) === mark));
}

function markOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "mark" in value ? value.mark : null;
}

/** Jira takes one watcher a call, and takes one who watches already. The first no is the answer; the others are asked all the same. */
async function watchAll(issueId: string, people: Extract<PageEffect, { kind: "watch" }>["people"]): Promise<Result<void, string>> {
  let refused: Result<void, string> = accept(undefined);
  for (const { accountId } of people) {
    const watching = await answered(
      await askJira("app", route`/rest/api/3/issue/${issueId}/watchers`, { method: "POST", body: accountId }),
    );
    if (!watching.ok && refused.ok) refused = watching;
  }
  return refused;
}

/** By whichever transition leads there from where it stands; where none does, Jira's workflow says no. */
async function moveTo(issueId: string, statusId: string): Promise<Result<void, string>> {
  const path = route`/rest/api/3/issue/${issueId}/transitions`;
  const { transitions } = await readJira("app", path, transitionsAnswer);
  const way = transitions.find(({ to }) => to.id === statusId);
  if (!way) return refuse("No transition leads from its status to the one the step names.");
  return answered(await askJira("app", path, { method: "POST", body: { transition: { id: way.id } } }));
}

/** The app has just read the issue, so a 403 is about this one right: Jira's final no, which keeps nobody else from being called. */
async function answered(response: JiraResponse): Promise<Result<void, string>> {
  if (response.ok) return accept(undefined);
  if (response.status === 401) throw new PlatformError("jira", "forbidden", `Failed to page: ${await refusalOf(response)}`);
  if (response.status === 409) throw new PlatformError("jira", "conflict", `Failed to page: ${await refusalOf(response)}`);
  return refuse(await refusalOf(response));
}

/** As Jira's fields of date and time take it. */
function timestamp(at: Instant | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
