import type { RefusalView } from "../../../src/contract/ui/answer";
import type { PlanView, StepOutcomeView } from "../../../src/contract/ui/set-up";
import type { SetUpStep } from "../../../src/core/set-up/step";
import { pendingSteps, planTotals } from "./plan-totals";
import { withOutcome } from "./with-outcome";

/** A plan as it now is, or why it could not be read. */
export type ReadOutcome = { readonly ok: true; readonly plan: PlanView } | { readonly ok: false; readonly refusal: RefusalView };

/** What became of one step: what is kept of it, or why it did not come about, and whether the next project would fare the same. */
export type PutOutcome =
  { readonly ok: true; readonly outcome: StepOutcomeView } | { readonly ok: false; readonly message: string; readonly stopsAll: boolean };

/** A step that is being done, and how many of all are. */
export type StepUnderWay = {
  readonly projectId: string;
  readonly stepId: string;
  readonly title: string;
  readonly done: number;
  readonly total: number;
};

/** Why one project's plan was not applied to its end. */
export type Stop = { readonly projectId: string; readonly projectName: string; readonly title: string; readonly message: string };

/** The page from which plans are applied. */
export type ApplyingPage = {
  readonly read: (plan: PlanView) => Promise<ReadOutcome>;
  readonly put: (plan: PlanView, step: SetUpStep) => Promise<PutOutcome>;
  /** Whether the person asked to stop after this step. */
  readonly isStopping: () => boolean;
  readonly onPlan: (plan: PlanView) => void;
  readonly onStep: (step: StepUnderWay) => void;
};

/** Gives why a step did not come about; null when it did. */
export function whyNot(put: PutOutcome): string | null {
  if (!put.ok) return put.message;
  return put.outcome.outcome === "refused" ? (put.outcome.message ?? "Jira refused it and did not say why.") : null;
}

type Halt = { readonly stop: Pick<Stop, "title" | "message"> | null; readonly stopsAll: boolean };
type Count = { done: number; readonly total: number };

const NOT_SHOWN_YET = "It was done, but Jira does not show it yet. Look again in a minute.";

/**
 * Applies the plans of some projects, step by step, each project on its own: where one stops, the next still has its turn.
 * Gives those that stopped before their end, in their order; none where all was done, or where the person paused.
 */
export async function applyPlans(plans: readonly PlanView[], page: ApplyingPage): Promise<readonly Stop[]> {
  const count = { done: 0, total: planTotals(plans).changes };
  const stops: Stop[] = [];
  for (const [nth, plan] of plans.entries()) {
    // What was done for the projects before may be shared with this one.
    const halt = nth === 0 ? await applyPlan(plan, count, page) : await readThenApply(plan, count, page);
    if (halt?.stop) stops.push({ projectId: plan.project.id, projectName: plan.project.name, ...halt.stop });
    if (halt?.stopsAll || page.isStopping()) break;
  }
  return stops;
}

async function readThenApply(plan: PlanView, count: Count, page: ApplyingPage): Promise<Halt | null> {
  const read = await page.read(plan);
  if (!read.ok) return unread(plan, read.refusal);
  page.onPlan(read.plan);
  return applyPlan(read.plan, count, page);
}

/** Applies one plan, and what looking again still finds. Null when nothing is left. */
async function applyPlan(first: PlanView, count: Count, page: ApplyingPage): Promise<Halt | null> {
  const tried = new Set<string>();
  let plan = first;
  for (;;) {
    const left = pendingSteps(plan);
    const again = left.find(({ id }) => tried.has(id));
    if (again) return { stop: { title: again.title, message: NOT_SHOWN_YET }, stopsAll: false };
    if (left.length === 0) return null;
    left.forEach(({ id }) => tried.add(id));
    const halt = await applySteps(plan, left, count, page);
    const read = await page.read(plan);
    if (read.ok) page.onPlan(read.plan);
    if (halt) return halt;
    if (!read.ok) return unread(plan, read.refusal);
    plan = read.plan;
  }
}

async function applySteps(first: PlanView, steps: readonly SetUpStep[], count: Count, page: ApplyingPage): Promise<Halt | null> {
  let plan = first;
  for (const step of steps) {
    if (page.isStopping()) return { stop: null, stopsAll: true };
    page.onStep({ projectId: plan.project.id, stepId: step.id, title: step.title, ...count });
    const put = await page.put(plan, step);
    if (!put.ok) return { stop: { title: step.title, message: put.message }, stopsAll: put.stopsAll };
    const message = whyNot(put);
    if (message !== null) return { stop: { title: step.title, message }, stopsAll: false };
    count.done += 1;
    plan = withOutcome(plan, put.outcome);
    page.onPlan(plan);
  }
  return null;
}

function unread({ project }: PlanView, { message }: RefusalView): Halt {
  return { stop: { title: `The plan of ${project.name}`, message }, stopsAll: false };
}
