import { getAppContext, route } from "@forge/api";
import type { Rights } from "../../app/ports";
import { permissionsAnswer } from "../../contract/jira/site-answers";
import { readJira } from "./ask-jira";

/** The module `jira:projectPermission` of the manifest. */
const MANAGE_INCIDENTS = "manage-incidents";

/** What the person of this invocation may do, as Jira says when asked in their own name. */
export const jiraRights: Rights = {
  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-mypermissions-get */
  async of(projectId) {
    const wanted = "ADMINISTER,ADMINISTER_PROJECTS";
    const path =
      projectId === null
        ? route`/rest/api/3/mypermissions?permissions=${wanted}`
        : route`/rest/api/3/mypermissions?permissions=${wanted}&projectId=${projectId}`;
    const { permissions } = await readJira("person", path, permissionsAnswer);
    const has = (key: string): boolean => permissions[key]?.havePermission ?? false;
    return {
      administersJira: has("ADMINISTER"),
      administersProject: projectId !== null && (has("ADMINISTER_PROJECTS") || has("ADMINISTER")),
    };
  },

  async editsIssues(projectId) {
    const path = route`/rest/api/3/mypermissions?permissions=EDIT_ISSUES&projectId=${projectId}`;
    const { permissions } = await readJira("person", path, permissionsAnswer);
    return permissions["EDIT_ISSUES"]?.havePermission ?? false;
  },

  async managesIncidents(projectId) {
    const key = manageIncidentsKey();
    const path = route`/rest/api/3/mypermissions?permissions=${key}&projectId=${projectId}`;
    const { permissions } = await readJira("person", path, permissionsAnswer);
    return permissions[key]?.havePermission ?? false;
  },

  /** Without a project Jira says whether there is any in which they have it. */
  async overseesEscalations() {
    const key = manageIncidentsKey();
    const wanted = `ADMINISTER,${key}`;
    const { permissions } = await readJira("person", route`/rest/api/3/mypermissions?permissions=${wanted}`, permissionsAnswer);
    return ["ADMINISTER", key].some((each) => permissions[each]?.havePermission ?? false);
  },
};

function manageIncidentsKey(): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${MANAGE_INCIDENTS}`;
}
