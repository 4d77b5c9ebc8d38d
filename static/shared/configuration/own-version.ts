import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import { DOCUMENT_KINDS, type DocumentKind } from "../../../src/core/configuration/documents";

/** Gives the version that the scope has of its own document: null where it has none, as in a project that goes by the site's. */
export function ownVersion({ scope, documents }: ConfigurationView, kind: DocumentKind): number | null {
  const { source, version } = documents[kind];
  return scope === "site" || source === "project" ? version : null;
}

/** Gives the same of every kind. */
export function ownVersions(configuration: ConfigurationView): Readonly<Record<DocumentKind, number | null>> {
  return Object.fromEntries(DOCUMENT_KINDS.map((kind) => [kind, ownVersion(configuration, kind)])) as Record<DocumentKind, number | null>;
}
