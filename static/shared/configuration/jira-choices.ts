import { requestJira } from "@forge/bridge";
import type { Named } from "../../../src/core/set-up/found";

/** What Jira has that documents point at. */
export type JiraChoices = {
  readonly statuses: readonly Named[];
  /** Of the page's project; null on the site's page, where components are named by their ids. */
  readonly components: readonly Named[] | null;
};

export const NO_CHOICES: JiraChoices = { statuses: [], components: null };

/** Reads, as the viewer, the statuses and components that one chooses from. What cannot be read is not there to choose. */
export async function readJiraChoices(projectId: string | null): Promise<JiraChoices> {
  if (projectId === null) {
    const found = (await read("/rest/api/3/statuses/search?maxResults=200")) as { values?: readonly Named[] } | null;
    return { statuses: (found?.values ?? []).map(named), components: null };
  }
  const [byType, project] = (await Promise.all([
    read(`/rest/api/3/project/${projectId}/statuses`),
    read(`/rest/api/3/project/${projectId}`),
  ])) as [readonly { readonly statuses: readonly Named[] }[] | null, { readonly components?: readonly Named[] } | null];
  const statuses = new Map((byType ?? []).flatMap((type) => type.statuses.map((status) => [status.id, named(status)])));
  return { statuses: [...statuses.values()], components: (project?.components ?? []).map(named) };
}

async function read(path: string): Promise<unknown> {
  try {
    const response = await requestJira(path, { headers: { Accept: "application/json" } });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

function named({ id, name }: Named): Named {
  return { id, name };
}
