import type { Instant } from "../time";
import type { EscalationRun } from "./escalation-run";
import type { Handling } from "./handling";
import { UNHANDLED } from "./handling";
import type { Situation } from "./situation";
import { NO_GOAL_MOMENTS } from "./situation";
import type { OwedPage } from "./owed-page";

/** What the app remembers of how an incident waits for somebody; a part of its record. */
export type EscalationState = {
  readonly handling: Handling;
  /** The present or the last one; null where none ever began. */
  readonly run: EscalationRun | null;
  /** Whether it was raised under the app's eyes: one that was there before the app or its policies pages nobody by itself. */
  readonly isFollowed: boolean;
  /** How often it went from one assignee to another. */
  readonly reassigned: number;
  /** When it last came back from resolved; null where it never did. */
  readonly reopenedAt: Instant | null;
  /** When its goals warn and are breached, as their clocks ran at the last look. */
  readonly goalMoments: Situation["goals"];
  /** When the clock owes it something, as reckoned at the last look; null for never. */
  readonly dueAt: Instant | null;
  /** Claimed steps whose pages nobody has confirmed yet. */
  readonly owed: readonly OwedPage[];
  /** Whether Jira's fields have yet to be told of it. */
  readonly areFieldsOwed: boolean;
};

/** Of an incident that the app has not looked at. */
export const NOT_ESCALATED: EscalationState = {
  handling: UNHANDLED,
  run: null,
  isFollowed: false,
  reassigned: 0,
  reopenedAt: null,
  goalMoments: NO_GOAL_MOMENTS,
  dueAt: null,
  owed: [],
  areFieldsOwed: false,
};
