import type { SiteConfiguration } from "../../core/configuration/configuration";
import { PlatformError } from "../../core/platform-error";
import type { Result } from "../../core/result";
import { accept } from "../../core/result";
import { MOST_TURNS } from "../most-turns";
import type { ConfigurationChange, Ports } from "../ports";
import type { SetUpRefusal } from "../usable-configuration";
import { usableConfiguration } from "../usable-configuration";

/**
 * Looks after a project's incidents from now on. The first one chosen ends that every project counts. Telling Jira
 * the names of its levels is owed from then on: the plan's next step does it, or the sweep.
 */
export function lookAfter(projectId: string, ports: Ports): Promise<Result<void, SetUpRefusal>> {
  return changeProjects((present) => (present?.includes(projectId) ? null : [...(present ?? []), projectId]), projectId, ports);
}

/** Leaves a project: its issues stay as they are. Where nobody had chosen yet, every other project of `all` is kept. */
export function leave(projectId: string, all: readonly string[], ports: Ports): Promise<Result<void, SetUpRefusal>> {
  return changeProjects((present) => (present ?? all).filter((id) => id !== projectId), null, ports);
}

/** @param change gives the projects as they shall be; null where they are so already. */
async function changeProjects(
  change: (present: SiteConfiguration["projectIds"]) => readonly string[] | null,
  mirrored: string | null,
  ports: Ports,
): Promise<Result<void, SetUpRefusal>> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const configured = await usableConfiguration(await ports.configurations.readSite(), ports);
    if (!configured.ok) return configured;
    const { configuration, revision } = configured.value;
    const projectIds = change(configuration.projectIds);
    if (projectIds === null) return accept(undefined);
    const written: ConfigurationChange = {
      site: { configuration: { ...configuration, projectIds }, readAt: revision },
      project: null,
      replaced: [],
      mirror: mirrored === null ? null : { subject: mirrored, dueAt: ports.clock.now() },
      rename: null,
    };
    if (await ports.configurations.save(written)) return accept(undefined);
  }
  throw new PlatformError(
    "storage",
    "conflict",
    `Failed to change which projects are looked after: ${MOST_TURNS} others wrote in between.`,
  );
}
