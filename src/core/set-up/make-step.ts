import type { Named, Shared } from "./found";
import type { SetUpStep, SetUpWrite } from "./step";

type StepParts = Pick<SetUpStep, "id" | "title" | "object"> & {
  readonly isThere: boolean;
  readonly isMade?: boolean;
  readonly writes: readonly SetUpWrite[];
  readonly alsoTouches?: readonly Named[];
  readonly needs?: SetUpStep["needs"];
  /** Whether what the app did here can be taken back. */
  readonly canUndo?: boolean;
};

/** A step that REST can do. What is there already writes nothing. */
export function makeStep({
  isThere,
  isMade = false,
  writes,
  alsoTouches = [],
  needs = "jira-administrator",
  canUndo = false,
  ...named
}: StepParts): SetUpStep {
  return {
    ...named,
    state: isThere ? "exists" : isMade ? "create" : "change",
    alsoTouches,
    needs,
    writes: isThere ? [] : writes,
    byHand: null,
    canUndo,
  };
}

/** A step that a person does, in Jira's own pages; it is there when a later look finds it. */
export function byHandStep(
  named: Pick<SetUpStep, "id" | "title" | "object" | "needs">,
  isThere: boolean,
  byHand: NonNullable<SetUpStep["byHand"]>,
): SetUpStep {
  const state = isThere ? "exists" : "by-hand";
  return { ...named, state, alsoTouches: [], writes: [], byHand: isThere ? null : byHand, canUndo: false };
}

/** The projects beside this one that go by the same thing. */
export function othersOf(shared: Shared, projectId: string): readonly Named[] {
  return shared.projects.filter(({ id }) => id !== projectId);
}
