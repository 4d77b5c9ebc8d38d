import { effectiveConfiguration, isLookedAfter } from "../core/configuration/configuration";
import type { SiteConfiguration } from "../core/configuration/configuration";
import { mirroredLevels } from "../core/configuration/mirrored-levels";
import type { Ports } from "./ports";
import { usableConfiguration } from "./usable-configuration";

/**
 * Tells Jira the names that its own validation of Impact and Urgency shall take, in a property of
 * every project the app looks after: one that has a matrix of its own, that one's. Done twice it is done once.
 */
export async function mirrorLevels(ports: Ports): Promise<void> {
  const configured = await usableConfiguration(await ports.configurations.readSite(), ports);
  if (!configured.ok) return;
  const site = configured.value.configuration;
  for (const projectId of await ports.projects.withIncidents(site.site.incidentTypes.map(({ id }) => id))) {
    if (isLookedAfter(site, projectId))
      await ports.projects.writeLevels(projectId, mirroredLevels(await matrixOfProject(site, projectId, ports)));
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
