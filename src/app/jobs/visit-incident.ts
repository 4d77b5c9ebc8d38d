import type { Configuration } from "../../core/configuration/configuration";
import { goesBy } from "../../core/incident/goes-by";
import type { IncidentRecord } from "../../core/incident/incident-record";
import { isAnythingOwed } from "../../core/incident/superseded";
import type { Job, JobWork } from "../../core/job/job";
import { isCopiedSince, toCopy } from "../../core/job/values-to-copy";
import type { Instant } from "../../core/time";
import type { OpenRefusal } from "../open-incident";
import type { Ports } from "../ports";
import type { FoundIncident } from "../search-ports";
import type { HowToReconcile } from "../reconcile-incident";
import { reconcileIncident } from "../reconcile-incident";
import type { Tally } from "./counted-ports";

/** An incident that long work has come to, what the app remembers of it, and what an incident of its project begins with now. */
export type Visit = { readonly found: FoundIncident; readonly record: IncidentRecord | null; readonly newest: Configuration };
export type Visited = "changed" | "same" | { /** Why, in a sentence. */ readonly leftOut: string };

/** Why an incident was left out that was tried again and again. */
export const NO_ANSWER = "Jira or Forge's storage did not answer as it should, several times.";
const HAS_LEVELS = "Somebody has chosen a level: it was kept.";
const UNMAPPED = "No level was named for its value.";

/**
 * Does with one incident what the job is for. Done twice it is done once.
 * @throws {PlatformError} when Jira asks to wait, or nothing could be read or stored.
 */
export async function visitIncident(job: Job, visit: Visit, tally: Tally, ports: Ports): Promise<Visited> {
  const { work, startedBy: by } = job;
  if (work.kind === "rename-levels") return bring(visit.found, { renames: true }, tally, ports);
  if (work.kind === "copy-values") return copyValues(job, work, visit, tally, ports);
  const { to, reason } = work;
  return isToMove(visit) ? bring(visit.found, { move: { to, by, reason } }, tally, ports) : "same";
}

/** One that goes by another matrix or by other tiers, that the app has not met, or to which something is still owed. */
function isToMove({ found, record, newest }: Visit): boolean {
  if (!record || record.projectId !== found.projectId) return true;
  return !goesBy(record, newest) || isAnythingOwed(record.owed);
}

/** One that was copied into by an invocation which died before it came home counts as changed, too. */
async function copyValues(
  { startedBy: by, startedAt }: Job,
  { copies }: Extract<JobWork, { kind: "copy-values" }>,
  { found, record }: Visit,
  tally: Tally,
  ports: Ports,
): Promise<Visited> {
  const asked = toCopy(copies, found);
  if (asked.kind === "copy") {
    const copied = await bring(found, { copy: { by, levels: asked.levels } }, tally, ports);
    return copied === "same" ? settledMeanwhile(found, startedAt, ports) : copied;
  }
  if (!isCopiedSince(record, startedAt)) return { leftOut: asked.kind === "unmapped" ? UNMAPPED : HAS_LEVELS };
  const finished = record && isAnythingOwed(record.owed) ? await bring(found, {}, tally, ports) : "same";
  return finished === "same" ? "changed" : finished;
}

/** What the search did not show yet: somebody chose a level, or the sweep finished what an invocation that died had begun. */
async function settledMeanwhile({ issueId }: FoundIncident, since: Instant, ports: Ports): Promise<Visited> {
  const [record] = await ports.desk.readRecords([issueId]);
  return isCopiedSince(record ?? null, since) ? "changed" : { leftOut: HAS_LEVELS };
}

async function bring(
  { issueId }: FoundIncident,
  what: Pick<HowToReconcile, "move" | "renames" | "copy">,
  tally: Tally,
  ports: Ports,
): Promise<Visited> {
  const editsBefore = tally.edits;
  const brought = await reconcileIncident(issueId, { finishOwed: true, cameBy: "sweep", ...what }, ports);
  if (!brought.ok) return { leftOut: whyNot(brought.refusal) };
  if (brought.value.kind === "refused") return { leftOut: `Jira refused: ${brought.value.reason}` };
  const failure = brought.value.kind === "owed" ? brought.value.failure : null;
  if (failure?.code === "rate-limited") throw failure;
  if (failure !== null) return { leftOut: failure.code === "forbidden" ? "Jira does not let Incident Desk change it." : NO_ANSWER };
  return tally.edits > editsBefore ? "changed" : "same";
}

function whyNot(refusal: OpenRefusal): string {
  if (refusal.kind === "not-visible") return "Incident Desk cannot see it.";
  return refusal.kind === "not-an-incident" ? "It is no incident any more, or its project is not looked after." : refusal.reason;
}
