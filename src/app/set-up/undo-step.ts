import type { AccountId } from "../../core/actor";
import { person } from "../../core/actor";
import type { Result } from "../../core/result";
import { accept, refuse } from "../../core/result";
import type { StepOutcome } from "../../core/set-up/set-up-record";
import { withOutcome } from "../../core/set-up/set-up-record";
import type { SetUpUndo } from "../../core/set-up/step";
import { undoOf } from "../../core/set-up/undo-step";
import type { Ports } from "../ports";
import type { AskedStep, StepApplied, StepRefusal } from "./apply-step";
import { changeRecord } from "./change-record";
import { leaveProject } from "./leave-project";
import type { SetUpRefusal } from "../usable-configuration";
import type { OpenPlan, Planner } from "./open-plan";
import { openPlan } from "./open-plan";

/** Takes back a step that the app did, where nothing is lost by it. What Jira refuses, such as a work type that has issues, stays and says why. */
export async function undoStep(asked: AskedStep, by: AccountId, planner: Planner, ports: Ports): Promise<Result<StepApplied, StepRefusal>> {
  const opened = await openPlan(asked.projectId, asked.choices, planner, ports);
  if (!opened.ok) return opened;
  const { plan, found, choices } = opened.value;
  const step = plan.steps.find(({ id }) => id === asked.stepId);
  const outcome: StepOutcome = {
    stepId: asked.stepId,
    title: step?.title ?? asked.stepId,
    outcome: "undone",
    message: null,
    by: person(by),
    at: ports.clock.now(),
  };
  const undo = step ? undoOf(step, found, choices) : null;
  if (!step || !undo) return accept({ outcome: { ...outcome, outcome: "refused", message: CANNOT }, plan: opened.value });
  if (step.needs === "jira-administrator" && !planner.administersJira) return refuse({ kind: "not-allowed", what: "administer Jira" });
  const failed = await failureOf(undo, opened.value, ports);
  if (failed && typeof failed !== "string") return refuse(failed);
  const ended: StepOutcome = failed === null ? outcome : { ...outcome, outcome: "refused", message: failed };
  await changeRecord(opened.value, (record) => withOutcome(record, ended), ports);
  const after = await openPlan(asked.projectId, asked.choices, planner, ports);
  return after.ok ? accept({ outcome: ended, plan: after.value }) : after;
}

const CANNOT = "This step cannot be taken back here. What Incident Desk did not do itself, and what holds data, stays.";

/** Null when it was taken back; Jira's words, or a refusal of our own rules, where it was not. */
async function failureOf(undo: SetUpUndo, { found }: OpenPlan, ports: Ports): Promise<string | SetUpRefusal | null> {
  const undone = undo.kind === "leave" ? await leaveProject(found.project.id, ports) : await ports.setUp.undo(undo);
  return undone.ok ? null : undone.refusal;
}
