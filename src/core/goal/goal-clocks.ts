import type { Scope } from "../priority/matrix";
import type { Calendar } from "./calendar";
import type { Goal } from "./goal";
import type { GoalClock } from "./goal-clock";
import type { GoalFact } from "./goal-fact";
import type { KeptShadow } from "./goal-shadow";
import type { Beginning } from "./stretches";

/** One version of the goals and the calendars they go by. */
export type GoalRules = {
  readonly goals: readonly Goal[];
  readonly calendars: readonly Calendar[];
  readonly pins: GoalPins;
};

/** Names the versions for good; null where nobody has written any. */
export type GoalPins = { readonly goals: Pin | null; readonly calendars: Pin | null };
type Pin = { readonly scope: Scope; readonly version: number };

/** What the record of an incident keeps of its goals. */
export type GoalClocks = {
  /** The versions it goes by until somebody moves it to others. */
  readonly pins: GoalPins;
  readonly beginning: Beginning;
  /** What happened since, in its order. */
  readonly facts: readonly GoalFact[];
  /** One for each goal, in the goals' order, also for those without a target as things stand. */
  readonly clocks: readonly GoalClock[];
  /** What JQL finds of them; absent as long as there was nothing to say. */
  readonly shadow?: KeptShadow;
};

/**
 * The calendar a goal counts by. One that is gone counts round the clock: a deadline that comes too soon is seen,
 * one that never comes is not.
 */
export function calendarOf({ calendarId }: Goal, { calendars }: Pick<GoalRules, "calendars">): Calendar | null {
  return calendars.find(({ id }) => id === calendarId) ?? null;
}
