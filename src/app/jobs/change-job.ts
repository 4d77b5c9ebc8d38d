import type { Job } from "../../core/job/job";
import { PlatformError } from "../../core/platform-error";
import type { Result } from "../../core/result";
import { accept } from "../../core/result";
import { MOST_TURNS } from "../most-turns";
import type { Ports } from "../ports";

/**
 * Changes long work as it stands now, and gives it as it stands then; null where there is none of that id.
 * When another invocation writes in between, the change is made again of what that one left.
 */
export async function changeJob<Refusal>(
  jobId: string,
  change: (job: Job) => Result<Job, Refusal>,
  ports: Ports,
): Promise<Result<Job, Refusal> | null> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const stored = await ports.jobs.read(jobId);
    if (stored === null) return null;
    const changed = change(stored.job);
    if (!changed.ok) return changed;
    if (changed.value === stored.job || (await ports.jobs.replace(changed.value, stored.revision))) return accept(changed.value);
  }
  throw new PlatformError("storage", "conflict", `Failed to change a job: ${MOST_TURNS} others wrote in between.`);
}
