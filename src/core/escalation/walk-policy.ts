import type { Instant } from "../time";
import { between, later, minutes } from "../time";
import type { Cursor, Position } from "./escalation-run";
import type { Policy, Step } from "./policy";

/**
 * How late a step may come and leave the times of those after it as they were planned. A sweep is at most
 * that late. After a longer silence the next step waits its whole delay: who was paged needs the time.
 */
const KEEPS_TIME = minutes(5);

/** The first step of a policy that begins at `at`; null for a policy without steps. */
export function firstCursor(policy: Policy, at: Instant): Cursor | null {
  return cursorAt(policy, { round: 0, step: 0 }, at);
}

/** What comes after the step at a position, from whose moment the next delay counts; null after the last round. */
export function cursorAfter(policy: Policy, { round, step }: Position, since: Instant): Cursor | null {
  if (step + 1 < policy.steps.length) return cursorAt(policy, { round, step: step + 1 }, since);
  if (round + 1 >= policy.rounds.count) return null;
  return cursorAt(policy, { round: round + 1, step: 0 }, later(since, minutes(policy.rounds.after)));
}

/** The moment from which the delay after a step counts: its own, or where it came late, the one it was decided about. */
export function countsFrom(dueAt: Instant, decidedAt: Instant): Instant {
  return between(dueAt, decidedAt) <= KEEPS_TIME ? dueAt : decidedAt;
}

/** The step at a position; null where the policy has none. */
export function stepAt(policy: Policy, { step }: Position): Step | null {
  return policy.steps[step] ?? null;
}

function cursorAt(policy: Policy, position: Position, since: Instant): Cursor | null {
  const step = stepAt(policy, position);
  return step && { ...position, plannedAt: later(since, minutes(step.after)) };
}
