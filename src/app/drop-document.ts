import type { AccountId } from "../core/actor";
import { person } from "../core/actor";
import { effectiveConfiguration, projectScope } from "../core/configuration/configuration";
import type { DocumentKind, Documents } from "../core/configuration/documents";
import { giveUpDocument } from "../core/configuration/give-up-document";
import type { SaveRefusal } from "../core/configuration/save-document";
import { PlatformError } from "../core/platform-error";
import { isAnyRenamed } from "../core/priority/level-names";
import type { Result } from "../core/result";
import { accept } from "../core/result";
import { seconds } from "../core/time";
import { renameSubject } from "./jobs/start-rename";
import { MOST_TURNS } from "./most-turns";
import type { OpenConfiguration } from "./open-configuration";
import { openConfiguration, opened } from "./open-configuration";
import type { Ports } from "./ports";
import { areNamesOther } from "./save-document";
import { tellJira } from "./tell-jira";
import type { SetUpRefusal } from "./usable-configuration";

/** Which document is given up: the version that was on the screen, and why. */
export type GiveUp = { readonly kind: DocumentKind; readonly basedOn: number; readonly reason: string };

/**
 * Gives up a project's own document for the site's, and gives the configuration as it stands then. It is a version
 * as any other; open incidents get the site's names of their levels by a job of its own, as after a save.
 * Giving up what the project does not have changes nothing. The caller has checked that they may configure the project.
 */
export async function dropDocument(
  projectId: string,
  { kind, basedOn, reason }: GiveUp,
  by: AccountId,
  ports: Ports,
): Promise<Result<OpenConfiguration, SetUpRefusal | SaveRefusal<DocumentKind>>> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const before = await openConfiguration(projectId, ports);
    if (!before.ok) return before;
    const { scope, site, project, own, levelNames, effective } = before.value;
    const sites = effectiveConfiguration(site.configuration, null)[kind] as Documents[DocumentKind];
    const given = giveUpDocument(own, kind, { basedOn, sites, by: person(by), at: ports.clock.now(), reason });
    if (!given.ok) return given;
    if (!project || given.value === null) return accept(before.value);

    const { documents, last, replaced } = given.value;
    const configuration = {
      ...project.configuration,
      documents,
      levelNames: kind === "matrix" ? levelNames : project.configuration.levelNames,
      highest: { ...project.configuration.highest, [kind]: last.version },
    };
    const after = opened(site, { configuration, readAt: (project.readAt ?? 1) + 1 });
    const dueAt = ports.clock.now();
    const mirror = areNamesOther(before.value, after) ? { subject: projectId, dueAt } : null;
    const isRenamed = isAnyRenamed(effective.matrix, after.effective.matrix);
    const rename = isRenamed ? { subject: renameSubject({ scope: projectScope(projectId), version: last.version }), dueAt } : null;
    const change = {
      site: null,
      project: { ...project, configuration },
      replaced: [replaced, last].map((version) => ({ scope, kind, version })),
      mirror,
      rename,
    };
    if (!(await ports.configurations.save(change))) continue;
    if (mirror) await tellJira(mirror.subject, ports);
    if (rename) await ports.dueSoon.push("rename", rename.subject, seconds(0));
    return accept(after);
  }
  throw new PlatformError("storage", "conflict", `Failed to give up ${kind}: ${MOST_TURNS} others wrote in between.`);
}
