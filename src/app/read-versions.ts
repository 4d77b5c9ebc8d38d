import type { DocumentKind, Documents, Versioned } from "../core/configuration/documents";
import type { OpenConfiguration } from "./open-configuration";
import type { Ports } from "./ports";

/** As many as one storage call reads. */
const MOST_VERSIONS = 25;

/** The versions of one of a scope's own documents, the newest first, at most twenty-five. None where it has no such document. */
export async function readVersions<Kind extends DocumentKind>(
  { scope, own }: OpenConfiguration,
  kind: Kind,
  ports: Ports,
): Promise<readonly Versioned<Documents[Kind]>[]> {
  const newest = own[kind] as Versioned<Documents[Kind]> | undefined;
  if (!newest) return [];
  const numbers = Array.from({ length: Math.min(newest.version - 1, MOST_VERSIONS - 1) }, (_, back) => newest.version - 1 - back);
  const older = await ports.configurations.readOlder(scope, kind, numbers);
  return [newest, ...older.toSorted((one, other) => other.version - one.version)];
}
