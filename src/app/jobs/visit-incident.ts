import type { Configuration } from "../../core/configuration/configuration";
import { goesBy } from "../../core/incident/goes-by";
import type { IncidentRecord } from "../../core/incident/incident-record";
import { isAnythingOwed } from "../../core/incident/superseded";
import type { Job } from "../../core/job/job";
import type { Ports } from "../ports";
import type { FoundIncident } from "../search-ports";
import type { HowToReconcile } from "../reconcile-incident";
import { reconcileIncident } from "../reconcile-incident";
import type { Tally } from "./counted-ports";

/** An incident that long work has come to, what the app remembers of it, and what an incident of its project begins with now. */
export type Visit = { readonly found: FoundIncident; readonly record: IncidentRecord | null; readonly newest: Configuration };
export type Visited = "changed" | "same" | "left-out";

/**
 * Does with one incident what the job is for. Done twice it is done once.
 * @throws {PlatformError} when Jira asks to wait, or nothing could be read or stored.
 */
export async function visitIncident(job: Job, visit: Visit, tally: Tally, ports: Ports): Promise<Visited> {
  const { work, startedBy: by } = job;
  if (work.kind === "rename-levels") return bring(visit.found, { renames: true }, tally, ports);
  const { to, reason } = work;
  return isToMove(visit) ? bring(visit.found, { move: { to, by, reason } }, tally, ports) : "same";
}

/** One that goes by another matrix or by other tiers, that the app has not met, or to which something is still owed. */
function isToMove({ found, record, newest }: Visit): boolean {
  if (!record || record.projectId !== found.projectId) return true;
  return !goesBy(record, newest) || isAnythingOwed(record.owed);
}

async function bring(
  { issueId }: FoundIncident,
  what: Pick<HowToReconcile, "move" | "renames">,
  tally: Tally,
  ports: Ports,
): Promise<Visited> {
  const editsBefore = tally.edits;
  const brought = await reconcileIncident(issueId, { finishOwed: true, ...what }, ports);
  if (!brought.ok || brought.value.kind === "refused") return "left-out";
  const failure = brought.value.kind === "owed" ? brought.value.failure : null;
  if (failure?.code === "rate-limited") throw failure;
  if (failure !== null) return "left-out";
  return tally.edits > editsBefore ? "changed" : "same";
}
