import type { CopiedLevels } from "../incident/copy-levels";
import { isCopying } from "../incident/copying";
import type { IncidentRecord } from "../incident/incident-record";
import type { Input } from "../priority/matrix";
import type { Instant } from "../time";

/** Which level each value of a field of the site's own becomes; a value that is not named is left alone. */
export type FieldCopy = {
  readonly into: Input;
  readonly fieldId: string;
  /** As people and queries know it, such as `Impact cf[10021]`. */
  readonly called: string;
  readonly levels: readonly { readonly value: string; readonly levelId: string }[];
};

/** An incident as a search finds it: its levels, and what the site's own fields say, by their ids. */
export type ValuedIncident = Readonly<Record<Input, string | null>> & { readonly values: Readonly<Record<string, string | null>> };

/** What copying has to do with one incident. */
export type ToCopy =
  | { readonly kind: "copy"; readonly levels: CopiedLevels }
  /** Every level that a value could become is set already. */
  | { readonly kind: "has-levels" }
  | { readonly kind: "unmapped" };

/** Values are one to people whatever their case. */
export function isSameValue(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** The levels that an incident gets. One that has a level keeps it: nobody's choice is ever overwritten. */
export function toCopy(copies: readonly FieldCopy[], incident: ValuedIncident): ToCopy {
  const open = copies.filter(({ into, fieldId }) => incident[into] === null && (incident.values[fieldId] ?? null) !== null);
  if (open.length === 0) return { kind: "has-levels" };
  const levels: CopiedLevels = Object.fromEntries(
    open.flatMap(({ into, fieldId, called, levels: mapped }) => {
      const level = mapped.find(({ value }) => isSameValue(value, incident.values[fieldId] ?? ""));
      return level ? [[into, { levelId: level.levelId, from: called }]] : [];
    }),
  );
  return Object.keys(levels).length > 0 ? { kind: "copy", levels } : { kind: "unmapped" };
}

/** Whether an incident has its levels from copying that began at that moment or later: an invocation that died did it, and told nobody. */
export function isCopiedSince(record: IncidentRecord | null, since: Instant): boolean {
  if (record === null) return false;
  const { provenance, owed } = record;
  return (
    (provenance?.copiedFrom !== undefined && provenance.at >= since) ||
    owed.some((decision) => isCopying(decision) && decision.decidedAt >= since)
  );
}
