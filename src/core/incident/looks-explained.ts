import type { Prioritisable } from "../priority/prioritise";

/** What a search shows of an incident's priority and of how the app's own field explains it. */
export type Shown = Pick<Prioritisable, "impact" | "urgency"> & {
  readonly priorityId: string | null;
  /** What the app's field says; null where it says nothing. */
  readonly given: {
    readonly priorityId: string;
    readonly impact: string | null;
    readonly urgency: string | null;
    readonly isOverridden: boolean;
  } | null;
};

/**
 * Whether Jira's priority is the one that the app's field explains, by the levels that stand there. Cheap and no proof:
 * a level that was renamed since looks otherwise, and a field that anyone else wrote looks as it says.
 */
export function looksExplained({ priorityId, impact, urgency, given }: Shown): boolean {
  if (given === null) return impact === null || urgency === null;
  if (given.priorityId !== priorityId) return false;
  return given.isOverridden || (isSame(given.impact, impact) && isSame(given.urgency, urgency));
}

function isSame(one: string | null, other: string | null): boolean {
  return (one?.trim().toLowerCase() ?? null) === (other?.trim().toLowerCase() ?? null);
}
