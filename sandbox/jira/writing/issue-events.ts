import type { Caller } from "../../seams";
import { changelogItemJson } from "../formatters/changelog-json";
import { SYSTEM_FIELD_VALUES } from "../formatters/issue-field-values";
import type { Site } from "../site";
import type { ChangelogItem } from "../store/changelog";
import type { IssueRow } from "../store/issues";
import { projectById } from "../store/projects";

/** The part of an issue that events carry; whoever acts on it reads the issue again. */
const EVENT_FIELDS = ["summary", "issuetype", "creator", "created", "project", "reporter", "assignee", "updated", "status"];

/** Publishes a product event in the caller's name. Only inside a write. */
export function publishEvent(site: Site, caller: Caller, eventType: string, payload: Record<string, unknown>): void {
  site.publish({
    eventType,
    causedByAppId: caller.viaAppId ?? null,
    payload: {
      eventType,
      ...payload,
      timestamp: String(site.now()),
      ...(caller.accountId === null ? {} : { atlassianId: caller.accountId }),
      ...(caller.trace === undefined ? {} : { webhookTraceValue: caller.trace }),
    },
  });
}

/** An issue as events carry it. */
export function issueInEvent(site: Site, issue: IssueRow): Record<string, unknown> {
  const view = { site, issue, viewerId: null, project: projectById(site, issue.project_id) };
  return {
    id: String(issue.id),
    key: issue.key,
    fields: Object.fromEntries(EVENT_FIELDS.map((fieldId) => [fieldId, SYSTEM_FIELD_VALUES[fieldId]?.(view)])),
  };
}

/** Publishes that an issue changed; a new assignee is an event of its own besides. */
export function publishIssueUpdated(
  site: Site,
  caller: Caller,
  issue: IssueRow,
  items: readonly ChangelogItem[],
  jiraEventTypeName: string,
): void {
  const payload = {
    issue: issueInEvent(site, issue),
    changelog: { items: items.map(changelogItemJson) },
    jiraEventTypeName,
    associatedUsers: [...new Set([issue.assignee_id, issue.reporter_id, issue.creator_id])].flatMap((accountId) =>
      accountId === null ? [] : [{ accountId }],
    ),
  };
  publishEvent(site, caller, "avi:jira:updated:issue", payload);
  if (items.some((item) => item.fieldId === "assignee")) publishEvent(site, caller, "avi:jira:assigned:issue", payload);
}

/** Tells the pages that follow an issue. */
export function touchIssue(site: Site, caller: Caller, issue: IssueRow): void {
  const project = projectById(site, issue.project_id);
  site.touch({ issueId: String(issue.id), issueKey: issue.key, projectKey: project.key, byAccountId: caller.accountId });
}
