import type { IncidentTriageView } from "../../src/contract/ui/triage";

/** Gives how many priorities there are between the first and the last one this view knows of. */
export function ranksOf({ cells, priority, explanation }: Pick<IncidentTriageView, "cells" | "priority" | "explanation">): number {
  const known = Object.values(cells).flatMap((row) => Object.values(row));
  const others = [priority, explanation.kind === "drifted" ? explanation.expected : null].filter((one) => one !== null);
  return Math.max(0, ...[...known, ...others].map(({ rank }) => rank)) + 1;
}
