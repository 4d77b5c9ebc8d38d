import type { Actor } from "../actor";
import type { Result } from "../result";
import { accept, refuse } from "../result";
import type { Instant } from "../time";
import type { DocumentKind, Documents, DocumentSet, Versioned } from "./documents";

export type SaveRefusal<Kind extends DocumentKind> =
  /** Somebody saved another version since this one was begun. */
  { readonly kind: "changed-meanwhile"; readonly newest: Versioned<Documents[Kind]> | null } | { readonly kind: "no-reason" };

export type Saved<Kind extends DocumentKind> = {
  readonly documents: DocumentSet;
  readonly saved: Versioned<Documents[Kind]>;
  /** The version whose place it takes, to be kept under its number; null when it is the first. */
  readonly replaced: Versioned<Documents[Kind]> | null;
};

/**
 * Puts a new version of a document in the place of the one it was begun from.
 *
 * @param edit.basedOn the version that was on the screen; null where there was none. When another
 *   stands there now, nothing is saved and the newest is given back to choose from.
 * @param edit.after the highest number this kind ever had in this scope: numbers are not used twice.
 */
export function saveDocument<Kind extends DocumentKind>(
  present: DocumentSet,
  kind: Kind,
  edit: {
    readonly document: Documents[Kind];
    readonly basedOn: number | null;
    readonly after: number;
    readonly by: Actor;
    readonly at: Instant;
    readonly reason: string;
  },
): Result<Saved<Kind>, SaveRefusal<Kind>> {
  const newest = (present[kind] ?? null) as Versioned<Documents[Kind]> | null;
  if ((newest?.version ?? null) !== edit.basedOn) return refuse({ kind: "changed-meanwhile", newest });
  const reason = edit.reason.trim();
  if (reason === "") return refuse({ kind: "no-reason" });
  const version = Math.max(newest?.version ?? 0, edit.after) + 1;
  const saved = { version, by: edit.by, at: edit.at, reason, document: edit.document };
  return accept({ documents: { ...present, [kind]: saved }, saved, replaced: newest });
}
