import type { IncidentTriageView, LevelView, PriorityView } from "../../src/contract/ui/triage";

/** A cell of the matrix, by the ids of its levels: what `pickCell` takes. */
export type Cell = { readonly impactId: string; readonly urgencyId: string };

/** A cell with all that is drawn of it. */
export type CellContent = { readonly impact: LevelView; readonly urgency: LevelView; readonly priority: PriorityView };

/** Gives what stands in a cell, or null when the matrix has no such cell. */
export function cellContent(matrix: Pick<IncidentTriageView, "impactLevels" | "urgencyLevels" | "cells">, cell: Cell): CellContent | null {
  const impact = matrix.impactLevels.find(({ id }) => id === cell.impactId);
  const urgency = matrix.urgencyLevels.find(({ id }) => id === cell.urgencyId);
  const priority = matrix.cells[cell.impactId]?.[cell.urgencyId];
  return impact && urgency && priority ? { impact, urgency, priority } : null;
}

/** Tells whether two cells are one. */
export function isSameCell(one: Cell, other: { readonly impactId: string | null; readonly urgencyId: string | null } | null): boolean {
  return other !== null && one.impactId === other.impactId && one.urgencyId === other.urgencyId;
}
