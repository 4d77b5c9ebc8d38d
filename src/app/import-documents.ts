import type { AccountId } from "../core/actor";
import type { Problem } from "../core/configuration/check-document";
import { checkDocument } from "../core/configuration/check-document";
import type { Difference } from "../core/configuration/differences";
import { differencesBetween } from "../core/configuration/differences";
import type { DocumentKind, Documents } from "../core/configuration/documents";
import { DOCUMENT_KINDS } from "../core/configuration/documents";
import type { NameOf } from "../core/configuration/lines-of";
import { linesOf } from "../core/configuration/lines-of";
import type { Result } from "../core/result";
import { accept, refuse } from "../core/result";
import type { OpenConfiguration } from "./open-configuration";
import type { Ports } from "./ports";
import type { SaveDocumentRefusal } from "./save-document";
import { asKept, saveDocument } from "./save-document";

/** Some or all of a scope's documents. */
export type SomeDocuments = { readonly [Kind in DocumentKind]?: Documents[Kind] };

/** The version of each kind that an import was looked at against. */
export type Previewed = { readonly [Kind in DocumentKind]?: number | null };

/** What would be said otherwise after an import; a kind that says the same is left out. */
export type ImportChange = { readonly kind: DocumentKind; readonly differences: readonly Difference[] };

/** What an import would change, by kind, or what in it does not fit. Nothing is stored. */
export function previewImport(
  place: OpenConfiguration,
  documents: SomeDocuments,
  nameOf: NameOf,
): Result<readonly ImportChange[], { readonly kind: "invalid-document"; readonly problems: readonly Problem[] }> {
  const { effective } = place;
  const matrix = documents.matrix ? { ...effective.matrix, ...asKept("matrix", documents.matrix, place) } : effective.matrix;
  const after = { ...place, effective: { ...effective, matrix } };
  const problems = present(documents).flatMap((kind) =>
    checkDocument(kind, documents[kind] as Documents[DocumentKind], after).map(({ path, message }) => ({ path: [kind, ...path], message })),
  );
  if (problems.length > 0) return refuse({ kind: "invalid-document", problems });
  const changes = present(documents).map((kind) => ({
    kind,
    differences: differencesBetween(
      linesOf(kind, effective[kind], nameOf),
      linesOf(kind, asKept(kind, documents[kind] as Documents[DocumentKind], place), nameOf),
    ),
  }));
  return accept(changes.filter(({ differences }) => differences.length > 0));
}

/**
 * Saves every document of an import that says something new, each as a version of its own.
 *
 * A kind that somebody else saved since the preview stops there: what was saved before it stands, each
 * whole, and importing once more saves the rest.
 * @param previewed the version of each kind that was on the screen; null where the scope had none of its own.
 */
export async function importDocuments(
  opened: OpenConfiguration,
  documents: SomeDocuments,
  changes: readonly ImportChange[],
  { by, reason, previewed }: { readonly by: AccountId; readonly reason: string; readonly previewed: Previewed },
  ports: Ports,
): Promise<Result<OpenConfiguration, SaveDocumentRefusal>> {
  const projectId = opened.project?.configuration.projectId ?? null;
  let now = opened;
  for (const { kind } of changes) {
    const document = documents[kind] as Documents[DocumentKind];
    const saved = await saveDocument(projectId, { kind, document, basedOn: previewed[kind] ?? null, reason }, by, ports);
    if (!saved.ok) return saved;
    now = saved.value;
  }
  return accept(now);
}

function present(documents: SomeDocuments): readonly DocumentKind[] {
  return DOCUMENT_KINDS.filter((kind) => documents[kind] !== undefined);
}
