import type { Actor } from "../actor";
import type { Configuration } from "../configuration/configuration";
import { isSamePin, pinOf } from "../priority/matrix";
import type { Instant } from "../time";
import type { TimelineEntry, TimelineFact } from "../timeline/timeline-entry";
import type { IncidentChange, IncidentRecord } from "./incident-record";
import type { IssueSnapshot } from "./issue-snapshot";
import { reconcile } from "./reconcile";

/** Who moves incidents to another version of the matrix and of the services, and why. */
export type MatrixMove = { readonly by: Actor; readonly reason: string };

/**
 * Moves an incident to the matrix of the configuration and to the tiers of its services, and makes its priority follow.
 * An override that stands goes on standing; what was found of an earlier installation does not. The move is told once: an
 * incident that goes by both already is only reconciled.
 */
export function moveToMatrix(
  configuration: Configuration,
  record: IncidentRecord,
  issue: IssueSnapshot,
  { by, reason, now, decisionId }: MatrixMove & { readonly now: Instant; readonly decisionId: string },
): IncidentChange | null {
  const change = reconcile(configuration, record.found ? { ...record, found: null } : record, issue, now, decisionId);
  const fact = movedFact(configuration, record, reason);
  if (fact === null || change === null) return change;
  const told: TimelineEntry = { id: `matrix-${decisionId}`, at: now, by, fact };
  return { ...change, entries: [...change.entries, told] };
}

function movedFact({ matrix, servicesPin }: Configuration, record: IncidentRecord, reason: string): TimelineFact | null {
  const { matrix: from, services } = record;
  const to = pinOf(matrix);
  if (from !== null && !isSamePin(from, to)) return { kind: "matrix-moved", from, to, reason };
  return services !== null && !isSamePin(services, servicesPin) ? { kind: "services-moved", reason } : null;
}
