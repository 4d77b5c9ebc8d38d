import type { PriorityRules } from "./priority-for";
import type { Prioritisable } from "./prioritise";
import { prioritise } from "./prioritise";

/** An incident of the past: what its levels were, and the priority it was given for them. */
export type PastIncident = Prioritisable & { readonly name: string; readonly priorityId: string };

/** What a matrix would have made of one incident. */
export type Replayed =
  | { readonly kind: "same"; readonly incident: PastIncident }
  | { readonly kind: "changed"; readonly incident: PastIncident; readonly toPriorityId: string }
  /** The matrix has no answer: a level is missing, or is none of its own. */
  | { readonly kind: "left-out"; readonly incident: PastIncident; readonly why: "incomplete" | "unknown-level" };

/**
 * What a matrix would have made of the incidents one already had, in their order.
 *
 * Replaying the matrix they went by changes none: whatever comes out changed then was
 * given another priority than its levels make, and is named.
 */
export function replay(rules: PriorityRules, incidents: readonly PastIncident[]): readonly Replayed[] {
  return incidents.map((incident) => {
    const prioritised = prioritise(rules, incident);
    if (prioritised.kind !== "priority") return { kind: "left-out", incident, why: prioritised.kind };
    const { priorityId } = prioritised;
    return priorityId === incident.priorityId ? { kind: "same", incident } : { kind: "changed", incident, toPriorityId: priorityId };
  });
}

/** How many of the incidents went from one priority to another. */
export type Moves = { readonly fromPriorityId: string; readonly toPriorityId: string; readonly count: number }[];

/** The changed ones counted by where they come from and where they go. */
export function movesOf(replayed: readonly Replayed[]): Moves {
  const counts = new Map<string, Moves[number]>();
  for (const one of replayed) {
    if (one.kind !== "changed") continue;
    const move = { fromPriorityId: one.incident.priorityId, toPriorityId: one.toPriorityId };
    const key = JSON.stringify(move);
    counts.set(key, { ...move, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** The cells of a matrix that none of the incidents stood in. */
export function unseenCells(rules: PriorityRules, incidents: readonly PastIncident[]): readonly { impactId: string; urgencyId: string }[] {
  const seen = new Set<string>();
  for (const incident of incidents) {
    const prioritised = prioritise(rules, incident);
    if (prioritised.kind === "priority") seen.add(cellKey(prioritised.impact.id, prioritised.urgency.id));
  }
  return rules.matrix.impact
    .flatMap((impact) => rules.matrix.urgency.map((urgency) => ({ impactId: impact.id, urgencyId: urgency.id })))
    .filter(({ impactId, urgencyId }) => !seen.has(cellKey(impactId, urgencyId)));
}

function cellKey(impactId: string, urgencyId: string): string {
  return JSON.stringify([impactId, urgencyId]);
}
