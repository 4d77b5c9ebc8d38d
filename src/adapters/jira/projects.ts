import { route } from "@forge/api";
import type { Projects } from "../../app/ports";
import { createFieldsAnswer, issueTypesOfProjectsAnswer } from "../../contract/jira/site-answers";
import { PlatformError } from "../../core/platform-error";
import { askJira, readAnswer, readJira } from "./ask-jira";

/** The property of a project that Jira's own validation of Impact and Urgency reads. Named in the manifest, too. */
const LEVELS_PROPERTY = "incident-desk.levels";

/** Jira's projects over REST. */
export const jiraProjects: Projects = {
  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-search-get */
  async withIncidents(workTypeIds, voice) {
    const found: string[] = [];
    for (let startAt = 0; ;) {
      const page = await readJira(
        voice,
        route`/rest/api/3/project/search?expand=issueTypes&startAt=${startAt}&maxResults=50`,
        issueTypesOfProjectsAnswer,
      );
      found.push(...page.values.filter(({ issueTypes }) => issueTypes.some(({ id }) => workTypeIds.includes(id))).map(({ id }) => id));
      startAt += page.values.length;
      if (page.isLast || page.values.length === 0) return found;
    }
  },

  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-createmeta-projectidorkey-issuetypes-issuetypeid-get */
  async prioritiesOf(projectId, workTypeIds) {
    for (const typeId of workTypeIds) {
      const path = route`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${typeId}?maxResults=200`;
      const response = await askJira("person", path);
      if (response.status === 404 || response.status === 400) continue;
      const { fields } = await readAnswer(response, path, createFieldsAnswer);
      const priority = fields.find(({ fieldId }) => fieldId === "priority");
      return priority?.allowedValues?.flatMap(({ id }) => id ?? []) ?? null;
    }
    return null;
  },

  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-properties/ */
  async writeLevels(projectId, levels, voice) {
    const response = await askJira(voice, route`/rest/api/3/project/${projectId}/properties/${LEVELS_PROPERTY}`, {
      method: "PUT",
      body: levels,
    });
    if (response.status === 404) return; // a project that is gone needs none
    if (!response.ok)
      throw new PlatformError(
        "jira",
        "forbidden",
        `Failed to keep the levels' names in project ${projectId}: Jira answered ${response.status}.`,
      );
  },
};
