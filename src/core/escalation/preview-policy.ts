import type { Instant } from "../time";
import type { EscalationRun } from "./escalation-run";
import { decideDue } from "./decide-due";
import type { DueStep, PassedOverWhy } from "./decide-due";
import { nextDue } from "./next-due";
import type { Policy } from "./policy";
import type { Situation } from "./situation";

/** A step as it will come if nothing happens in between. */
export type PreviewedStep = DueStep & { readonly passedOver: PassedOverWhy | null };

/**
 * What a run will do until `until` if nobody does anything, by the very decisions that the engine makes, in order.
 * An acknowledgement that stands ends when its time is over.
 */
export function previewPolicy(run: EscalationRun, policy: Policy, situation: Situation, until: Instant): readonly PreviewedStep[] {
  const steps: PreviewedStep[] = [];
  let present = run;
  let standing = situation;
  for (;;) {
    const next = nextDue(present, policy, standing);
    if (next === null || next.dueAt > until) return steps;
    const decided = decideDue(present, policy, standing, next.dueAt);
    if (decided === null) return steps;
    present = decided.run;
    if (decided.kind === "acknowledgement-ended") {
      standing = { ...standing, handled: null };
      continue;
    }
    steps.push(...decided.passedOver.map(({ why, ...due }) => ({ ...due, passedOver: why })));
    if (decided.page) steps.push({ ...decided.page, passedOver: null });
  }
}
