import type { Actor } from "../actor";
import type { Configuration } from "../configuration/configuration";
import { isSamePin, pinOf } from "../priority/matrix";
import type { Instant } from "../time";
import type { TimelineEntry } from "../timeline/timeline-entry";
import type { IncidentChange, IncidentRecord } from "./incident-record";
import type { IssueSnapshot } from "./issue-snapshot";
import { reconcile } from "./reconcile";

/** Who moves incidents to another version of the matrix, and why. */
export type MatrixMove = { readonly by: Actor; readonly reason: string };

/**
 * Moves an incident to the matrix of the configuration, and makes its priority follow. An override that
 * stands goes on standing; what was found of an earlier installation does not. The move is told once: an incident that goes by that matrix already is only reconciled.
 */
export function moveToMatrix(
  configuration: Configuration,
  record: IncidentRecord,
  issue: IssueSnapshot,
  { by, reason, now, decisionId }: MatrixMove & { readonly now: Instant; readonly decisionId: string },
): IncidentChange | null {
  const change = reconcile(configuration, record.found ? { ...record, found: null } : record, issue, now, decisionId);
  const { matrix: from } = record;
  const to = pinOf(configuration.matrix);
  if (from === null || isSamePin(from, to) || change === null) return change;
  const told: TimelineEntry = { id: `matrix-${decisionId}`, at: now, by, fact: { kind: "matrix-moved", from, to, reason } };
  return { ...change, entries: [...change.entries, told] };
}
