import type { JobView } from "../contract/ui/matrix-replay";
import type { Job } from "../core/job/job";
import type { Instant } from "../core/time";

/** Long work as a page draws it. */
export function jobView(job: Job, now: Instant): JobView {
  const { id, startedBy, startedAt, movedAt, done, total, changed, leftOut, message } = job;
  const isWaiting = job.state === "running" && job.goesOnAt !== null && job.goesOnAt > now;
  const goesOnAt = isWaiting ? job.goesOnAt : null;
  const state = isWaiting ? "waiting-for-jira" : job.state;
  return {
    id,
    title: titleOf(job),
    state,
    startedBy,
    startedAt,
    movedAt,
    done,
    total: totalOf(job, total),
    changed,
    leftOut,
    message,
    goesOnAt,
  };
}

function titleOf({ work }: Job): string {
  return work.kind === "apply-matrix"
    ? `Move open incidents to matrix v${work.to.version}`
    : `Rename levels on open incidents, as of matrix v${work.matrix.version}`;
}

/** Still being counted, a total would be too small. */
function totalOf({ place, state }: Job, total: number | null): number | null {
  return place.phase === "counting" && state !== "cancelled" ? null : total;
}
