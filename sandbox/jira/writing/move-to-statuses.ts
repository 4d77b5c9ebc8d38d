import { badRequest } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import type { IssueRow } from "../store/issues";
import type { ProjectRow } from "../store/projects";
import { statusesOfWorkflow } from "../store/workflow";
import { applyChanges } from "./apply-changes";
import { changeOfStatus } from "./transition-issue";

/** The status that issues of a work type in an old one are to go to; null where no mapping names one. */
export type MapStatus = (oldStatusId: string) => string | null;

/**
 * Moves the issues of a project and work type whose status its workflow does not have, each as the mapping says, and gives how many moved.
 * Their history says so; there is no event and no mail, as for all that a change of workflow does to issues. Only inside a write.
 * @throws {JiraError} 400 when an issue is in a status that no mapping leads out of, or into the workflow.
 */
export function moveToStatuses(
  site: Site,
  caller: Person,
  place: { readonly project: ProjectRow; readonly issueTypeId: string; readonly workflowId: number },
  map: MapStatus,
): number {
  const statuses = statusesOfWorkflow(site, place.workflowId).map(({ id }) => id);
  const lost = site.rows
    .all<IssueRow>("SELECT * FROM jira_issue WHERE project_id = ? AND issue_type_id = ? ORDER BY id", place.project.id, place.issueTypeId)
    .filter(({ status_id }) => !statuses.includes(status_id));
  for (const issue of lost) {
    const to = map(issue.status_id);
    if (to === null) throw badRequest("A status that is in use by issues is removed from the workflow and no status mapping was given.");
    if (!statuses.includes(to)) throw badRequest(`The status '${to}' of a status mapping is not in the new workflow.`);
    applyChanges(site, caller, issue, [changeOfStatus(site, issue, to)], {
      notifyUsers: false,
      generateChangelog: true,
      generateAppEvents: false,
      jiraEventTypeName: "issue_generic",
    });
  }
  return lost.length;
}
