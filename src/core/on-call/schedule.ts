import type { AccountId } from "../actor";
import type { Instant } from "../time";
import type { TimeOfDay } from "../time-of-day";

/** A day of the calendar, such as `2026-11-30`. */
export type LocalDate = string;

/** Monday first. */
export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export type MomentOfWeek = { readonly on: Weekday; readonly at: TimeOfDay };

/** A part of every week. It may pass midnight, and the week's end. */
export type WeekWindow = { readonly from: MomentOfWeek; readonly to: MomentOfWeek };

/**
 * How long a turn is. Days and weeks are the calendar's, handed over at the same time of day
 * whatever the clocks do meanwhile; hours are hours that pass.
 */
export type Rotation = { readonly kind: "daily" | "weekly" | "hours"; readonly every: number };

/** People who take turns. Without anybody it has nobody on duty. */
export type Layer = {
  readonly id: string;
  readonly name: string;
  /** In the order of their turns. */
  readonly members: readonly AccountId[];
  readonly rotation: Rotation;
  /** The first turn begins on this day at the hand-off. A weekly rotation is handed over on this weekday. */
  readonly startsOn: LocalDate;
  readonly handOffAt: TimeOfDay;
  /** The last turn ends on this day at the hand-off, so that a layer that starts on the day goes on without a gap. */
  readonly endsOn: LocalDate | null;
  /** When in the week it has somebody on duty; null for always. Turns go on outside, too. */
  readonly restriction: readonly WeekWindow[] | null;
};

/** One person standing in for another, or for whoever is on call, or where nobody is. */
export type Substitution = {
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly accountId: AccountId;
  /** null: for whoever it is. */
  readonly insteadOf: AccountId | null;
};

/**
 * Who is on call when. Of layers that have somebody on duty at the same time the last one counts,
 * so that those before it fill its gaps. Of substitutions a later one sees what the earlier ones made.
 */
export type Schedule = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** By its IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;
  readonly layers: readonly Layer[];
  readonly substitutions: readonly Substitution[];
  readonly owners: readonly AccountId[];
};
