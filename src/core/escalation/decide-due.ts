import type { Instant } from "../time";
import type { Cursor, EscalationRun, Position } from "./escalation-run";
import { goalMoment, nextDue } from "./next-due";
import type { Policy, Step } from "./policy";
import type { Situation } from "./situation";
import { countsFrom, cursorAfter, stepAt } from "./walk-policy";

/** A step whose moment has come, with the number it has within its run. */
export type DueStep = { readonly number: number; readonly position: Position; readonly step: Step; readonly dueAt: Instant };

/** Why a step pages nobody. */
export type PassedOverWhy = "acknowledged" | "no-such-goal" | "not-reassigned" | "not-reopened";

export type Decided =
  | {
      readonly kind: "steps";
      readonly run: EscalationRun;
      readonly passedOver: readonly (DueStep & { readonly why: PassedOverWhy })[];
      /** The one whose condition holds; null where none of those due does. */
      readonly page: DueStep | null;
    }
  /** The acknowledgement counts no longer: whoever was paged last is paged again. */
  | { readonly kind: "acknowledgement-ended"; readonly run: EscalationRun; readonly endedAt: Instant };

/**
 * Decides about what is due at `now`: at most one step that pages, and those before it that do not.
 *
 * Null where nothing is due yet: a step is never early. Whoever stores the run has claimed the step; the
 * second to come finds the cursor moved on. A pause that has ended by itself ends with it.
 */
export function decideDue(run: EscalationRun, policy: Policy, situation: Situation, now: Instant): Decided | null {
  const passedOver: (DueStep & { readonly why: PassedOverWhy })[] = [];
  let after = run;
  for (;;) {
    const next = nextDue(after, policy, situation);
    if (next === null || next.dueAt > now) break;
    if (next.kind === "acknowledgement-ends") {
      if (passedOver.length > 0) break;
      return { kind: "acknowledgement-ended", run: { ...after, pause: null, cursor: again(after, next.dueAt) }, endedAt: next.dueAt };
    }
    for (const cursor of next.passedOver) {
      passedOver.push({ ...dueStep(after, policy, cursor, cursor.plannedAt), why: "acknowledged" });
      after = { ...after, decided: after.decided + 1 };
    }
    const due = dueStep(after, policy, next.cursor, next.dueAt);
    const why = whyNot(next.step, situation, now);
    after = { ...after, cursor: cursorAfter(policy, next.cursor, countsFrom(next.dueAt, now)), decided: after.decided + 1 };
    if (why === null) {
      // An acknowledgement may end within the pause that is over: it counts until the pause's end.
      const pause = situation.handled?.until ? after.pause : null;
      return { kind: "steps", run: { ...after, pause, lastPaged: due.position }, passedOver, page: due };
    }
    passedOver.push({ ...due, why });
  }
  return passedOver.length > 0 ? { kind: "steps", run: after, passedOver, page: null } : null;
}

/** The step that paged last, once more; the next one where none did. */
function again({ cursor, lastPaged }: EscalationRun, at: Instant): Cursor | null {
  if (lastPaged) return { ...lastPaged, plannedAt: at };
  return cursor && { ...cursor, plannedAt: at };
}

function dueStep(run: EscalationRun, policy: Policy, cursor: Cursor, dueAt: Instant): DueStep {
  const step = stepAt(policy, cursor);
  if (step === null) throw new Error(`The policy ${policy.id} has no step ${cursor.step}.`);
  return { number: run.decided + 1, position: { round: cursor.round, step: cursor.step }, step, dueAt };
}

function whyNot({ condition }: Step, situation: Situation, now: Instant): PassedOverWhy | null {
  switch (condition.kind) {
    case "not-acknowledged":
      return situation.handled === null ? null : "acknowledged";
    case "not-resolved":
      return null;
    case "goal-warned":
    case "goal-breached": {
      const moment = goalMoment(condition, situation);
      return moment !== null && moment <= now ? null : "no-such-goal";
    }
    case "reassigned":
      return situation.reassigned > condition.moreThan ? null : "not-reassigned";
    case "reopened":
      return situation.isReopened ? null : "not-reopened";
  }
}
