import { isLookedAfter } from "../core/configuration/configuration";
import type { Service } from "../core/configuration/documents";
import type { OpenConfiguration } from "./open-configuration";
import type { Ports, Voice } from "./ports";

/** The projects whose incidents go by a scope's own matrix. */
export type ScopedProjects = {
  /** null: wherever the voice may look. */
  readonly ids: readonly string[] | null;
  /** A project's own services; null where it goes by the scope's. */
  servicesOf(projectId: string): readonly Service[] | null;
  /** What finding them out cost. */
  readonly jiraCalls: number;
};

/**
 * Which projects go by a scope's matrix: of a project's, that one; of the site's, all that the app looks after and
 * that have no matrix of their own. Jira refuses a search that names a project the voice may not see, so those are left out.
 */
export async function projectsByScope(
  { site, project, own, effective }: OpenConfiguration,
  voice: Voice,
  ports: Ports,
): Promise<ScopedProjects> {
  if (project) return { ids: [project.configuration.projectId], servicesOf: () => own.services?.document ?? null, jiraCalls: 0 };
  const { configuration } = site;
  const owners = await Promise.all(configuration.ownDocuments.map((projectId) => ports.configurations.readProject(projectId)));
  const documents = new Map(owners.flatMap((owner) => (owner ? [[owner.configuration.projectId, owner.configuration.documents]] : [])));
  const servicesOf = (projectId: string): readonly Service[] | null => documents.get(projectId)?.services?.document ?? null;
  const goesByAnother = (projectId: string): boolean => documents.get(projectId)?.matrix !== undefined;
  if (configuration.projectIds === null && ![...documents.keys()].some(goesByAnother)) return { ids: null, servicesOf, jiraCalls: 0 };
  const visible = await ports.projects.withIncidents(
    effective.site.incidentTypes.map(({ id }) => id),
    voice,
  );
  const ids = visible.filter((projectId) => isLookedAfter(configuration, projectId) && !goesByAnother(projectId));
  return { ids, servicesOf, jiraCalls: 1 };
}
