import type { Job } from "../../core/job/job";
import type { SteerRefusal, Steering } from "../../core/job/steer-job";
import { steerJob as decide } from "../../core/job/steer-job";
import type { Scope } from "../../core/priority/matrix";
import type { Result } from "../../core/result";
import { refuse } from "../../core/result";
import { seconds } from "../../core/time";
import type { Ports } from "../ports";
import { changeJob } from "./change-job";

export type SteerJobRefusal = SteerRefusal | { readonly kind: "no-such-job" };

/** Pauses, resumes or cancels long work of a scope. The caller has checked that they may configure that scope. */
export async function steerJob(jobId: string, steering: Steering, scope: Scope, ports: Ports): Promise<Result<Job, SteerJobRefusal>> {
  const now = ports.clock.now();
  const steered = await changeJob<SteerJobRefusal>(
    jobId,
    (job) => (job.scope === scope ? decide(job, steering, now) : refuse({ kind: "no-such-job" })),
    ports,
  );
  if (steered === null) return refuse({ kind: "no-such-job" });
  if (steered.ok && steering === "resume") {
    await ports.due.owe("job", jobId, now);
    await ports.dueSoon.push("job", jobId, seconds(0));
  }
  return steered;
}
