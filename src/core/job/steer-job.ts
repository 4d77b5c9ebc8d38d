import type { Result } from "../result";
import { accept, refuse } from "../result";
import type { Instant } from "../time";
import type { Job } from "./job";
import { isOver } from "./job";

export type Steering = "pause" | "resume" | "cancel";
export type SteerRefusal = { readonly kind: "job-over"; readonly state: "done" | "cancelled" | "failed" };

const STATE_AFTER = { pause: "paused", resume: "running", cancel: "cancelled" } as const;

/**
 * Pauses, resumes or cancels long work. What is asked for twice is done once; a chunk that is at work
 * ends first. What was done stays done. One that failed may be resumed: it goes on where it stood.
 */
export function steerJob(job: Job, steering: Steering, now: Instant): Result<Job, SteerRefusal> {
  const state = STATE_AFTER[steering];
  if (state === job.state) return accept(job);
  const isResumedFailure = steering === "resume" && job.state === "failed";
  if (isOver(job) && !isResumedFailure) return refuse({ kind: "job-over", state: job.state as SteerRefusal["state"] });
  return accept({ ...job, state, movedAt: now, message: null, goesOnAt: null, setbacks: 0 });
}
