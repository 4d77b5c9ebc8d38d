import type { Result } from "../../core/result";
import { accept } from "../../core/result";
import { lookFor } from "../../core/set-up/look";
import type { SetUpChoices, SetUpStep } from "../../core/set-up/step";
import type { Ports } from "../ports";
import type { OpenPlan, Planner, PlanRefusal } from "./open-plan";
import { planWithin } from "./open-plan";

export type AskedStep = { readonly projectId: string; readonly choices: SetUpChoices; readonly stepId: string };

/** One step of a plan as it stands, with what it goes by. */
export type OpenStep = Omit<OpenPlan, "plan"> & {
  /** Null where the plan has no such step. */
  readonly step: SetUpStep | null;
  /** Whether a step that was looked at is found done. */
  readonly isThere: (stepId: string) => boolean;
};

/**
 * Reads what one step goes by, and that alone: what it costs does not grow with the plan. A step that was begun
 * before and may have been left half way is looked at with it.
 */
export async function openStep(asked: AskedStep, planner: Planner, ports: Ports): Promise<Result<OpenStep, PlanRefusal>> {
  const stored = await ports.setUpRecords.read(asked.projectId);
  const begun = stored?.record.begun?.stepId;
  const look = lookFor([asked.stepId, ...(begun === undefined ? [] : [begun])]);
  const opened = await planWithin(look, stored, asked, planner, ports);
  if (!opened.ok) return opened;
  const { plan, ...rest } = opened.value;
  const looked = plan.steps.filter(({ id }) => id === asked.stepId || id === begun);
  return accept({
    ...rest,
    step: looked.find(({ id }) => id === asked.stepId) ?? null,
    isThere: (stepId) => looked.some(({ id, state }) => id === stepId && state === "exists"),
  });
}
