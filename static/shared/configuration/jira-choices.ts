import type { Named } from "../../../src/core/set-up/found";
import { askAsViewer } from "../ask-as-viewer";

/** What Jira has that documents point at. */
export type JiraChoices = {
  readonly statuses: readonly Named[];
  readonly workTypes: readonly Named[];
  /** Whose components one chooses from. */
  readonly projects: readonly Named[];
};

export const NO_CHOICES: JiraChoices = { statuses: [], workTypes: [], projects: [] };

/** Jira's own bound on one page of projects. */
const MOST_PROJECTS = 50;

type TypeOfJira = Named & { readonly scope?: unknown; readonly subtask?: boolean };

/** Reads, as the viewer, what one chooses from: of a project, or with null of the site. What cannot be read is not there to choose. */
export async function readJiraChoices(projectId: string | null): Promise<JiraChoices> {
  return projectId === null ? readSite() : readProject(projectId);
}

async function readSite(): Promise<JiraChoices> {
  const [statuses, types, projects] = await Promise.all([
    askAsViewer<{ readonly values: readonly Named[] }>("/rest/api/3/statuses/search?maxResults=200"),
    askAsViewer<readonly TypeOfJira[]>("/rest/api/3/issuetype"),
    askAsViewer<{ readonly values: readonly Named[] }>(`/rest/api/3/project/search?maxResults=${MOST_PROJECTS}`),
  ]);
  // A type with a scope belongs to one team-managed project alone.
  const workTypes = (types ?? []).filter(({ scope, subtask }) => scope === undefined && subtask !== true);
  return { statuses: (statuses?.values ?? []).map(named), workTypes: workTypes.map(named), projects: (projects?.values ?? []).map(named) };
}

async function readProject(projectId: string): Promise<JiraChoices> {
  const [byType, project] = await Promise.all([
    askAsViewer<readonly (Named & { readonly statuses: readonly Named[] })[]>(`/rest/api/3/project/${projectId}/statuses`),
    askAsViewer<Named>(`/rest/api/3/project/${projectId}`),
  ]);
  const types = byType ?? [];
  const statuses = new Map(types.flatMap((type) => type.statuses.map((status) => [status.id, named(status)])));
  return { statuses: [...statuses.values()], workTypes: types.map(named), projects: project ? [named(project)] : [] };
}

function named({ id, name }: Named): Named {
  return { id, name };
}
