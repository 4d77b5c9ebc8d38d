import { route } from "@forge/api";
import type { ProjectLook } from "../../../app/set-up/ports";
import type { ProjectAnswer } from "../../../contract/jira/set-up-answers";
import { countAnswer, projectRolesAnswer, projectStatusesAnswer, toldLevelsAnswer } from "../../../contract/jira/set-up-answers";
import { createFieldsAnswer, permissionsAnswer } from "../../../contract/jira/site-answers";
import type { MirroredLevels } from "../../../core/configuration/mirrored-levels";
import { PlatformError } from "../../../core/platform-error";
import type { FoundProject, FoundStatus, Named } from "../../../core/set-up/found";
import { APP_PERMISSIONS } from "../../../core/set-up/permission-steps";
import { askJira, jsonOf, readAnswer, readJira } from "../ask-jira";
import { readPermissions } from "./read-permissions";
import { readSchemes } from "./read-schemes";

/** What a plan needs to know of a project, asked as the person; schemes only where they administer Jira. */
export async function readProject(project: ProjectAnswer, all: readonly ProjectAnswer[], look: ProjectLook): Promise<FoundProject> {
  const { id, key, name } = project;
  const { parts, administersJira } = look;
  const isTeamManaged = project.style === "next-gen";
  const [roles, statuses, issueCount, toldLevels, permissions, schemes, byHand] = await Promise.all([
    parts.has("roles") ? readRoles(id) : [],
    parts.has("statuses") ? readJira("person", route`/rest/api/3/project/${id}/statuses`, projectStatusesAnswer) : [],
    parts.has("issue-count") ? countIssues(id) : 0,
    parts.has("told-levels") ? readToldLevels(id) : null,
    !isTeamManaged && parts.has("permissions") ? readPermissions(project, all) : null,
    !isTeamManaged && administersJira ? readSchemes(id, all, look) : null,
    isTeamManaged && parts.has("by-hand") ? readByHand(project, look) : null,
  ]);
  return {
    id,
    key,
    name,
    style: isTeamManaged ? "team-managed" : "company-managed",
    schemes,
    permissions,
    workTypes: project.issueTypes.filter(({ subtask }) => !subtask).map((type) => ({ id: type.id, name: type.name })),
    roles,
    statuses: Object.fromEntries(statuses.map((type) => [type.id, type.statuses.map(statusOf)])),
    issueCount,
    byHand,
    toldLevels,
  };
}

async function readRoles(projectId: string): Promise<readonly Named[]> {
  const roles = await readJira("person", route`/rest/api/3/project/${projectId}/role`, projectRolesAnswer);
  return Object.entries(roles).map(([name, address]) => ({ id: address.split("/").at(-1) ?? "", name }));
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-approximate-count-post */
async function countIssues(projectId: string): Promise<number> {
  const response = await askJira("person", route`/rest/api/3/search/approximate-count`, {
    method: "POST",
    body: { jql: `project = ${projectId}` },
  });
  const answer = countAnswer.safeParse(response.ok ? await jsonOf(response) : null);
  if (answer.success) return answer.data.count;
  throw new PlatformError("jira", "malformed", `Failed to count the issues of project ${projectId}: Jira answered ${response.status}.`);
}

/** Null where Jira's validation was told nothing, or not by us. */
async function readToldLevels(projectId: string): Promise<MirroredLevels | null> {
  const response = await askJira("person", route`/rest/api/3/project/${projectId}/properties/incident-desk.levels`);
  const answer = toldLevelsAnswer.safeParse(response.ok ? await jsonOf(response) : null);
  return answer.success ? answer.data.value : null;
}

/** What was done by hand in a team-managed project: the fields one finds when raising an issue of a type that may be for incidents, and what the app may do, which it asks for itself. */
async function readByHand(project: ProjectAnswer, { incidentTypeId }: ProjectLook): Promise<FoundProject["byHand"]> {
  const types = project.issueTypes.filter(({ id, subtask }) => !subtask && (incidentTypeId === null || id === incidentTypeId));
  const created = await Promise.all(types.map(async ({ id }) => [id, await readCreateFields(project.id, id)] as const));
  const wanted = APP_PERMISSIONS.map(({ key }) => key).join(",");
  const { permissions } = await readJira(
    "app",
    route`/rest/api/3/mypermissions?permissions=${wanted}&projectId=${project.id}`,
    permissionsAnswer,
  );
  return {
    createFieldIds: Object.fromEntries(created),
    appPermissions: APP_PERMISSIONS.map(({ key }) => key).filter((key) => permissions[key]?.havePermission),
  };
}

/** None where the person may not raise an issue of that work type. */
async function readCreateFields(projectId: string, typeId: string): Promise<readonly string[]> {
  const path = route`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${typeId}?maxResults=200`;
  const response = await askJira("person", path);
  return response.ok ? (await readAnswer(response, path, createFieldsAnswer)).fields.map(({ fieldId }) => fieldId) : [];
}

function statusOf({ id, name, statusCategory: { key } }: Named & { statusCategory: { key: string } }): FoundStatus {
  return { id, name, category: key === "new" || key === "done" ? key : "indeterminate" };
}
