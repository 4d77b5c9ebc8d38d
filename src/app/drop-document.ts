import type { DocumentKind, Versioned } from "../core/configuration/documents";
import type { SaveRefusal } from "../core/configuration/save-document";
import { PlatformError } from "../core/platform-error";
import { isNamedOtherwise } from "../core/priority/keep-former-names";
import type { Result } from "../core/result";
import { accept, refuse } from "../core/result";
import { MOST_TURNS } from "./most-turns";
import type { OpenConfiguration } from "./open-configuration";
import { openConfiguration } from "./open-configuration";
import type { Ports } from "./ports";
import { tellJira } from "./save-document";
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
    const opened = await openConfiguration(projectId, ports);
    if (!opened.ok) return opened;
    const { scope, site, project, own } = opened.value;
    const present: Versioned<unknown> | undefined = own[kind];
    if (!project || !present) return accept(opened.value);
    if (present.version !== basedOn) return refuse({ kind: "changed-meanwhile", newest: own[kind] ?? null });

    const documents = Object.fromEntries(Object.entries(own).filter(([name]) => name !== kind));
    const highest = { ...project.configuration.highest, [kind]: present.version };
    const isRenamed =
      kind === "matrix" && own.matrix && isNamedOtherwise(own.matrix.document, site.configuration.documents.matrix.document);
    const mirror = isRenamed ? { subject: projectId, dueAt: ports.clock.now() } : null;
    const change = {
      site: null,
      project: { ...project, configuration: { ...project.configuration, documents, highest } },
      replaced: [{ scope, kind, version: present }],
      mirror,
    };
    if (!(await ports.configurations.save(change))) continue;
    if (mirror) await tellJira(mirror.subject, ports);
    return openConfiguration(projectId, ports);
  }
  throw new PlatformError("storage", "conflict", `Failed to give up ${kind}: ${MOST_TURNS} others wrote in between.`);
}
