import type { Duration, Instant } from "../time";
import type { Standing } from "./standing";

/**
 * The clock of one goal on one incident, small enough to be kept with it. It follows from the facts alone, not from
 * when one looks: what has happened by a moment is asked with that moment.
 */
export type GoalClock = {
  readonly goalId: string;
  readonly standing: Standing & { readonly since: Instant };
  /** What had counted before `since`. */
  readonly counted: Duration;
  /** The target that applies since the last change; null where none does. */
  readonly targetMinutes: number | null;
  /** When the warning and the breach of the present target fall due; null where they do not: no target, paused, met, or never. */
  readonly warnAt: Instant | null;
  readonly breachAt: Instant | null;
  /** What fell due before the last change. A breach that happened stays, whatever the target is since. */
  readonly past: { readonly warnings: readonly Mark[]; readonly breach: Mark | null };
  readonly told: Told;
};

/** Something that fell due, and the target it was due by. */
export type Mark = { readonly at: Instant; readonly targetMinutes: number };

/** What has been told of a clock, so that nothing is told twice. Told stays told, also where a late fact shows it otherwise. */
export type Told = {
  /** The targets whose warning was told. */
  readonly warnings: readonly number[];
  readonly breach: Mark | null;
};

export const NOTHING_TOLD: Told = { warnings: [], breach: null };
