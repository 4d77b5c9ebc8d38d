import { isLookedAfter } from "../core/configuration/configuration";
import { mirroredLevels } from "../core/configuration/mirrored-levels";
import { PlatformError } from "../core/platform-error";
import { MOST_TURNS } from "./most-turns";
import type { Ports, ReadyConfiguration, Voice } from "./ports";
import { usableConfiguration } from "./usable-configuration";

/**
 * Owes every project that the app looks after to be told the levels' names, each in a row of its own, so
 * that one which cannot be told holds up none of the others. Gives their ids.
 */
export async function oweMirrors(voice: Voice, ports: Ports): Promise<readonly string[]> {
  const { configuration } = await readSite(ports);
  const typeIds = configuration.site.incidentTypes.map(({ id }) => id);
  const projectIds = (await ports.projects.withIncidents(typeIds, voice)).filter((id) => isLookedAfter(configuration, id));
  for (const projectId of projectIds) await ports.due.owe("mirror", projectId, ports.clock.now());
  return projectIds;
}

/**
 * Tells Jira the names that its own validation of Impact and Urgency shall take in a project. Done twice it
 * is done once; of two at once, both end with the newest names.
 */
export async function mirrorLevels(projectId: string, voice: Voice, ports: Ports): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const site = await readSite(ports);
    const project = await ports.configurations.readProject(projectId);
    await ports.projects.writeLevels(projectId, mirroredLevels(site.configuration, project?.configuration ?? null), voice);
    const isNewest =
      (await readSite(ports)).revision === site.revision &&
      (await ports.configurations.readProject(projectId))?.revision === project?.revision;
    if (isNewest) return;
  }
}

async function readSite(ports: Ports): Promise<ReadyConfiguration> {
  const configured = await usableConfiguration(await ports.configurations.readSite(), ports);
  if (!configured.ok)
    throw new PlatformError("storage", "malformed", `Failed to tell Jira the levels' names: ${configured.refusal.reason}`);
  return configured.value;
}
