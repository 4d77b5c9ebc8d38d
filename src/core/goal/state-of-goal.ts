import type { Instant } from "../time";
import { instant } from "../time";
import { pastAt } from "./fold-clock";
import type { GoalClock, Mark } from "./goal-clock";

/** How a goal stands at a moment, for people to see and for searches. */
export type GoalState = {
  /** Null: no target applies to such an incident. */
  readonly targetMinutes: number | null;
  readonly standing: GoalClock["standing"];
  /** The target that was missed first; null as long as none was, by what is known today. */
  readonly breach: Mark | null;
  /** The moment by which it is to be met as things stand; null while it is paused, met, without a target or not to be reached. */
  readonly deadlineAt: Instant | null;
  /** Whether the present target is near or past. */
  readonly isWarned: boolean;
};

/** How a goal stands at a moment. */
export function stateOfGoal(clock: GoalClock, now: Instant): GoalState {
  const { targetMinutes, standing, breachAt: deadlineAt } = clock;
  const { breach, warnings } = pastAt(clock, instant(now + 1));
  const isWarned = breach !== null || warnings.some((warning) => warning.targetMinutes === targetMinutes);
  return { targetMinutes, standing, breach, deadlineAt, isWarned };
}
