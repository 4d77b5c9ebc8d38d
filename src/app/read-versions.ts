import type { DocumentKind, Documents, Versioned } from "../core/configuration/documents";
import type { OpenConfiguration } from "./open-configuration";
import type { Ports } from "./ports";

/** As many as one storage call reads. */
const MOST_VERSIONS = 25;

/** The versions of one of a scope's own documents, the newest first, at most twenty-five; also where it was given up. None where it never had such a document. */
export async function readVersions<Kind extends DocumentKind>(
  { scope, own, project }: OpenConfiguration,
  kind: Kind,
  ports: Ports,
): Promise<readonly Versioned<Documents[Kind]>[]> {
  const newest = own[kind] as Versioned<Documents[Kind]> | undefined;
  const highest = newest ? newest.version - 1 : (project?.configuration.highest[kind] ?? 0);
  const most = MOST_VERSIONS - (newest ? 1 : 0);
  const numbers = Array.from({ length: Math.min(highest, most) }, (_, back) => highest - back);
  const older = await ports.configurations.readOlder(scope, kind, numbers);
  return [...(newest ? [newest] : []), ...older.toSorted((one, other) => other.version - one.version)];
}
