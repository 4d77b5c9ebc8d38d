import type { Instant } from "../time";
import { later, minutes } from "../time";
import { leftOf, nextHour, spend } from "./budget";
import type { Job, Place } from "./job";
import { withReasons } from "./left-out";

/** What a chunk did, and where the next one goes on. */
export type Progress = Pick<Job, "done" | "changed" | "leftOut" | "leftOutWhy"> & {
  /** Found while counting. */
  readonly counted: number;
  readonly place: Place;
  /** Why it did not come to its end; null when it did. */
  readonly stopped: { readonly message: string; readonly goesOnAt: Instant } | null;
};

/** The most points that one chunk sets aside: fifty incidents, each read, moved and written, and a long history among them. */
export const CHUNK_POINTS = 1_500;
/** With less than this a chunk could not do one incident whose history is as long as Jira lets it be read. */
export const LEAST_POINTS = 800;

/** No chunk takes longer. None begins so late that it would spend of two hours at once. */
export const CHUNK_TIME = minutes(2);

/**
 * A chunk begins: what it may spend is set aside first, so that one which dies has not spent what nobody counted.
 * Null where what is left of the hour, or of its points, does not suffice.
 */
export function beginChunk(job: Job, now: Instant): { readonly job: Job; readonly allowance: number } | null {
  const allowance = Math.min(CHUNK_POINTS, leftOf(job.budget, now));
  if (allowance < LEAST_POINTS || later(now, CHUNK_TIME) > nextHour(now)) return null;
  return { allowance, job: { ...job, chunk: job.chunk + 1, budget: spend(job.budget, allowance, now), message: null, goesOnAt: null } };
}

/** It goes on with the next hour's points. */
export function waitForPoints(job: Job, now: Instant): Job {
  const message = `It may use ${job.budget.pointsAnHour} of Jira's points in an hour, and goes on with the next hour's.`;
  return { ...job, message, goesOnAt: nextHour(now) };
}

/**
 * A chunk comes home. What it did not spend of its allowance is given back; what
 * an older chunk brings after a newer one began is dropped, and what was paused or cancelled meanwhile stays so.
 */
export function endChunk(
  job: Job,
  {
    chunk,
    allowance,
    spent,
    begunAt,
  }: { readonly chunk: number; readonly allowance: number; readonly spent: number; readonly begunAt: Instant },
  progress: Progress,
  now: Instant,
): Job {
  if (job.chunk !== chunk) return job;
  const budget = spend(job.budget, spent - allowance, begunAt);
  const { stopped } = progress;
  const isFruitless = stopped !== null && progress.done === 0;
  const moved: Job = {
    ...job,
    budget,
    movedAt: now,
    place: progress.place,
    done: job.done + progress.done,
    changed: job.changed + progress.changed,
    leftOut: job.leftOut + progress.leftOut,
    leftOutWhy: withReasons(job.leftOutWhy, progress.leftOutWhy),
    total: progress.counted > 0 || job.total !== null ? (job.total ?? 0) + progress.counted : null,
    setbacks: isFruitless ? job.setbacks + 1 : 0,
    message: stopped?.message ?? null,
    goesOnAt: stopped?.goesOnAt ?? null,
  };
  return progress.place.projectIds.length > 0 ? moved : nextPhase(moved);
}

/** Long work that cannot go on, and says why. */
export function failJob(job: Job, message: string, now: Instant): Job {
  return { ...job, state: "failed", movedAt: now, message, goesOnAt: null };
}

function nextPhase(job: Job): Job {
  const place: Place = { phase: "working", projectIds: job.projectIds, afterKey: null };
  if (job.place.phase === "counting") return { ...job, place, total: job.total ?? 0 };
  const done = Math.max(job.done, job.total ?? 0); // what a search does not find any more is behind it, too
  return job.state === "running" ? { ...job, done, state: "done", message: null, goesOnAt: null } : job;
}
