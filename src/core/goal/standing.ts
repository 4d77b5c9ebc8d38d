import type { Conditions } from "./conditions";
import type { Goal } from "./goal";

/** What a goal's clock does: it runs, stands still in a status, or has come to its end. */
export type Standing =
  | { readonly kind: "running" }
  | { readonly kind: "paused"; readonly statusId: string }
  | { readonly kind: "met"; readonly by: "acknowledged" | "mitigated" | "resolved" };

/** What the clock of a goal does under these conditions. A goal that is met is met in whatever status. */
export function standingOf(goal: Goal, conditions: Conditions): Standing {
  const by = metBy(goal, conditions);
  if (by !== null) return { kind: "met", by };
  const { statusId } = conditions;
  return goal.pausedIn.includes(statusId) ? { kind: "paused", statusId } : { kind: "running" };
}

export function isSameStanding(one: Standing, other: Standing): boolean {
  if (one.kind === "paused") return other.kind === "paused" && one.statusId === other.statusId;
  return one.kind === other.kind;
}

/** What is resolved is mitigated as well; and whoever ended the trouble has answered. */
function metBy(goal: Goal, { isAcknowledged, isMitigated, isResolved }: Conditions): "acknowledged" | "mitigated" | "resolved" | null {
  if (goal.kind === "response" && isAcknowledged) return "acknowledged";
  const isMitigationEnough = goal.kind === "response" || goal.metBy === "mitigated";
  if (isMitigationEnough && isMitigated) return "mitigated";
  return isResolved ? "resolved" : null;
}
