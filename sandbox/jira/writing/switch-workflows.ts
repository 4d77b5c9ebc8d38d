import { badRequest } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import type { ProjectRow } from "../store/projects";
import { issueTypesOfProject } from "../store/vocabulary";
import { statusesOfWorkflow } from "../store/workflow";
import { type WorkflowMappings, workflowOfType } from "../store/workflow-schemes";
import { moveToStatuses } from "./move-to-statuses";

/** Statuses of a work type that its new workflow has not, and between which workflows. */
export type RequiredMapping = {
  readonly issueTypeId: string;
  readonly sourceWorkflowId: number;
  readonly targetWorkflowId: number;
  readonly statusIds: readonly string[];
};

/** Where issues of a work type in an old status go; null where nothing is said. */
export type StatusMap = (required: RequiredMapping, oldStatusId: string) => string | null;

/** The mappings that projects need when their workflows are others from now on: one for each work type that loses a status. */
export function requiredMappings(
  site: Site,
  projects: readonly ProjectRow[],
  before: WorkflowMappings,
  after: WorkflowMappings,
): RequiredMapping[] {
  const types = new Set(projects.flatMap((project) => issueTypesOfProject(site, project).map(({ id }) => id)));
  return [...types].flatMap((issueTypeId) => {
    const [sourceWorkflowId, targetWorkflowId] = [workflowOfType(before, issueTypeId), workflowOfType(after, issueTypeId)];
    const kept = statusesOfWorkflow(site, targetWorkflowId).map(({ id }) => id);
    const statusIds = statusesOfWorkflow(site, sourceWorkflowId).flatMap(({ id }) => (kept.includes(id) ? [] : [id]));
    return statusIds.length === 0 ? [] : [{ issueTypeId, sourceWorkflowId, targetWorkflowId, statusIds }];
  });
}

/**
 * Moves the issues of projects whose workflows are others from now on, and gives how many moved. Only inside a write.
 * @throws {JiraError} 400 when a status that leaves is mapped to none, whether issues are in it or not, or to one the new workflow has not.
 */
export function migrateIssues(
  site: Site,
  caller: Person,
  projects: readonly ProjectRow[],
  required: readonly RequiredMapping[],
  map: StatusMap,
): number {
  for (const mapping of required) {
    const missing = mapping.statusIds.find((statusId) => map(mapping, statusId) === null);
    if (missing !== undefined)
      throw badRequest(`A status mapping is required for the status '${missing}' of the issue type '${mapping.issueTypeId}'.`);
    const known = statusesOfWorkflow(site, mapping.targetWorkflowId).map(({ id }) => id);
    const stray = mapping.statusIds.map((statusId) => map(mapping, statusId) ?? "").find((to) => !known.includes(to));
    if (stray !== undefined) throw badRequest(`The status '${stray}' of a status mapping is not in the new workflow.`);
  }
  const moved = projects.flatMap((project) =>
    required.map((mapping) =>
      moveToStatuses(site, caller, { project, issueTypeId: mapping.issueTypeId, workflowId: mapping.targetWorkflowId }, (old) =>
        map(mapping, old),
      ),
    ),
  );
  return moved.reduce((sum, count) => sum + count, 0);
}
