import type { PlanView, StepOutcomeView } from "../../../src/contract/ui/set-up";

/** Gives a plan with one more outcome, before it is read again: a step that was done is there. */
export function withOutcome(plan: PlanView, outcome: StepOutcomeView): PlanView {
  const isDone = outcome.outcome === "done";
  return {
    ...plan,
    steps: plan.steps.map((step) => (isDone && step.id === outcome.stepId ? { ...step, state: "exists", writes: [] } : step)),
    report: [outcome, ...plan.report],
  };
}
