import type { Instant } from "../time";
import type { Goal } from "./goal";
import type { GoalClocks, GoalRules } from "./goal-clocks";

/**
 * What a property of the issue says of an incident's goals, for JQL. Whoever may edit the issue may write it, so
 * nothing is decided from it. Moments are deadlines as they run now; a deadline passes by itself.
 */
export type GoalShadow = { readonly respondBy: Instant | null; readonly resolveBy: Instant | null; readonly isBreached: boolean };

/** What the property shall say, and whether Jira has yet to be told. */
export type KeptShadow = GoalShadow & { readonly isOwed: boolean };

const NOTHING: KeptShadow = { respondBy: null, resolveBy: null, isBreached: false, isOwed: false };

/** The clocks with what the property shall say of them, owed where that changed; the same object where it did not. */
export function withShadow(clocks: GoalClocks, { goals }: Pick<GoalRules, "goals">): GoalClocks {
  const kept = clocks.shadow ?? NOTHING;
  const next: GoalShadow = {
    respondBy: nextDeadline(clocks, goals, "response"),
    resolveBy: nextDeadline(clocks, goals, "resolution"),
    isBreached: clocks.clocks.some(({ past, told }) => past.breach !== null || told.breach !== null),
  };
  const isSame = kept.respondBy === next.respondBy && kept.resolveBy === next.resolveBy && kept.isBreached === next.isBreached;
  return isSame ? clocks : { ...clocks, shadow: { ...next, isOwed: true } };
}

/** The clocks once Jira has this of them. */
export function withShadowTold(clocks: GoalClocks, told: KeptShadow): GoalClocks {
  return { ...clocks, shadow: { ...told, isOwed: false } };
}

function nextDeadline({ clocks }: GoalClocks, goals: readonly Goal[], kind: Goal["kind"]): Instant | null {
  const ids = goals.filter((goal) => goal.kind === kind).map(({ id }) => id);
  const deadlines = clocks.flatMap(({ goalId, breachAt }) => (breachAt !== null && ids.includes(goalId) ? [breachAt] : []));
  return deadlines.length === 0 ? null : (Math.min(...deadlines) as Instant);
}
