import { countedAt, foldClock, pastAt } from "./fold-clock";
import type { GoalClocks, GoalRules } from "./goal-clocks";
import { calendarOf } from "./goal-clocks";
import { conditionsAfter } from "./goal-fact";
import type { Carried } from "./stretches";

/** So many facts are kept with an incident; a rule that moves an issue to and fro would fill its record. */
export const MOST_FACTS = 300;

/** How many are left when there were more: far more than can still be told late. */
const LEFT = 150;

/** The clocks with the oldest facts made part of their beginning, where there are too many. No deadline moves by it. */
export function settle(clocks: GoalClocks, rules: GoalRules): GoalClocks {
  const first = clocks.facts.length > MOST_FACTS ? clocks.facts[clocks.facts.length - LEFT] : undefined;
  if (!first) return clocks;
  const { at } = first;
  const settled = clocks.facts.filter((fact) => fact.at < at);
  const carried = clocks.clocks.flatMap(({ goalId, told }): readonly [string, Carried][] => {
    const goal = rules.goals.find(({ id }) => id === goalId);
    if (!goal) return [];
    const calendar = calendarOf(goal, rules);
    const clock = foldClock(goal, calendar, clocks.beginning, settled, told);
    return [[goalId, { counted: countedAt(clock, calendar, at), past: pastAt(clock, at) }]];
  });
  const conditions = settled.reduce(conditionsAfter, clocks.beginning.conditions);
  return {
    ...clocks,
    beginning: { at, conditions, carried: Object.fromEntries(carried) },
    facts: clocks.facts.filter((fact) => fact.at >= at),
  };
}
