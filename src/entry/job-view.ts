import type { JobView } from "../contract/ui/matrix-replay";
import type { Job } from "../core/job/job";
import { unreachable } from "../core/result";
import type { Instant } from "../core/time";

/** Long work as a page draws it. */
export function jobView(job: Job, now: Instant): JobView {
  const { id, startedBy, startedAt, movedAt, done, total, changed, leftOut, leftOutWhy, message } = job;
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
    leftOutWhy,
    copiesInto: job.work.kind === "copy-values" ? (job.projectIds[0] ?? null) : null,
    message,
    goesOnAt,
  };
}

function titleOf({ work }: Job): string {
  switch (work.kind) {
    case "apply-matrix":
      return `Move open incidents to matrix v${work.to.version}`;
    case "rename-levels":
      return `Rename levels on open incidents, as of matrix v${work.matrix.version}`;
    case "copy-values":
      return `Copy values of ${work.copies.map(({ called }) => called).join(" and ")} to open incidents of ${work.projectName}`;
    default:
      return unreachable(work);
  }
}

/** Still being counted, a total would be too small. */
function totalOf({ place, state }: Job, total: number | null): number | null {
  return place.phase === "counting" && state !== "cancelled" ? null : total;
}
