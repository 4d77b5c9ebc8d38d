import { route } from "@forge/api";
import type { ListedProject, SetUpOfJira } from "../../../app/set-up/ports";
import type { ProjectAnswer } from "../../../contract/jira/set-up-answers";
import { pageOf, projectAnswer } from "../../../contract/jira/set-up-answers";
import { askJira, readAnswer } from "../ask-jira";
import { performWrite } from "./perform-write";
import { readPages } from "./read-pages";
import { readProject } from "./read-project";
import { readSite } from "./read-site";
import { undoWrite } from "./undo-write";

/** How Jira is set up, over REST and in the person's name. */
export const setUpOfJira: SetUpOfJira = {
  async readProjects() {
    return (await everyProject()).map(listed);
  },

  readSite,

  async readProject(projectId, look) {
    const path = route`/rest/api/3/project/${projectId}`;
    const [response, all] = await Promise.all([askJira("person", path), look.others ? everyProject() : null]);
    if (response.status === 404) return null;
    const project = await readAnswer(response, path, projectAnswer);
    return readProject(project, all ?? [project], look);
  },

  perform: performWrite,
  undo: undoWrite,
};

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-search-get */
function everyProject(): Promise<readonly ProjectAnswer[]> {
  return readPages(
    (startAt) => route`/rest/api/3/project/search?expand=issueTypes&startAt=${startAt}&maxResults=50`,
    pageOf(projectAnswer),
  );
}

function listed({ id, key, name, style, issueTypes }: ProjectAnswer): ListedProject {
  return {
    id,
    key,
    name,
    style: style === "next-gen" ? "team-managed" : "company-managed",
    workTypes: issueTypes.filter(({ subtask }) => !subtask).map((type) => ({ id: type.id, name: type.name })),
  };
}
