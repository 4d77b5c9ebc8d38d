import type { Actor } from "../actor";
import type { Instant } from "../time";

/** What became of one step. */
export type StepOutcome = {
  readonly stepId: string;
  readonly title: string;
  readonly outcome: "done" | "refused" | "undone";
  /** Jira's own words where it refused. */
  readonly message: string | null;
  readonly by: Actor;
  readonly at: Instant;
};

export type BegunStep = Pick<StepOutcome, "stepId" | "title" | "by" | "at">;

/** What was done to set a project up: kept with it. */
export type SetUpRecord = {
  readonly projectId: string;
  /** A step whose invocation may have died before its outcome was kept: when the next look finds it done, it was done by them. */
  readonly begun: BegunStep | null;
  /** Jira has no reading of pins, so it is remembered. */
  readonly arePanelsPinned: boolean;
  /** The newest first. */
  readonly outcomes: readonly StepOutcome[];
};

/** Far more than a plan has steps; what is older is forgotten. */
const MOST_OUTCOMES = 200;

export function emptyRecord(projectId: string): SetUpRecord {
  return { projectId, begun: null, arePanelsPinned: false, outcomes: [] };
}

/** The record after one more step. */
export function withOutcome(record: SetUpRecord, outcome: StepOutcome): SetUpRecord {
  const isPinning = outcome.stepId === "panels" && outcome.outcome !== "refused";
  return {
    ...record,
    begun: null,
    arePanelsPinned: isPinning ? outcome.outcome === "done" : record.arePanelsPinned,
    outcomes: [outcome, ...record.outcomes].slice(0, MOST_OUTCOMES),
  };
}

/** The record in which a step that was begun and is found to be there counts as done. */
export function withBegunFinished(record: SetUpRecord, isThere: (stepId: string) => boolean): SetUpRecord {
  const { begun } = record;
  return begun && isThere(begun.stepId) ? withOutcome(record, { ...begun, outcome: "done", message: null }) : record;
}

/** Ids of the steps whose newest success was to be done here. */
export function doneSteps({ outcomes }: SetUpRecord): readonly string[] {
  const newest = new Map(
    outcomes
      .filter(({ outcome }) => outcome !== "refused")
      .toReversed()
      .map((outcome) => [outcome.stepId, outcome]),
  );
  return [...newest.values()].flatMap(({ stepId, outcome }) => (outcome === "done" ? [stepId] : []));
}
