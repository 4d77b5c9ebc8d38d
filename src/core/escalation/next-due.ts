import type { Instant } from "../time";
import { instant } from "../time";
import { endOfQuietHours } from "./end-of-quiet-hours";
import type { Cursor, EscalationRun } from "./escalation-run";
import type { Policy, Step } from "./policy";
import type { Situation } from "./situation";
import { cursorAfter, stepAt } from "./walk-policy";

/** What the clock owes an escalation next. */
export type NextDue =
  | {
      readonly kind: "step";
      readonly cursor: Cursor;
      readonly step: Step;
      readonly dueAt: Instant;
      /** Steps before it that page nobody, since somebody has acknowledged. */
      readonly passedOver: readonly Cursor[];
    }
  /** Whoever acknowledged has had their time. */
  | { readonly kind: "acknowledgement-ends"; readonly dueAt: Instant };

/** What comes next if nothing happens in between, and when; null where nothing does. It may lie in the past: then it is late. */
export function nextDue(run: EscalationRun, policy: Policy, situation: Situation): NextDue | null {
  if (run.ended || (run.pause && run.pause.until === null)) return null;
  const step = nextStep(run, policy, situation);
  const until = situation.handled?.until ?? null;
  const next: NextDue | null =
    until !== null && (step === null || until <= step.dueAt) ? { kind: "acknowledgement-ends", dueAt: until } : step;
  return next && { ...next, dueAt: latest(next.dueAt, run.pause?.until ?? next.dueAt) };
}

function nextStep(run: EscalationRun, policy: Policy, situation: Situation): Extract<NextDue, { kind: "step" }> | null {
  const passedOver: Cursor[] = [];
  for (let cursor = run.cursor; cursor !== null; cursor = cursorAfter(policy, cursor, cursor.plannedAt)) {
    const step = stepAt(policy, cursor);
    if (step === null) return null;
    const isSilenced = situation.handled !== null && step.condition.kind === "not-acknowledged";
    if (!isSilenced) return { kind: "step", cursor, step, dueAt: dueAtOf(cursor, step, policy, situation), passedOver };
    passedOver.push(cursor);
  }
  return null;
}

function dueAtOf({ plannedAt }: Cursor, { condition }: Step, { quietHours }: Policy, situation: Situation): Instant {
  const comes = latest(plannedAt, goalMoment(condition, situation) ?? plannedAt);
  const { priorityId } = situation;
  const isQuieted = quietHours !== null && priorityId !== null && quietHours.priorityIds.includes(priorityId);
  return isQuieted ? endOfQuietHours(quietHours, comes) : comes;
}

/** The moment of the goal that a step waits for; null where it waits for none, or that never comes. */
export function goalMoment(condition: Step["condition"], { goals }: Situation): Instant | null {
  if (condition.kind === "goal-warned") return goals[condition.goal].warnsAt;
  if (condition.kind === "goal-breached") return goals[condition.goal].breachesAt;
  return null;
}

function latest(one: Instant, other: Instant): Instant {
  return instant(Math.max(one, other));
}
