import type { Situation } from "../escalation/situation";
import type { Instant } from "../time";
import { instant } from "../time";
import { pastAt } from "./fold-clock";
import type { Goal } from "./goal";
import type { GoalClock } from "./goal-clock";

const FOREVER = instant(Number.POSITIVE_INFINITY);

/** What an escalation goes by: of each kind of goal, when the first one warns and the first one is breached, as the clocks run now. */
export function goalMoments(goals: readonly Goal[], clocks: readonly GoalClock[]): Situation["goals"] {
  const momentsOf = (kind: Goal["kind"]): Situation["goals"]["response"] => {
    const own = clocks.filter(({ goalId }) => goals.some((goal) => goal.id === goalId && goal.kind === kind));
    return {
      warnsAt: first(own.map((clock) => pastAt(clock, FOREVER).warnings[0]?.at)),
      breachesAt: first(own.map((clock) => clock.told.breach?.at ?? pastAt(clock, FOREVER).breach?.at)),
    };
  };
  return { response: momentsOf("response"), resolution: momentsOf("resolution") };
}

function first(moments: readonly (Instant | undefined)[]): Instant | null {
  const some = moments.filter((moment) => moment !== undefined);
  return some.length === 0 ? null : instant(Math.min(...some));
}
