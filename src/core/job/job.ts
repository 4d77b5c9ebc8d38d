import type { Actor } from "../actor";
import type { MatrixPin, Scope } from "../priority/matrix";
import type { Instant } from "../time";
import type { Budget } from "./budget";
import type { LeftOut } from "./left-out";
import type { FieldCopy } from "./values-to-copy";

/** What long work does with every open incident of its projects. */
export type JobWork =
  /** Moves those that go by another matrix to this one, for the reason that whoever started it gave. */
  | { readonly kind: "apply-matrix"; readonly to: MatrixPin; readonly reason: string }
  /** Gives those that carry a former name of a level the name it has now, because this version renamed some. */
  | { readonly kind: "rename-levels"; readonly matrix: MatrixPin }
  /** Gives those that have no level yet the one that fields of the site's own stand for. */
  | { readonly kind: "copy-values"; readonly projectName: string; readonly copies: readonly FieldCopy[] };

/** How far it has come: first the incidents are counted, then done, project by project in the order of their keys. */
export type Place = {
  readonly phase: "counting" | "working";
  /** Those left in this phase; the first is the present one. */
  readonly projectIds: readonly string[];
  /** The key of the last incident that is behind; null at a project's beginning. */
  readonly afterKey: string | null;
};

/** Long work that goes on by itself, a chunk at a time, as the app, in the name of who started it. */
export type Job = {
  readonly id: string;
  readonly work: JobWork;
  readonly scope: Scope;
  readonly projectIds: readonly string[];
  readonly startedBy: Actor;
  readonly startedAt: Instant;
  /** When it last did something. */
  readonly movedAt: Instant;
  readonly state: "running" | "paused" | "done" | "cancelled" | "failed";
  readonly place: Place;
  /** Which chunk is at work: what an older one brings home late is not counted. */
  readonly chunk: number;
  /** How often in a row a chunk came home with nothing done. */
  readonly setbacks: number;
  readonly done: number;
  /** null while it is still being counted. */
  readonly total: number | null;
  readonly changed: number;
  readonly leftOut: number;
  /** Those left out, by the reason. */
  readonly leftOutWhy: LeftOut;
  /** Why it waits or failed, in a sentence. */
  readonly message: string | null;
  /** When it goes on by itself; null where it does not wait. */
  readonly goesOnAt: Instant | null;
  readonly budget: Budget;
};

/** Long work as it begins: everything is still to be counted. */
export function newJob(begun: Pick<Job, "id" | "work" | "scope" | "projectIds" | "startedBy" | "startedAt">, budget: Budget): Job {
  return {
    ...begun,
    movedAt: begun.startedAt,
    state: "running",
    place: { phase: "counting", projectIds: begun.projectIds, afterKey: null },
    chunk: 0,
    setbacks: 0,
    done: 0,
    total: null,
    changed: 0,
    leftOut: 0,
    leftOutWhy: [],
    message: null,
    goesOnAt: null,
    budget,
  };
}

/** Whether it has come to an end, one way or another. */
export function isOver({ state }: Pick<Job, "state">): boolean {
  return state === "done" || state === "cancelled" || state === "failed";
}
