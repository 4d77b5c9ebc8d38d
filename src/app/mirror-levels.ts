import { effectiveConfiguration, isLookedAfter } from "../core/configuration/configuration";
import type { SiteConfiguration } from "../core/configuration/configuration";
import { mirroredLevels } from "../core/configuration/mirrored-levels";
import type { Ports, Voice } from "./ports";
import { usableConfiguration } from "./usable-configuration";

/**
 * Tells Jira the names that its own validation of Impact and Urgency shall take, in a property of
 * every project the app looks after: one that has a matrix of its own, that one's. Done twice it is done once.
 * @param only one project's id; null for every project.
 */
export async function mirrorLevels(only: string | null, voice: Voice, ports: Ports): Promise<void> {
  const configured = await usableConfiguration(await ports.configurations.readSite(), ports);
  if (!configured.ok) return;
  const site = configured.value.configuration;
  const projectIds =
    only === null
      ? await ports.projects.withIncidents(
          site.site.incidentTypes.map(({ id }) => id),
          voice,
        )
      : [only];
  for (const projectId of projectIds) {
    if (isLookedAfter(site, projectId))
      await ports.projects.writeLevels(projectId, mirroredLevels(await matrixOfProject(site, projectId, ports)), voice);
  }
}

async function matrixOfProject(
  site: SiteConfiguration,
  projectId: string,
  ports: Ports,
): Promise<ReturnType<typeof effectiveConfiguration>["matrix"]> {
  const own = site.ownDocuments.includes(projectId) ? await ports.configurations.readProject(projectId) : null;
  return effectiveConfiguration(site, own?.configuration ?? null).matrix;
}
