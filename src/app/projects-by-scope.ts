import type { Configuration } from "../core/configuration/configuration";
import { effectiveConfiguration, isLookedAfter } from "../core/configuration/configuration";
import type { OpenConfiguration } from "./open-configuration";
import type { Ports, Voice } from "./ports";

/** The projects whose incidents go by a scope's own matrix. */
export type ScopedProjects = {
  /** null: wherever the voice may look. */
  readonly ids: readonly string[] | null;
  /** What a project's incidents begin with: the scope's configuration, with the project's own services where it has some. */
  configurationOf(projectId: string): Configuration;
  /** What finding them out cost. */
  readonly jiraCalls: number;
};

/**
 * Which projects go by a scope's matrix: of a project's, that one; of the site's, all that the app looks after and
 * that have no matrix of their own. Jira refuses a search that names a project the voice may not see, so those are left out.
 */
export async function projectsByScope(
  { site, project, effective }: OpenConfiguration,
  voice: Voice,
  ports: Ports,
): Promise<ScopedProjects> {
  if (project) return { ids: [project.configuration.projectId], configurationOf: () => effective, jiraCalls: 0 };
  const { configuration } = site;
  const owners = await Promise.all(configuration.ownDocuments.map((projectId) => ports.configurations.readProject(projectId)));
  const own = new Map(owners.flatMap((owner) => (owner ? [[owner.configuration.projectId, owner.configuration]] : [])));
  const configurationOf = (projectId: string): Configuration => effectiveConfiguration(configuration, own.get(projectId) ?? null);
  const goesByAnother = (projectId: string): boolean => own.get(projectId)?.documents.matrix !== undefined;
  if (configuration.projectIds === null && ![...own.keys()].some(goesByAnother)) return { ids: null, configurationOf, jiraCalls: 0 };
  const visible = await ports.projects.withIncidents(
    effective.site.incidentTypes.map(({ id }) => id),
    voice,
  );
  const ids = visible.filter((projectId) => isLookedAfter(configuration, projectId) && !goesByAnother(projectId));
  return { ids, configurationOf, jiraCalls: 1 };
}
