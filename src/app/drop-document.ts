import type { DocumentKind, Versioned } from "../core/configuration/documents";
import type { SaveRefusal } from "../core/configuration/save-document";
import { PlatformError } from "../core/platform-error";
import type { Result } from "../core/result";
import { accept, refuse } from "../core/result";
import { MOST_TURNS } from "./most-turns";
import type { OpenConfiguration } from "./open-configuration";
import { openConfiguration, opened } from "./open-configuration";
import type { Ports } from "./ports";
import { areNamesOther } from "./save-document";
import { tellJira } from "./tell-jira";
import type { SetUpRefusal } from "./usable-configuration";

/**
 * Gives up a project's own document for the site's, and gives the configuration as it stands then.
 * Giving up what the project does not have changes nothing. The caller has checked that they may configure the project.
 */
export async function dropDocument(
  projectId: string,
  kind: DocumentKind,
  basedOn: number,
  ports: Ports,
): Promise<Result<OpenConfiguration, SetUpRefusal | SaveRefusal<DocumentKind>>> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const before = await openConfiguration(projectId, ports);
    if (!before.ok) return before;
    const { scope, site, project, own, levelNames } = before.value;
    const present: Versioned<unknown> | undefined = own[kind];
    if (!project || !present) return accept(before.value);
    if (present.version !== basedOn) return refuse({ kind: "changed-meanwhile", newest: own[kind] ?? null });

    const configuration = {
      ...project.configuration,
      documents: Object.fromEntries(Object.entries(own).filter(([name]) => name !== kind)),
      levelNames: kind === "matrix" ? levelNames : project.configuration.levelNames,
      highest: { ...project.configuration.highest, [kind]: present.version },
    };
    const after = opened(site, { configuration, readAt: (project.readAt ?? 1) + 1 });
    const mirror = areNamesOther(before.value, after) ? { subject: projectId, dueAt: ports.clock.now() } : null;
    const change = {
      site: null,
      project: { ...project, configuration },
      replaced: [{ scope, kind, version: present }],
      mirror,
      rename: null,
    };
    if (!(await ports.configurations.save(change))) continue;
    if (mirror) await tellJira(mirror.subject, ports);
    return accept(after);
  }
  throw new PlatformError("storage", "conflict", `Failed to give up ${kind}: ${MOST_TURNS} others wrote in between.`);
}
