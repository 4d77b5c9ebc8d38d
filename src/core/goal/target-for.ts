import type { Conditions } from "./conditions";
import type { Goal } from "./goal";

/** How many minutes an incident may take under a goal; null where the goal says nothing of such an incident. */
export function targetFor({ targets }: Pick<Goal, "targets">, { priorityId, serviceIds, workTypeId }: Conditions): number | null {
  const rule = targets.find(
    (candidate) =>
      isAny(candidate.priorityIds, priorityId === null ? [] : [priorityId]) &&
      isAny(candidate.serviceIds, serviceIds) &&
      isAny(candidate.workTypeIds, [workTypeId]),
  );
  return rule?.minutes ?? null;
}

function isAny(wanted: readonly string[], present: readonly string[]): boolean {
  return wanted.length === 0 || present.some((id) => wanted.includes(id));
}
