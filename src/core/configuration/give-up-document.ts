import type { Actor } from "../actor";
import type { Result } from "../result";
import { accept, refuse } from "../result";
import type { Instant } from "../time";
import type { DocumentKind, Documents, DocumentSet, Versioned } from "./documents";
import type { SaveRefusal } from "./save-document";

export type GivenUp<Kind extends DocumentKind> = {
  readonly documents: DocumentSet;
  /** The version that says so, and holds what the site has in its place; it is kept under its number and never holds itself. */
  readonly last: Versioned<Documents[Kind]>;
  /** The version that held until then. */
  readonly replaced: Versioned<Documents[Kind]>;
};

/**
 * Gives up a project's own document for the site's: a version as any other, with who, when and why. Null where the project has none.
 *
 * @param how.basedOn the version that was on the screen. When another stands there now, nothing is given up and the newest is given back.
 * @param how.sites what holds in its place from then on.
 */
export function giveUpDocument<Kind extends DocumentKind>(
  present: DocumentSet,
  kind: Kind,
  how: {
    readonly basedOn: number;
    readonly sites: Documents[Kind];
    readonly by: Actor;
    readonly at: Instant;
    readonly reason: string;
  },
): Result<GivenUp<Kind> | null, SaveRefusal<Kind>> {
  const newest = (present[kind] ?? null) as Versioned<Documents[Kind]> | null;
  if (newest === null) return accept(null);
  if (newest.version !== how.basedOn) return refuse({ kind: "changed-meanwhile", newest });
  const reason = how.reason.trim();
  if (reason === "") return refuse({ kind: "no-reason" });
  const documents: DocumentSet = Object.fromEntries(Object.entries(present).filter(([name]) => name !== kind));
  const last = { version: newest.version + 1, by: how.by, at: how.at, reason, document: how.sites, isGivenUp: true as const };
  return accept({ documents, last, replaced: newest });
}
