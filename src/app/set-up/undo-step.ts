import type { AccountId } from "../../core/actor";
import { person } from "../../core/actor";
import type { Result } from "../../core/result";
import { accept, refuse } from "../../core/result";
import type { StepOutcome } from "../../core/set-up/set-up-record";
import { withOutcome } from "../../core/set-up/set-up-record";
import type { SetUpUndo } from "../../core/set-up/step";
import { isGone, undoOf } from "../../core/set-up/undo-step";
import type { Ports } from "../ports";
import type { SetUpRefusal } from "../usable-configuration";
import type { StepRefusal } from "./apply-step";
import { onceChanged } from "./apply-step";
import { changeRecord } from "./change-record";
import { leaveProject } from "./leave-project";
import type { Planner } from "./open-plan";
import type { AskedStep } from "./open-step";
import { openStep } from "./open-step";

/**
 * Takes back a step that the app did, where nothing is lost by it. What Jira refuses, such as a work type that has
 * issues, stays and says why. Asked again, as after a death, it is taken back once.
 */
export async function undoStep(asked: AskedStep, by: AccountId, planner: Planner, ports: Ports): Promise<Result<StepOutcome, StepRefusal>> {
  const opened = await openStep(asked, planner, ports);
  if (!opened.ok) return opened;
  const { step, found, choices, record } = opened.value;
  const outcome: StepOutcome = {
    stepId: asked.stepId,
    title: step?.title ?? asked.stepId,
    outcome: "undone",
    message: null,
    by: person(by),
    at: ports.clock.now(),
  };
  const undo = step ? undoOf(step, found, choices) : null;
  const before = record.outcomes.find(({ stepId, outcome: ended }) => stepId === asked.stepId && ended !== "refused");
  if (step?.state !== "exists" && before?.outcome === "undone") return accept(before);
  if (!step || (!undo && !isGone(step, found))) return accept({ ...outcome, outcome: "refused", message: CANNOT });
  if (step.needs === "jira-administrator" && !planner.administersJira) return refuse({ kind: "not-allowed", what: "administer Jira" });
  const failed = undo && (await failureOf(undo, found.project.id, ports));
  if (failed && typeof failed !== "string") return refuse(failed);
  const ended: StepOutcome = failed === null ? outcome : { ...outcome, outcome: "refused", message: failed };
  await onceChanged(changeRecord(opened.value, (kept) => withOutcome(kept, ended), ports));
  return accept(ended);
}

const CANNOT = "This step cannot be taken back here. What Incident Desk did not do itself, and what holds data, stays.";

/** Null when it was taken back; Jira's words, or a refusal of our own rules, where it was not. */
async function failureOf(undo: SetUpUndo, projectId: string, ports: Ports): Promise<string | SetUpRefusal | null> {
  const undone = undo.kind === "leave" ? await leaveProject(projectId, ports) : await ports.setUp.undo(undo);
  return undone.ok ? null : undone.refusal;
}
