import type { AccountId } from "../core/actor";
import { person } from "../core/actor";
import type { Problem } from "../core/configuration/check-document";
import { checkDocument } from "../core/configuration/check-document";
import type { ProjectConfiguration, SiteConfiguration } from "../core/configuration/configuration";
import type { DocumentKind, Documents, DocumentSet, Versioned } from "../core/configuration/documents";
import type { Saved, SaveRefusal } from "../core/configuration/save-document";
import { saveDocument as decide } from "../core/configuration/save-document";
import { PlatformError } from "../core/platform-error";
import { isNamedOtherwise, keepFormerNames } from "../core/priority/keep-former-names";
import type { MatrixDocument } from "../core/priority/matrix";
import type { Result } from "../core/result";
import { refuse } from "../core/result";
import { MOST_TURNS } from "./most-turns";
import type { OpenConfiguration } from "./open-configuration";
import { openConfiguration } from "./open-configuration";
import { performDue } from "./perform-due";
import type { ConfigurationChange, Ports } from "./ports";
import type { SetUpRefusal } from "./usable-configuration";

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
 * told at once; when it cannot be, the sweep does. The caller has checked that they may configure the scope.
 */
export async function saveDocument<Kind extends DocumentKind>(
  projectId: string | null,
  edit: DocumentEdit<Kind>,
  by: AccountId,
  ports: Ports,
): Promise<Result<OpenConfiguration, SaveDocumentRefusal>> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const opened = await openConfiguration(projectId, ports);
    if (!opened.ok) return opened;
    const problems = checkDocument(edit.kind, edit.document, opened.value.effective);
    if (problems.length > 0) return refuse({ kind: "invalid-document", problems });
    const decided = decide(opened.value.own, edit.kind, {
      document: withFormerNames(edit, opened.value),
      basedOn: edit.basedOn,
      after: opened.value.project?.configuration.highest[edit.kind] ?? 0,
      by: person(by),
      at: ports.clock.now(),
      reason: edit.reason,
    });
    if (!decided.ok) return decided;
    const change = changeOf(opened.value, edit.kind, decided.value, ports);
    if (!(await ports.configurations.save(change))) continue;
    if (change.mirror) await tellJira(change.mirror.subject, ports);
    return openConfiguration(projectId, ports);
  }
  throw new PlatformError("storage", "conflict", `Failed to save ${edit.kind}: ${MOST_TURNS} others wrote in between.`);
}

function withFormerNames<Kind extends DocumentKind>(
  { kind, document }: DocumentEdit<Kind>,
  { effective }: OpenConfiguration,
): Documents[Kind] {
  return kind === "matrix" ? (keepFormerNames(effective.matrix, document as MatrixDocument) as Documents[Kind]) : document;
}

function changeOf<Kind extends DocumentKind>(
  { scope, site, project, effective }: OpenConfiguration,
  kind: Kind,
  { documents, saved, replaced }: Saved<Kind>,
  ports: Ports,
): ConfigurationChange {
  const isRenamed = kind === "matrix" && isNamedOtherwise(effective.matrix, saved.document as MatrixDocument);
  const projectId = project?.configuration.projectId;
  return {
    site: project
      ? withOwnDocuments(site, project.configuration.projectId)
      : { ...site, configuration: siteWith(site.configuration, documents) },
    project: project && { ...project, configuration: projectWith(project.configuration, documents, kind, saved) },
    replaced: replaced ? [{ scope, kind, version: replaced }] : [],
    mirror: isRenamed ? { subject: projectId ?? "site", dueAt: ports.clock.now() } : null,
  };
}

/** The site's row remembers which projects have documents of their own; null when it knows this one. */
function withOwnDocuments(site: OpenConfiguration["site"], projectId: string): ConfigurationChange["site"] {
  const { ownDocuments } = site.configuration;
  if (ownDocuments.includes(projectId)) return null;
  return { ...site, configuration: { ...site.configuration, ownDocuments: [...ownDocuments, projectId] } };
}

function siteWith(site: SiteConfiguration, documents: DocumentSet): SiteConfiguration {
  return { ...site, documents: { ...documents, matrix: documents.matrix ?? site.documents.matrix } };
}

function projectWith(
  project: ProjectConfiguration,
  documents: DocumentSet,
  kind: DocumentKind,
  saved: Versioned<unknown>,
): ProjectConfiguration {
  return { ...project, documents, highest: { ...project.highest, [kind]: saved.version } };
}

/** Tells Jira now, in the name of who saved, what is stored as owed; what could not be told stays due, and the sweep tells it as the app. */
export async function tellJira(subject: string, ports: Ports): Promise<void> {
  const rows = [await ports.due.read("mirror", subject), await ports.due.read("jql", "site")];
  for (const row of rows) if (row) await performDue(row, "person", ports);
}
