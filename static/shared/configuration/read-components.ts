import type { Named } from "../../../src/core/set-up/found";
import { askAsViewer } from "../ask-as-viewer";

type ComponentOfJira = Named & { readonly project?: string };

/** Gives the components of a project as Jira shows them to the viewer; none where it does not. */
export async function readComponents(projectId: string): Promise<readonly Named[]> {
  const found = await askAsViewer<readonly ComponentOfJira[]>(`/rest/api/3/project/${encodeURIComponent(projectId)}/components`);
  return (found ?? []).map(({ id, name }) => ({ id, name }));
}

/** Gives a component's name with its project's key; null where Jira does not show it to the viewer. */
export async function readComponentName(id: string): Promise<string | null> {
  const found = await askAsViewer<ComponentOfJira>(`/rest/api/3/component/${encodeURIComponent(id)}`);
  if (!found) return null;
  return found.project ? `${found.name} (${found.project})` : found.name;
}
