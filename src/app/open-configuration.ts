import type { Configuration, ProjectConfiguration, SiteConfiguration } from "../core/configuration/configuration";
import { effectiveConfiguration, noProjectConfiguration, projectScope } from "../core/configuration/configuration";
import { levelNamesOf } from "../core/configuration/mirrored-levels";
import { isStale } from "../core/configuration/site-facts";
import type { DocumentSet } from "../core/configuration/documents";
import type { LevelNames } from "../core/priority/level-names";
import { namesAfter } from "../core/priority/level-names";
import type { Scope } from "../core/priority/matrix";
import type { Result } from "../core/result";
import { accept } from "../core/result";
import type { Ports, RowChange } from "./ports";
import type { SetUpRefusal } from "./usable-configuration";
import { usableConfiguration, withSiteRelearned } from "./usable-configuration";

/** The configuration of a scope, with everything one needs to show it or to change it. */
export type OpenConfiguration = {
  readonly scope: Scope;
  readonly site: RowChange<SiteConfiguration>;
  /** Null where the scope is the site. */
  readonly project: RowChange<ProjectConfiguration> | null;
  /** The documents that the scope has of its own. */
  readonly own: DocumentSet;
  /** Every name that the levels of the scope, and of the matrix that holds there, have or ever had. */
  readonly levelNames: LevelNames;
  /** As it holds there. */
  readonly effective: Configuration;
};

/** Reads the configuration of the site, or of a project over the site's. */
export async function openConfiguration(projectId: string | null, ports: Ports): Promise<Result<OpenConfiguration, SetUpRefusal>> {
  const configured = await usableConfiguration(await ports.configurations.readSite(), ports);
  if (!configured.ok) return configured;
  const site = { configuration: configured.value.configuration, readAt: configured.value.revision };
  if (projectId === null) return accept(opened(site, null));
  const stored = await ports.configurations.readProject(projectId);
  const project = stored
    ? { configuration: stored.configuration, readAt: stored.revision }
    : { configuration: noProjectConfiguration(projectId), readAt: null };
  return accept(opened(site, project));
}

/** The same for a page: what the app knows of the site's priorities and work types is asked anew where it is old. */
export async function openConfigurationAnew(projectId: string | null, ports: Ports): Promise<Result<OpenConfiguration, SetUpRefusal>> {
  const before = await openConfiguration(projectId, ports);
  if (!before.ok || !isStale(before.value.site.configuration.site, ports.clock.now())) return before;
  const { configuration, readAt } = before.value.site;
  await withSiteRelearned({ configuration, revision: readAt ?? 1 }, ports);
  return openConfiguration(projectId, ports);
}

/** The configuration that these rows make: a project's over the site's, or with null the site's own. */
export function opened(site: OpenConfiguration["site"], project: OpenConfiguration["project"]): OpenConfiguration {
  const effective = effectiveConfiguration(site.configuration, project?.configuration ?? null);
  const scope = project ? projectScope(project.configuration.projectId) : "site";
  const own: DocumentSet = project ? project.configuration.documents : site.configuration.documents;
  const levelNames = namesAfter(levelNamesOf(project?.configuration ?? site.configuration), effective.matrix);
  return { scope, site, project, own, levelNames, effective };
}
