import { route } from "@forge/api";
import type { Projects } from "../../app/ports";
import { issueTypesOfProjectsAnswer } from "../../contract/jira/site-answers";
import { PlatformError } from "../../core/platform-error";
import { askJira, readJira } from "./ask-jira";

/** The property of a project that Jira's own validation of Impact and Urgency reads. Named in the manifest, too. */
const LEVELS_PROPERTY = "incident-desk.levels";

/** Jira's projects over REST, asked as the app. */
export const jiraProjects: Projects = {
  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-search-get */
  async withIncidents(workTypeIds) {
    const found: string[] = [];
    for (let startAt = 0; ;) {
      const page = await readJira(
        "app",
        route`/rest/api/3/project/search?expand=issueTypes&startAt=${startAt}&maxResults=50`,
        issueTypesOfProjectsAnswer,
      );
      found.push(...page.values.filter(({ issueTypes }) => issueTypes.some(({ id }) => workTypeIds.includes(id))).map(({ id }) => id));
      startAt += page.values.length;
      if (page.isLast || page.values.length === 0) return found;
    }
  },

  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-properties/ */
  async writeLevels(projectId, levels) {
    const response = await askJira("app", route`/rest/api/3/project/${projectId}/properties/${LEVELS_PROPERTY}`, {
      method: "PUT",
      body: levels,
    });
    if (!response.ok)
      throw new PlatformError(
        "jira",
        "forbidden",
        `Failed to keep the levels' names in project ${projectId}: Jira answered ${response.status}.`,
      );
  },
};
