import type { PlanView } from "../../../src/contract/ui/set-up";
import type { SetUpStep } from "../../../src/core/set-up/step";

export type PlanTotals = {
  /** What is still to be done, of those the viewer may do. */
  readonly changes: number;
  /** Of these, how many reach other projects. */
  readonly shared: number;
  /** What a person does in Jira itself. */
  readonly byHand: number;
  /** What only a Jira administrator may do, when the viewer is none. */
  readonly handedOver: number;
};

/** Gives how much of some plans is still to be done, and by whom. */
export function planTotals(plans: readonly PlanView[]): PlanTotals {
  const changes = plans.flatMap((plan) => pendingSteps(plan));
  return {
    changes: changes.length,
    shared: changes.filter(({ alsoTouches }) => alsoTouches.length > 0).length,
    byHand: plans.flatMap(({ steps }) => steps.filter(({ state }) => state === "by-hand")).length,
    handedOver: plans.flatMap((plan) => plan.steps.filter((step) => isPending(step) && !mayDo(plan, step))).length,
  };
}

/** Gives the steps that the viewer can have done, in their order. */
export function pendingSteps(plan: PlanView): readonly SetUpStep[] {
  return plan.steps.filter((step) => isPending(step) && mayDo(plan, step));
}

/** Tells whether a project that was set up is no longer as it was set up: somebody changed something in Jira. */
export function hasDrifted(plan: PlanView): boolean {
  return plan.project.setUpAt !== null && plan.steps.some(isPending);
}

/** Gives "9 changes, 2 shared" and what else there is, or that nothing is to be done. */
export function totalsSentence({ changes, shared, byHand, handedOver }: PlanTotals): string {
  const parts = [
    ...(changes > 0 ? [counted(changes, "change")] : []),
    ...(shared > 0 ? [`${shared} shared`] : []),
    ...(byHand > 0 ? [`${byHand} by hand`] : []),
    ...(handedOver > 0 ? [`${handedOver} for a Jira administrator`] : []),
  ];
  return parts.length === 0 ? "Nothing to do: everything is in place." : parts.join(", ");
}

/** Gives a number with its noun. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function isPending({ state }: SetUpStep): boolean {
  return state === "create" || state === "change";
}

function mayDo({ may }: PlanView, { needs }: SetUpStep): boolean {
  return may === "apply-all" || needs === "project-administrator";
}
