import type { PriorityRules } from "./priority-for";
import type { Prioritisable } from "./prioritise";
import { prioritise } from "./prioritise";

/** An incident of the past: what its levels were, and the priority it was given for them. */
export type PastIncident = Prioritisable & {
  readonly name: string;
  /** null where the app gave it none. */
  readonly priorityId: string | null;
  /** Whether an override stands, so that its priority says nothing of the matrix. */
  readonly isOverridden?: boolean;
};

/** What a matrix would have made of one incident. */
export type Replayed<Incident extends PastIncident = PastIncident> =
  | { readonly kind: "same"; readonly incident: Incident }
  | { readonly kind: "changed"; readonly incident: Incident; readonly fromPriorityId: string; readonly toPriorityId: string }
  | { readonly kind: "left-out"; readonly incident: Incident; readonly why: WhyLeftOut };

/** The matrix has no answer (a level is missing, or is none of its own), or there is no priority of a matrix to compare with. */
export const WHYS_LEFT_OUT = ["incomplete", "unknown-level", "overridden", "no-priority"] as const;
export type WhyLeftOut = (typeof WHYS_LEFT_OUT)[number];

/**
 * What a matrix would have made of the incidents one already had, in their order.
 *
 * Replaying the matrix they went by changes none: whatever comes out changed then was
 * given another priority than its levels make, and is named.
 */
export function replay<Incident extends PastIncident>(rules: PriorityRules, incidents: readonly Incident[]): readonly Replayed<Incident>[] {
  return incidents.map((incident) => {
    if (incident.isOverridden) return { kind: "left-out", incident, why: "overridden" };
    const prioritised = prioritise(rules, incident);
    if (prioritised.kind !== "priority") return { kind: "left-out", incident, why: prioritised.kind };
    const { priorityId: toPriorityId } = prioritised;
    const { priorityId: fromPriorityId } = incident;
    if (fromPriorityId === null) return { kind: "left-out", incident, why: "no-priority" };
    return toPriorityId === fromPriorityId ? { kind: "same", incident } : { kind: "changed", incident, fromPriorityId, toPriorityId };
  });
}

/** How many of the incidents went from one priority to another. */
export type Moves = readonly { readonly fromPriorityId: string; readonly toPriorityId: string; readonly count: number }[];

/** The changed ones counted by where they come from and where they go. */
export function movesOf(replayed: readonly Replayed[]): Moves {
  const counts = new Map<string, Moves[number]>();
  for (const one of replayed) {
    if (one.kind !== "changed") continue;
    const { fromPriorityId, toPriorityId } = one;
    const key = JSON.stringify([fromPriorityId, toPriorityId]);
    counts.set(key, { fromPriorityId, toPriorityId, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** Those left out counted by the reason; a reason that none has is not told. */
export function leftOutOf(replayed: readonly Replayed[]): readonly { readonly why: WhyLeftOut; readonly count: number }[] {
  return WHYS_LEFT_OUT.map((why) => ({
    why,
    count: replayed.filter((one) => one.kind === "left-out" && one.why === why).length,
  })).filter(({ count }) => count > 0);
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
