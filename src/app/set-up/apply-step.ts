import type { AccountId } from "../../core/actor";
import { person } from "../../core/actor";
import { PlatformError } from "../../core/platform-error";
import type { Result } from "../../core/result";
import { accept, refuse } from "../../core/result";
import type { SetUpRecord, StepOutcome } from "../../core/set-up/set-up-record";
import { withBegunFinished, withOutcome } from "../../core/set-up/set-up-record";
import type { SetUpStep, SetUpWrite } from "../../core/set-up/step";
import type { Ports } from "../ports";
import { changeRecord } from "./change-record";
import type { Planner, PlanRefusal } from "./open-plan";
import type { AskedStep, OpenStep } from "./open-step";
import { openStep } from "./open-step";
import type { OwnWriteRefusal } from "./perform-own-write";
import { performOwnWrite } from "./perform-own-write";
import type { JiraWrite } from "./ports";

export type StepRefusal = PlanRefusal | OwnWriteRefusal | { readonly kind: "not-allowed"; readonly what: string };

/**
 * Does what is missing of one step, and gives what became of it.
 *
 * The step is planned anew first, so that only what is not there yet is written: a step that is done already is
 * done. That it was begun is kept before Jira is asked, so that after a death anywhere the next look knows whose it was.
 */
export async function applyStep(
  asked: AskedStep,
  by: AccountId,
  planner: Planner,
  ports: Ports,
): Promise<Result<StepOutcome, StepRefusal>> {
  const opened = await openStep(asked, planner, ports);
  if (!opened.ok) return opened;
  const { step } = opened.value;
  const outcome: StepOutcome = {
    stepId: asked.stepId,
    title: step?.title ?? asked.stepId,
    outcome: "done",
    message: null,
    by: person(by),
    at: ports.clock.now(),
  };
  if (!step) return accept(refused(outcome, "The plan has no such step any more."));
  if (step.needs === "jira-administrator" && !planner.administersJira) return refuse({ kind: "not-allowed", what: "administer Jira" });
  if (step.writes.length === 0) return accept(await withoutWrites(step, outcome, opened.value, ports));

  const begun = { stepId: step.id, title: step.title, by: outcome.by, at: outcome.at };
  const kept = await changeRecord(opened.value, (record) => ({ ...withBegunOf(record, opened.value), begun }), ports);
  const failed = await performAll(step.writes, opened.value, by, ports);
  if (failed && typeof failed !== "string") return refuse(failed);
  const ended = failed === null ? outcome : refused(outcome, failed);
  await onceChanged(changeRecord(kept, (record) => withOutcome(record, ended), ports));
  return accept(ended);
}

/** What is there is done, or was by whoever began it; what is by hand is not done by asking. */
async function withoutWrites(step: SetUpStep, outcome: StepOutcome, opened: OpenStep, ports: Ports): Promise<StepOutcome> {
  if (step.state !== "exists")
    return refused(outcome, step.byHand?.instructions.join(" ") ?? "A Jira administrator has to apply this step.");
  if (opened.record.begun === null && opened.record.outcomes[0]?.stepId === step.id)
    await changeRecord(opened, (record) => withBegunOf(record, opened), ports);
  const last = opened.record.outcomes.find(({ stepId }) => stepId === step.id);
  return last?.outcome === "done" ? last : outcome;
}

/** What fails after Jira was changed says that it may have been. */
export async function onceChanged(kept: Promise<unknown>): Promise<void> {
  try {
    await kept;
  } catch (failure) {
    if (!(failure instanceof PlatformError)) throw failure;
    const { platform, code, message, retryAfterSeconds } = failure;
    throw new PlatformError(platform, code, message, { cause: failure, retryAfterSeconds, mayHaveTakenEffect: true });
  }
}

/** Null when all was done; Jira's words, or a refusal of our own rules, where it was not. */
async function performAll(
  writes: readonly SetUpWrite[],
  opened: OpenStep,
  by: AccountId,
  ports: Ports,
): Promise<string | OwnWriteRefusal | null> {
  for (const write of writes) {
    const done = isJiraWrite(write) ? await ports.setUp.perform(write) : await performOwnWrite(write, opened, by, ports);
    if (!done.ok) return done.refusal;
  }
  return null;
}

const OWN_WRITES: ReadonlySet<SetUpWrite["kind"]> = new Set(["keep-work-types", "keep-stages", "look-after", "tell-levels"]);

function isJiraWrite(write: SetUpWrite): write is JiraWrite {
  return !OWN_WRITES.has(write.kind);
}

function withBegunOf(record: SetUpRecord, { isThere }: OpenStep): SetUpRecord {
  return withBegunFinished(record, isThere);
}

function refused(outcome: StepOutcome, message: string): StepOutcome {
  return { ...outcome, outcome: "refused", message };
}
