import type { Duration, Instant } from "../time";
import { instant } from "../time";
import type { Conditions } from "./conditions";
import type { Goal } from "./goal";
import type { GoalClock } from "./goal-clock";
import type { GoalFact } from "./goal-fact";
import { conditionsAfter } from "./goal-fact";
import type { Standing } from "./standing";
import { isSameStanding, standingOf } from "./standing";
import { targetFor } from "./target-for";

/** When the clocks of an incident began, and how it stood then. */
export type Beginning = {
  readonly at: Instant;
  readonly conditions: Conditions;
  /** By goal, what its clock brings along from before. A goal that is not here begins at nothing. */
  readonly carried: Readonly<Record<string, Carried>>;
};

/** What had counted on a clock, and what had fallen due. */
export type Carried = { readonly counted: Duration; readonly past: GoalClock["past"] };

export const NOTHING_CARRIED: Carried = { counted: 0 as Duration, past: { warnings: [], breach: null } };

/** A stretch of an incident in which for one goal nothing changes: neither what its clock does nor its target. */
export type Stretch = { readonly from: Instant; readonly standing: Standing; readonly targetMinutes: number | null };

/**
 * The stretches of an incident for one goal, in order; each lasts until the next begins, the last one still does.
 * Under a goal that is met the target stays the one it was met by.
 */
export function stretchesOf(goal: Goal, beginning: Beginning, facts: readonly GoalFact[]): readonly [Stretch, ...Stretch[]] {
  let { conditions } = beginning;
  let last: Stretch = { from: beginning.at, standing: standingOf(goal, conditions), targetMinutes: targetFor(goal, conditions) };
  const stretches: [Stretch, ...Stretch[]] = [last];
  for (const fact of facts) {
    conditions = conditionsAfter(conditions, fact);
    const standing = standingOf(goal, conditions);
    const targetMinutes = standing.kind === "met" ? last.targetMinutes : targetFor(goal, conditions);
    if (isSameStanding(standing, last.standing) && targetMinutes === last.targetMinutes) continue;
    last = { from: instant(Math.max(fact.at, last.from)), standing, targetMinutes };
    stretches.push(last);
  }
  return stretches;
}
