import type { RefusalView } from "../../../src/contract/ui/answer";
import type { PlanView } from "../../../src/contract/ui/set-up";
import type { ReadOutcome } from "./apply-plans";

/** A project whose plan could not be read, and why. */
export type Unread = { readonly projectId: string; readonly refusal: RefusalView };

export type PlansRead = { readonly plans: readonly PlanView[]; readonly unread: readonly Unread[] };

/** Reads the plan of each project, one after the other: those that were read, and those that were not. */
export async function readPlans(projectIds: readonly string[], read: (projectId: string) => Promise<ReadOutcome>): Promise<PlansRead> {
  const plans: PlanView[] = [];
  const unread: Unread[] = [];
  for (const projectId of projectIds) {
    const outcome = await read(projectId);
    if (outcome.ok) plans.push(outcome.plan);
    else unread.push({ projectId, refusal: outcome.refusal });
  }
  return { plans, unread };
}
