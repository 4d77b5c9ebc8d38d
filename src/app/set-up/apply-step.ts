import type { AccountId } from "../../core/actor";
import { person } from "../../core/actor";
import type { Result } from "../../core/result";
import { accept, refuse } from "../../core/result";
import type { StepOutcome } from "../../core/set-up/set-up-record";
import { withBegunFinished, withOutcome } from "../../core/set-up/set-up-record";
import type { SetUpChoices, SetUpStep, SetUpWrite } from "../../core/set-up/step";
import type { Ports } from "../ports";
import { changeRecord } from "./change-record";
import type { OpenPlan, Planner, PlanRefusal } from "./open-plan";
import { openPlan } from "./open-plan";
import type { OwnWriteRefusal } from "./perform-own-write";
import { performOwnWrite } from "./perform-own-write";
import type { JiraWrite } from "./ports";

export type AskedStep = { readonly projectId: string; readonly choices: SetUpChoices; readonly stepId: string };
export type StepRefusal = PlanRefusal | OwnWriteRefusal | { readonly kind: "not-allowed"; readonly what: string };
export type StepApplied = { readonly outcome: StepOutcome; readonly plan: OpenPlan };

/**
 * Does what is missing of one step, and gives the plan as it stands then.
 *
 * The plan is made anew first, so that only what is not there yet is written: a step that is done already is
 * done. That it was begun is kept before Jira is asked, so that after a death anywhere the next look knows whose it was.
 */
export async function applyStep(
  asked: AskedStep,
  by: AccountId,
  planner: Planner,
  ports: Ports,
): Promise<Result<StepApplied, StepRefusal>> {
  const opened = await openPlan(asked.projectId, asked.choices, planner, ports);
  if (!opened.ok) return opened;
  const step = opened.value.plan.steps.find(({ id }) => id === asked.stepId);
  const outcome: StepOutcome = {
    stepId: asked.stepId,
    title: step?.title ?? asked.stepId,
    outcome: "done",
    message: null,
    by: person(by),
    at: ports.clock.now(),
  };
  if (!step) return accept({ outcome: refused(outcome, "The plan has no such step any more."), plan: opened.value });
  if (step.needs === "jira-administrator" && !planner.administersJira) return refuse({ kind: "not-allowed", what: "administer Jira" });
  if (step.writes.length === 0) return withoutWrites(step, outcome, opened.value, ports);

  const begun = { stepId: step.id, title: step.title, by: outcome.by, at: outcome.at };
  const kept = await changeRecord(opened.value, (record) => ({ ...withBegunOf(record, opened.value), begun }), ports);
  const failed = await performAll(step.writes, opened.value, by, ports);
  if (failed && typeof failed !== "string") return refuse(failed);
  const ended = failed === null ? outcome : refused(outcome, failed);
  await changeRecord(kept, (record) => withOutcome(record, ended), ports);
  const after = await openPlan(asked.projectId, asked.choices, planner, ports);
  return after.ok ? accept({ outcome: ended, plan: after.value }) : after;
}

/** What is there is done, or was by whoever began it; what is by hand is not done by asking. */
async function withoutWrites(
  step: SetUpStep,
  outcome: StepOutcome,
  plan: OpenPlan,
  ports: Ports,
): Promise<Result<StepApplied, StepRefusal>> {
  if (step.state !== "exists")
    return accept({
      outcome: refused(outcome, step.byHand?.instructions.join(" ") ?? "A Jira administrator has to apply this step."),
      plan,
    });
  if (plan.record.begun === null && plan.record.outcomes[0]?.stepId === step.id)
    await changeRecord(plan, (record) => withBegunOf(record, plan), ports);
  return accept({ outcome: plan.record.outcomes.find(({ stepId }) => stepId === step.id) ?? outcome, plan });
}

/** Null when all was done; Jira's words, or a refusal of our own rules, where it was not. */
async function performAll(
  writes: readonly SetUpWrite[],
  plan: OpenPlan,
  by: AccountId,
  ports: Ports,
): Promise<string | OwnWriteRefusal | null> {
  for (const write of writes) {
    const done = isJiraWrite(write) ? await ports.setUp.perform(write) : await performOwnWrite(write, plan, by, ports);
    if (!done.ok) return done.refusal;
  }
  return null;
}

const OWN_WRITES: ReadonlySet<SetUpWrite["kind"]> = new Set(["keep-work-types", "keep-stages", "look-after", "tell-levels"]);

function isJiraWrite(write: SetUpWrite): write is JiraWrite {
  return !OWN_WRITES.has(write.kind);
}

function withBegunOf<Found extends OpenPlan["record"]>(record: Found, { plan }: OpenPlan): OpenPlan["record"] {
  return withBegunFinished(record, (stepId) => plan.steps.some(({ id, state }) => id === stepId && state === "exists"));
}

function refused(outcome: StepOutcome, message: string): StepOutcome {
  return { ...outcome, outcome: "refused", message };
}
