import { requirePermission, type VisibleIssue } from "../access/visible-issue";
import { badRequest } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import { type IssueRow, subtasksOf } from "../store/issues";
import { issueInEvent, publishEvent, touchIssue } from "./issue-events";

const TABLES_OF_AN_ISSUE = [
  "jira_field_value",
  "jira_field_part",
  "jira_comment",
  "jira_watcher",
  "jira_issue_property",
  "jira_issue_part",
  "jira_former_key",
];

/** Deletes an issue and all it carries. Sub-tasks go with it silently: only the issue itself has an event. Only inside a write. */
export function deleteIssue(site: Site, caller: Person, on: VisibleIssue, withSubtasks: boolean): void {
  requirePermission(site, caller, "DELETE_ISSUES", on, "You do not have permission to delete issues in this project.");
  const subtasks = subtasksOf(site, on.issue.id);
  if (subtasks.length > 0 && !withSubtasks)
    throw badRequest(
      `The issue '${on.issue.key}' has subtasks.  You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
    );
  publishEvent(site, caller, "avi:jira:deleted:issue", { issue: issueInEvent(site, on.issue) });
  touchIssue(site, caller, on.issue);
  for (const issue of [...subtasks, on.issue]) remove(site, issue);
}

function remove(site: Site, issue: IssueRow): void {
  for (const table of TABLES_OF_AN_ISSUE) site.rows.run(`DELETE FROM ${table} WHERE issue_id = ?`, issue.id);
  site.rows.run("DELETE FROM jira_changelog_item WHERE history_id IN (SELECT id FROM jira_changelog WHERE issue_id = ?)", issue.id);
  site.rows.run("DELETE FROM jira_changelog WHERE issue_id = ?", issue.id);
  site.rows.run("DELETE FROM jira_issue_link WHERE inward_issue_id = ? OR outward_issue_id = ?", issue.id, issue.id);
  site.rows.run("DELETE FROM jira_issue WHERE id = ?", issue.id);
}
