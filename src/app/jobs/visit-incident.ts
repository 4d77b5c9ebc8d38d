import type { IncidentRecord } from "../../core/incident/incident-record";
import { isAnythingOwed } from "../../core/incident/superseded";
import type { Job } from "../../core/job/job";
import type { MatrixPin } from "../../core/priority/matrix";
import { isSamePin } from "../../core/priority/matrix";
import type { FoundIncident, Ports } from "../ports";
import { reconcileIncident } from "../reconcile-incident";
import type { Tally } from "./counted-ports";

/** An incident that long work has come to, and what the app remembers of it. */
export type Visit = { readonly found: FoundIncident; readonly record: IncidentRecord | null };
export type Visited = "changed" | "same" | "left-out";

/**
 * Does with one incident what the job is for. Done twice it is done once.
 * @throws {PlatformError} when Jira asks to wait, or nothing could be read or stored.
 */
export async function visitIncident(job: Job, visit: Visit, tally: Tally, ports: Ports): Promise<Visited> {
  return isToMove(visit, job.work.to) ? move(job, visit.found, tally, ports) : "same";
}

/** One that goes by another matrix, that the app has not met, or to which something is still owed. */
function isToMove({ found, record }: Visit, to: MatrixPin): boolean {
  if (!record?.matrix || record.projectId !== found.projectId) return true;
  return !isSamePin(record.matrix, to) || isAnythingOwed(record.owed);
}

async function move(
  { startedBy: by, work: { to, reason } }: Job,
  { issueId }: FoundIncident,
  tally: Tally,
  ports: Ports,
): Promise<Visited> {
  const editsBefore = tally.edits;
  const moved = await reconcileIncident(issueId, { finishOwed: true, move: { to, by, reason } }, ports);
  if (!moved.ok || moved.value.kind === "refused") return "left-out";
  const failure = moved.value.kind === "owed" ? moved.value.failure : null;
  if (failure?.code === "rate-limited") throw failure;
  if (failure !== null) return "left-out";
  return tally.edits > editsBefore ? "changed" : "same";
}
