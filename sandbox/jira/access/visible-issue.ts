import type { Caller } from "../../seams";
import { forbidden, issueNotFound } from "../http/jira-error";
import type { Site } from "../site";
import { findIssue, type IssueRow } from "../store/issues";
import { projectById, type ProjectRow } from "../store/projects";
import { holds } from "./permissions";

export type VisibleIssue = { readonly issue: IssueRow; readonly project: ProjectRow };

/** An issue the account may browse, with its project; null alike when there is none and when it is hidden. */
export function findVisibleIssue(site: Site, accountId: string | null, idOrKey: string | number): VisibleIssue | null {
  const issue = findIssue(site, idOrKey);
  if (!issue) return null;
  const project = projectById(site, issue.project_id);
  return holds(site, accountId, "BROWSE_PROJECTS", project, issue) ? { issue, project } : null;
}

/** The same for an operation on the issue. @throws {JiraError} 404. */
export function visibleIssue(site: Site, caller: Caller, idOrKey: string | number): VisibleIssue {
  const found = findVisibleIssue(site, caller.accountId, idOrKey);
  if (!found) throw issueNotFound();
  return found;
}

/** Lets an operation go on only with a permission on the issue. @throws {JiraError} 403 with `message`. */
export function requirePermission(site: Site, caller: Caller, permission: string, on: VisibleIssue, message: string): void {
  if (!holds(site, caller.accountId, permission, on.project, on.issue)) throw forbidden(message);
}
