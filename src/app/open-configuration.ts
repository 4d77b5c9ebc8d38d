import type { Configuration, ProjectConfiguration, SiteConfiguration } from "../core/configuration/configuration";
import { effectiveConfiguration } from "../core/configuration/configuration";
import type { DocumentSet } from "../core/configuration/documents";
import type { Scope } from "../core/priority/matrix";
import type { Result } from "../core/result";
import { accept } from "../core/result";
import type { Ports, RowChange } from "./ports";
import type { SetUpRefusal } from "./usable-configuration";
import { usableConfiguration } from "./usable-configuration";

/** The configuration of a scope, with everything one needs to show it or to change it. */
export type OpenConfiguration = {
  readonly scope: Scope;
  readonly site: RowChange<SiteConfiguration>;
  /** Null where the scope is the site. */
  readonly project: RowChange<ProjectConfiguration> | null;
  /** The documents that the scope has of its own. */
  readonly own: DocumentSet;
  /** As it holds there. */
  readonly effective: Configuration;
};

/** Reads the configuration of the site, or of a project over the site's. */
export async function openConfiguration(projectId: string | null, ports: Ports): Promise<Result<OpenConfiguration, SetUpRefusal>> {
  const configured = await usableConfiguration(await ports.configurations.readSite(), ports);
  if (!configured.ok) return configured;
  const { configuration, revision } = configured.value;
  const site = { configuration, readAt: revision };
  if (projectId === null) {
    const { documents } = configuration;
    return accept({ scope: "site", site, project: null, own: documents, effective: effectiveConfiguration(configuration, null) });
  }
  const stored = await ports.configurations.readProject(projectId);
  const project = stored
    ? { configuration: stored.configuration, readAt: stored.revision }
    : { configuration: { projectId, documents: {}, highest: {} }, readAt: null };
  const effective = effectiveConfiguration(configuration, project.configuration);
  return accept({ scope: `project:${projectId}`, site, project, own: project.configuration.documents, effective });
}
