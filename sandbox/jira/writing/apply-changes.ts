import type { Caller } from "../../seams";
import type { Site } from "../site";
import { addHistory, type ChangelogItem } from "../store/changelog";
import { setPartsOf } from "../store/issue-parts";
import { findIssue, type IssueRow } from "../store/issues";
import type { SqlValue } from "../store/rows";
import type { FieldChange, StoredValue } from "./field-change";
import { publishIssueUpdated, touchIssue } from "./issue-events";
import { mailFollowers } from "./mail";

export type Announcement = {
  readonly notifyUsers: boolean;
  readonly generateChangelog: boolean;
  readonly generateAppEvents: boolean;
  readonly jiraEventTypeName: string;
};

export const USUAL_ANNOUNCEMENT: Announcement = {
  notifyUsers: true,
  generateChangelog: true,
  generateAppEvents: true,
  jiraEventTypeName: "issue_updated",
};

/**
 * Writes changes of an issue with their history, event and mails. Only inside a write.
 * Where nothing changes, nothing happens: no history, no event, `updated` stays.
 */
export function applyChanges(
  site: Site,
  caller: Caller,
  issue: IssueRow,
  changes: readonly FieldChange[],
  announcement: Announcement,
): void {
  const real = changes.filter((change) => change.item !== null);
  if (real.length === 0) return;
  const items = real.flatMap((change) => change.item ?? []);
  writeColumns(site, issue.id, { ...Object.assign({}, ...real.map((change) => change.columns)), updated: site.now() });
  for (const change of real) writeBesideColumns(site, issue.id, change);
  announce(site, caller, issue.id, items, announcement);
}

function announce(site: Site, caller: Caller, issueId: number, items: readonly ChangelogItem[], announcement: Announcement): void {
  const changed = findIssue(site, issueId);
  if (!changed) throw new Error(`Issue ${issueId} vanished while it was written.`);
  if (announcement.generateChangelog) addHistory(site, issueId, caller.accountId, site.now(), items);
  if (announcement.generateAppEvents) publishIssueUpdated(site, caller, changed, items, announcement.jiraEventTypeName);
  if (announcement.notifyUsers) mailFollowers(site, changed, caller.accountId, `updated ${items.map((item) => item.field).join(", ")}.`);
  touchIssue(site, caller, changed);
}

/** Sets columns of an issue by name; the names come from this code, never from a request. */
export function writeColumns(site: Site, issueId: number, columns: Readonly<Record<string, SqlValue>>): void {
  const names = Object.keys(columns);
  site.rows.run(`UPDATE jira_issue SET ${names.map((name) => `${name} = ?`).join(", ")} WHERE id = ?`, ...Object.values(columns), issueId);
}

/** Stores what a change has for other tables than the issue's own. */
export function writeBesideColumns(site: Site, issueId: number, change: FieldChange): void {
  if (change.value !== undefined) writeValue(site, issueId, change.fieldId, change.value);
  if (change.parts !== undefined) setPartsOf(site, issueId, change.parts.kind, change.parts.ids);
}

/** Stores a custom value with its searchable parts; null empties the field. */
function writeValue(site: Site, issueId: number, fieldId: string, value: StoredValue | null): void {
  site.rows.run("DELETE FROM jira_field_part WHERE issue_id = ? AND field_id = ?", issueId, fieldId);
  if (value === null) {
    site.rows.run("DELETE FROM jira_field_value WHERE issue_id = ? AND field_id = ?", issueId, fieldId);
    return;
  }
  site.rows.run(
    "INSERT OR REPLACE INTO jira_field_value (issue_id, field_id, value, text, number) VALUES (?, ?, ?, ?, ?)",
    issueId,
    fieldId,
    value.json,
    value.text,
    value.number,
  );
  for (const part of value.parts)
    site.rows.run(
      "INSERT INTO jira_field_part (issue_id, field_id, alias, text, number) VALUES (?, ?, ?, ?, ?)",
      issueId,
      fieldId,
      part.alias,
      part.text,
      part.number,
    );
}
