import type { Instant } from "../time";
import type { Conditions } from "./conditions";
import { foldClock } from "./fold-clock";
import { NOTHING_TOLD } from "./goal-clock";
import type { GoalClocks, GoalRules } from "./goal-clocks";
import { calendarOf } from "./goal-clocks";
import type { GoalEvent } from "./goal-events";
import { withTold } from "./goal-events";
import type { GoalFact } from "./goal-fact";
import { mergeFacts } from "./merge-facts";
import { settle } from "./settle";

/** The clocks of an incident that begins: one for each goal. */
export function beginClocks(rules: GoalRules, at: Instant, conditions: Conditions): GoalClocks {
  return reckoned({ pins: rules.pins, beginning: { at, conditions, carried: {} }, facts: [], clocks: [] }, rules);
}

/**
 * The clocks after what was told of the incident, in whatever order and however often. The same object where nothing
 * of it is new. What happened before they began is in what they began with.
 */
export function foldClocks(clocks: GoalClocks, rules: GoalRules, told: readonly GoalFact[]): GoalClocks {
  const facts = mergeFacts(
    clocks.facts,
    told.filter(({ at }) => at >= clocks.beginning.at),
  );
  return facts === clocks.facts ? clocks : settle(reckoned({ ...clocks, facts }, rules), rules);
}

/** The clocks under other versions of the goals, as if the incident had begun with them; what was told under a goal of the same id stays told. */
export function moveClocks(clocks: GoalClocks, rules: GoalRules): GoalClocks {
  return reckoned({ ...clocks, pins: rules.pins }, rules);
}

/** The clocks after these events were told. */
export function tellOfGoals(clocks: GoalClocks, events: readonly GoalEvent[]): GoalClocks {
  return { ...clocks, clocks: clocks.clocks.map((clock) => withTold(clock, events)) };
}

function reckoned(clocks: GoalClocks, rules: GoalRules): GoalClocks {
  const toldOf = (goalId: string) => clocks.clocks.find((clock) => clock.goalId === goalId)?.told ?? NOTHING_TOLD;
  return {
    ...clocks,
    clocks: rules.goals.map((goal) => foldClock(goal, calendarOf(goal, rules), clocks.beginning, clocks.facts, toldOf(goal.id))),
  };
}
