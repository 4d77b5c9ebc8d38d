import { effectiveConfiguration } from "../core/configuration/configuration";
import type { Input, Level } from "../core/priority/matrix";
import type { Result } from "../core/result";
import { accept } from "../core/result";
import type { Ports } from "./ports";
import type { SetUpRefusal } from "./usable-configuration";
import { usableConfiguration } from "./usable-configuration";

/** The levels that an incident of a project can be set to: the project's own matrix's, else the site's; with null always the site's. */
export async function readLevels(projectId: string | null, input: Input, ports: Ports): Promise<Result<readonly Level[], SetUpRefusal>> {
  const configured = await usableConfiguration(await ports.configurations.readSite(), ports);
  if (!configured.ok) return configured;
  const site = configured.value.configuration;
  const own = projectId !== null && site.ownDocuments.includes(projectId) ? await ports.configurations.readProject(projectId) : null;
  return accept(effectiveConfiguration(site, own?.configuration ?? null).matrix[input]);
}
