import type { Instant } from "../time";
import { instant } from "../time";
import { pastAt } from "./fold-clock";
import type { GoalClock, Mark } from "./goal-clock";

/** Something that is to be told of a goal: its warning or its breach, each once. */
export type GoalEvent = Mark & {
  /** Unique within the incident. */
  readonly id: string;
  readonly goalId: string;
  readonly kind: "warned" | "breached";
};

/**
 * What has fallen due on a clock by now and was not told yet, in its order. A warning is told once for each target,
 * a breach once and for all: after it nothing more is told.
 */
export function owedGoalEvents(clock: GoalClock, now: Instant): readonly GoalEvent[] {
  const { goalId, told } = clock;
  if (told.breach !== null) return [];
  const { warnings, breach } = pastAt(clock, instant(now + 1));
  const owed: GoalEvent[] = warnings
    .filter(({ targetMinutes }) => !told.warnings.includes(targetMinutes))
    .map((mark) => ({ id: `${goalId}:warned:${mark.targetMinutes}`, goalId, kind: "warned", ...mark }));
  return breach === null ? owed : [...owed, { id: `${goalId}:breached`, goalId, kind: "breached", ...breach }];
}

const FOREVER = instant(Number.POSITIVE_INFINITY);

/** When the clock next has something to tell, a moment of the past where it has been owed since; null where it never will as things stand. */
export function nextGoalMoment(clock: GoalClock): Instant | null {
  return owedGoalEvents(clock, FOREVER)[0]?.at ?? null;
}

/** The clock after these events of its own were told. */
export function withTold(clock: GoalClock, events: readonly GoalEvent[]): GoalClock {
  const own = events.filter(({ goalId }) => goalId === clock.goalId);
  if (own.length === 0) return clock;
  const warnings = own.filter(({ kind }) => kind === "warned").map(({ targetMinutes }) => targetMinutes);
  const breached = own.find(({ kind }) => kind === "breached");
  const breach = breached ? { at: breached.at, targetMinutes: breached.targetMinutes } : null;
  return {
    ...clock,
    told: { warnings: [...new Set([...clock.told.warnings, ...warnings])], breach: clock.told.breach ?? breach },
  };
}
