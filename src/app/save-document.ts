import type { AccountId } from "../core/actor";
import { person } from "../core/actor";
import type { Problem } from "../core/configuration/check-document";
import { checkDocument } from "../core/configuration/check-document";
import type { ProjectConfiguration, SiteConfiguration } from "../core/configuration/configuration";
import type { DocumentKind, Documents } from "../core/configuration/documents";
import { mirroredLevels } from "../core/configuration/mirrored-levels";
import type { Saved, SaveRefusal } from "../core/configuration/save-document";
import { saveDocument as decide } from "../core/configuration/save-document";
import { PlatformError } from "../core/platform-error";
import { isAnyRenamed, withFormerNames } from "../core/priority/level-names";
import type { MatrixDocument } from "../core/priority/matrix";
import { pinOf } from "../core/priority/matrix";
import type { Result } from "../core/result";
import { accept, refuse } from "../core/result";
import { seconds } from "../core/time";
import { renameSubject } from "./jobs/start-rename";
import { MOST_TURNS } from "./most-turns";
import type { OpenConfiguration } from "./open-configuration";
import { openConfiguration, opened } from "./open-configuration";
import type { ConfigurationChange, Ports, RowChange } from "./ports";
import { tellJira } from "./tell-jira";
import type { SetUpRefusal } from "./usable-configuration";
import { withSiteRelearned } from "./usable-configuration";

export type SaveDocumentRefusal =
  SetUpRefusal | SaveRefusal<DocumentKind> | { readonly kind: "invalid-document"; readonly problems: readonly Problem[] };

/** A document as someone wants it, and what it was begun from. */
export type DocumentEdit<Kind extends DocumentKind = DocumentKind> = {
  readonly kind: Kind;
  readonly document: Documents[Kind];
  readonly basedOn: number | null;
  readonly reason: string;
};

/**
 * Saves a new version of one of a scope's documents, and gives the configuration as it stands then.
 *
 * What runs goes on by the version it began with. Where a level is renamed, Jira's own validation is
 * told at once; when it cannot be, the sweep does.
 * Open incidents get the new name by a job of its own. The caller has checked that they may configure the scope.
 */
export async function saveDocument<Kind extends DocumentKind>(
  projectId: string | null,
  edit: DocumentEdit<Kind>,
  by: AccountId,
  ports: Ports,
): Promise<Result<OpenConfiguration, SaveDocumentRefusal>> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const before = await openConfiguration(projectId, ports);
    if (!before.ok) return before;
    const problems = checkDocument(edit.kind, edit.document, before.value);
    if (problems.length > 0) return refuse({ kind: "invalid-document", problems });
    const decided = decide(before.value.own, edit.kind, {
      document: asKept(edit.kind, edit.document, before.value),
      basedOn: edit.basedOn,
      after: before.value.project?.configuration.highest[edit.kind] ?? 0,
      by: person(by),
      at: ports.clock.now(),
      reason: edit.reason,
    });
    if (!decided.ok) return decided;
    const after = configurationAfter(before.value, edit.kind, decided.value);
    const change = changeBetween(before.value, after, edit.kind, decided.value, ports);
    if (!(await ports.configurations.save(change))) continue;
    if (change.mirror) await tellJira(change.mirror.subject, ports);
    if (change.rename) await ports.dueSoon.push("rename", change.rename.subject, seconds(0));
    return edit.kind === "workTypes" && !after.project ? goingBy(after, ports) : accept(after);
  }
  throw new PlatformError("storage", "conflict", `Failed to save ${edit.kind}: ${MOST_TURNS} others wrote in between.`);
}

/** The configuration once the site's work types are learned anew: which of them are incidents may be others than before. */
async function goingBy({ site }: OpenConfiguration, ports: Ports): Promise<Result<OpenConfiguration, SetUpRefusal>> {
  await withSiteRelearned({ configuration: site.configuration, revision: site.readAt ?? 1 }, ports);
  return openConfiguration(null, ports);
}

/** A document as it is stored: a matrix with every name that its levels ever had. */
export function asKept<Kind extends DocumentKind>(
  kind: Kind,
  document: Documents[Kind],
  { levelNames }: Pick<OpenConfiguration, "levelNames">,
): Documents[Kind] {
  return kind === "matrix" ? (withFormerNames(levelNames, document as MatrixDocument) as Documents[Kind]) : document;
}

/** The configuration once the document is saved, at the revisions that its rows have then. */
function configurationAfter<Kind extends DocumentKind>(
  { site, project, levelNames }: OpenConfiguration,
  kind: Kind,
  { documents, saved }: Saved<Kind>,
): OpenConfiguration {
  if (!project) {
    const matrix = documents.matrix ?? site.configuration.documents.matrix;
    return opened(next(site, { ...site.configuration, documents: { ...documents, matrix }, levelNames }), null);
  }
  const { projectId, highest } = project.configuration;
  const { ownDocuments } = site.configuration;
  const isKnown = ownDocuments.includes(projectId);
  const knowing = isKnown ? site : next(site, { ...site.configuration, ownDocuments: [...ownDocuments, projectId] });
  const names = kind === "matrix" ? levelNames : project.configuration.levelNames;
  const own = { ...project.configuration, documents, levelNames: names, highest: { ...highest, [kind]: saved.version } };
  return opened(knowing, next(project, own));
}

/** What has to be written for that: the rows that are others, what was replaced, and what is owed to Jira. */
function changeBetween<Kind extends DocumentKind>(
  before: OpenConfiguration,
  after: OpenConfiguration,
  kind: Kind,
  { replaced }: Saved<Kind>,
  ports: Ports,
): ConfigurationChange {
  const { scope, site, project } = before;
  const isSiteOther = after.site.configuration !== site.configuration;
  return {
    site: isSiteOther ? { configuration: after.site.configuration, readAt: site.readAt } : null,
    project: project && after.project && { configuration: after.project.configuration, readAt: project.readAt },
    replaced: replaced ? [{ scope, kind, version: replaced }] : [],
    mirror: areNamesOther(before, after) ? { subject: project?.configuration.projectId ?? "site", dueAt: ports.clock.now() } : null,
    rename: isAnyRenamed(before.effective.matrix, after.effective.matrix)
      ? { subject: renameSubject(pinOf(after.effective.matrix)), dueAt: ports.clock.now() }
      : null,
  };
}

/** Whether Jira's validation, or a JQL function, has to be told other levels than before. */
export function areNamesOther(before: OpenConfiguration, after: OpenConfiguration): boolean {
  const told = ({ site, project, effective: { matrix } }: OpenConfiguration): string =>
    JSON.stringify([
      mirroredLevels(site.configuration, project?.configuration ?? null),
      [matrix.impact, matrix.urgency].map((levels) => levels.map(({ id, name, formerNames }) => [id, name, formerNames])),
    ]);
  return told(before) !== told(after);
}

function next<Row extends SiteConfiguration | ProjectConfiguration>({ readAt }: RowChange<Row>, configuration: Row): RowChange<Row> {
  return { configuration, readAt: (readAt ?? 1) + 1 };
}
