import { badRequest, forbidden, JiraError, notFound } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import { findField } from "../store/fields";
import { findIssue } from "../store/issues";
import { projectById } from "../store/projects";
import { writeAppField } from "./app-field-value";
import { applyChanges } from "./apply-changes";
import type { FieldChange } from "./field-change";

export type AppValueUpdate = { readonly customField: string; readonly issueIds: readonly number[]; readonly value: unknown };
export type AppValueOptions = { readonly generateChangelog: boolean; readonly generateAppEvents: boolean };

/**
 * Writes values of an app's own fields, as only that app may: past screens, permissions and validation.
 * All updates of one issue make one history. Only inside a write.
 */
export function writeAppValues(site: Site, caller: Person, updates: readonly AppValueUpdate[], options: AppValueOptions): void {
  const changes = new Map<number, FieldChange[]>();
  for (const update of updates)
    for (const issueId of update.issueIds) {
      const ofIssue = changes.get(issueId) ?? [];
      ofIssue.push(readUpdate(site, caller, update, issueId));
      changes.set(issueId, ofIssue);
    }
  for (const [issueId, ofIssue] of changes) {
    const issue = findIssue(site, issueId);
    if (issue) applyChanges(site, caller, issue, ofIssue, { ...options, notifyUsers: false, jiraEventTypeName: "issue_updated" });
  }
}

function readUpdate(site: Site, caller: Person, update: AppValueUpdate, issueId: number): FieldChange {
  const field = findField(site, update.customField);
  if (!field) throw notFound(`The custom field with the ID or key '${update.customField}' was not found.`);
  if (!field.forge || !isOwner(site, caller, field.forge.appId))
    throw forbidden("Only the app that owns the custom field can update its values.");
  const issue = findIssue(site, issueId);
  if (!issue) throw badRequest(`The issue with the ID '${issueId}' does not exist.`);
  const project = projectById(site, issue.project_id);
  const answer = writeAppField(field, field.forge, update.value ?? null, {
    site,
    caller,
    project,
    issueTypeId: issue.issue_type_id,
    issue,
  });
  if ("refused" in answer) throw new JiraError(400, [], { [field.id]: answer.refused });
  return answer;
}

/** The app's own user, through the app: a person's click is not enough. */
function isOwner(site: Site, caller: Person, appId: string): boolean {
  const app = site.rows.one<{ account_id: string }>("SELECT account_id FROM jira_app WHERE app_id = ?", appId);
  return caller.viaAppId === appId && app?.account_id === caller.accountId;
}
