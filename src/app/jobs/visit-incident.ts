import type { Configuration } from "../../core/configuration/configuration";
import type { IncidentRecord } from "../../core/incident/incident-record";
import { isAnythingOwed } from "../../core/incident/superseded";
import type { Job, JobWork } from "../../core/job/job";
import type { Input, MatrixPin } from "../../core/priority/matrix";
import { isSamePin } from "../../core/priority/matrix";
import { presentName } from "../../core/priority/present-name";
import { unreachable } from "../../core/result";
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
export async function visitIncident(job: Job, visit: Visit, configuration: Configuration, tally: Tally, ports: Ports): Promise<Visited> {
  switch (job.work.kind) {
    case "apply-matrix":
      return isToMove(visit, job.work.to) ? move(job, job.work, visit.found, tally, ports) : "same";
    case "rename-levels":
      return rename(visit.found, configuration, ports);
    default:
      return unreachable(job.work);
  }
}

/** One that goes by another matrix, that the app has not met, or to which something is still owed. */
function isToMove({ found, record }: Visit, to: MatrixPin): boolean {
  if (!record?.matrix || record.projectId !== found.projectId) return true;
  return !isSamePin(record.matrix, to) || isAnythingOwed(record.owed);
}

async function move(
  { startedBy: by }: Job,
  { to, reason }: Extract<JobWork, { kind: "apply-matrix" }>,
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

async function rename({ issueId, impact, urgency }: FoundIncident, { matrix, site }: Configuration, ports: Ports): Promise<Visited> {
  const names = { impact: presentName(matrix.impact, impact), urgency: presentName(matrix.urgency, urgency) };
  const edit = Object.fromEntries(Object.entries(names).filter(([, name]) => name !== null)) as Partial<Record<Input, string>>;
  if (Object.keys(edit).length === 0) return "same";
  const performed = await ports.issues.perform(issueId, { kind: "edit-issue", ...edit }, "app", site.fields);
  return performed.ok ? "changed" : "left-out";
}
