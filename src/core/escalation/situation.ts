import type { Stage } from "../configuration/documents";
import type { Instant } from "../time";
import type { Chooser } from "./choose-policy";

/** When a goal warns and when it is breached, as it runs now; null where that does not come. */
export type GoalMoments = { readonly warnsAt: Instant | null; readonly breachesAt: Instant | null };

/** How an incident stands, as far as escalation goes by it. */
export type Situation = Chooser & {
  readonly stage: Stage;
  /** Somebody took it, or users are served again; `until` is when that no longer counts, null for never. Null while nobody did. */
  readonly handled: { readonly until: Instant | null } | null;
  readonly goals: { readonly response: GoalMoments; readonly resolution: GoalMoments };
  /** How often it went from one assignee to another. */
  readonly reassigned: number;
  readonly isReopened: boolean;
};

/** No goal is set. */
export const NO_GOAL_MOMENTS: Situation["goals"] = {
  response: { warnsAt: null, breachesAt: null },
  resolution: { warnsAt: null, breachesAt: null },
};

/** Whether an incident at this stage may page anybody. */
export function isWaiting(stage: Stage): boolean {
  return stage !== "resolved" && stage !== "closed";
}
