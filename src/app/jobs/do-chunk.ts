import type { Configuration } from "../../core/configuration/configuration";
import type { Job, Place } from "../../core/job/job";
import { withReasons } from "../../core/job/left-out";
import type { Progress } from "../../core/job/move-job";
import { CHUNK_TIME, LEAST_POINTS } from "../../core/job/move-job";
import { PlatformError } from "../../core/platform-error";
import { formerNames, withFormerNames } from "../../core/priority/level-names";
import { isSamePin, pinOf } from "../../core/priority/matrix";
import { earlier, later, minutes, seconds } from "../../core/time";
import type { OpenConfiguration } from "../open-configuration";
import { openConfiguration } from "../open-configuration";
import type { Ports } from "../ports";
import type { FoundIncident, InOrder } from "../search-ports";
import type { Tally } from "./counted-ports";
import type { Visit, Visited } from "./visit-incident";
import { NO_ANSWER, visitIncident } from "./visit-incident";

const INCIDENTS_A_CHUNK = 50;
const COUNTED_A_CHUNK = 700;
/** As many records as one storage call reads. */
const RECORDS_A_CALL = 25;
/** An incident that is begun has so much time to end in. */
const ONE_INCIDENT = seconds(20);
const WAIT_SECONDS = 60;
/** As long as a sweep takes to try again. */
const UNTOLD = minutes(5);
/** So often an incident at which Jira or storage fails is tried again before it is left out. */
const MOST_SETBACKS = 3;

/** Counts the next incidents, or does what the job is for with them. Never throws a PlatformError: it stops there, and says when to go on. */
export async function doChunk(job: Job, allowance: number, tally: Tally, ports: Ports): Promise<Progress | { readonly failed: string }> {
  const opened = await openConfiguration(job.scope === "site" ? null : job.scope.slice("project:".length), ports);
  if (!opened.ok) return { failed: opened.refusal.reason };
  const { work, place } = job;
  if (work.kind === "apply-matrix" && !isSamePin(work.to, pinOf(opened.value.effective.matrix)))
    return { failed: "Another matrix was saved meanwhile. Start again to move the open incidents to that one." };
  const [projectId] = place.projectIds;
  if (projectId === undefined) return nothingYet(place);
  const workTypeIds = opened.value.effective.site.incidentTypes.map(({ id }) => id);
  const { effective, levelNames } = opened.value;
  const carrying = work.kind === "rename-levels" ? formerNames(withFormerNames(levelNames, effective.matrix)) : null;
  if (carrying && carrying.impact.length + carrying.urgency.length === 0) return nothingYet({ ...place, projectIds: [] });
  const valued = work.kind === "copy-values" ? { valued: work.copies.map(({ fieldId }) => fieldId) } : {};
  const next: InOrder = { projectId, workTypeIds, afterKey: place.afterKey, limit: INCIDENTS_A_CHUNK, carrying, ...valued };
  try {
    if (place.phase === "counting") return await count(place, { ...next, limit: COUNTED_A_CHUNK }, opened.value, ports);
    if (work.kind === "rename-levels" && place.afterKey === null && (await ports.due.read("mirror", projectId)))
      return await laterForNames(place, ports);
    return await workOn(job, next, opened.value, { allowance, tally }, ports);
  } catch (failure) {
    if (!(failure instanceof PlatformError)) throw failure;
    return failure.retry ? stopped(nothingYet(place), failure, ports) : { failed: `Jira does not let the app go on: ${failure.message}` };
  }
}

/** Jira would refuse names that its own validation was not told yet: another project comes first, and where none can, the job waits. */
async function laterForNames(place: Place, ports: Ports): Promise<Progress> {
  for (const projectId of place.projectIds) {
    if (await ports.due.read("mirror", projectId)) continue;
    return nothingYet({ ...place, projectIds: [projectId, ...place.projectIds.filter((other) => other !== projectId)] });
  }
  const message = "Jira has not been told the levels' names yet.";
  return { ...nothingYet(place), stopped: { message, goesOnAt: later(ports.clock.now(), UNTOLD) } };
}

async function count(place: Place, next: InOrder, { effective }: OpenConfiguration, ports: Ports): Promise<Progress> {
  const found = await ports.search.countInOrder(next, "app", effective.site.fields);
  if (found === null) return nothingYet({ ...place, afterKey: null });
  return { ...nothingYet(found.count < next.limit ? behind(place) : { ...place, afterKey: found.lastKey }), counted: found.count };
}

async function workOn(
  job: Job,
  next: InOrder,
  { effective }: OpenConfiguration,
  { allowance, tally }: { readonly allowance: number; readonly tally: Tally },
  ports: Ports,
): Promise<Progress> {
  const until = earlier(later(ports.clock.now(), CHUNK_TIME), ONE_INCIDENT);
  const found = await ports.search.inOrder(next, "app", effective.site.fields);
  if (found === null) return nothingYet({ ...job.place, afterKey: null });
  let progress = nothingYet(job.place);
  const most = LEAST_POINTS - INCIDENTS_A_CHUNK - 1;
  const project = await openConfiguration(next.projectId, ports);
  const newest = project.ok ? project.value.effective : effective;
  for (const incident of await withRecords(found, newest, ports)) {
    if (tally.points + most > allowance || ports.clock.now() >= until) return progress;
    const isTriedOften = progress.done === 0 && job.setbacks >= MOST_SETBACKS;
    try {
      progress = added(progress, incident.found, await visitIncident(job, incident, tally, ports));
    } catch (failure) {
      if (!(failure instanceof PlatformError)) throw failure;
      if (failure.code === "rate-limited" || !isTriedOften) return stopped(progress, failure, ports);
      progress = added(progress, incident.found, { leftOut: NO_ANSWER });
    }
  }
  return found.length < next.limit ? { ...progress, place: behind(job.place) } : progress;
}

async function withRecords(found: readonly FoundIncident[], newest: Configuration, ports: Ports): Promise<readonly Visit[]> {
  const visits: Visit[] = [];
  for (let from = 0; from < found.length; from += RECORDS_A_CALL) {
    const some = found.slice(from, from + RECORDS_A_CALL);
    const records = new Map((await ports.desk.readRecords(some.map(({ issueId }) => issueId))).map((record) => [record.issueId, record]));
    visits.push(...some.map((one) => ({ found: one, record: records.get(one.issueId) ?? null, newest })));
  }
  return visits;
}

function nothingYet(place: Place): Progress {
  return { done: 0, changed: 0, leftOut: 0, leftOutWhy: [], counted: 0, place, stopped: null };
}

function behind(place: Place): Place {
  return { ...place, projectIds: place.projectIds.slice(1), afterKey: null };
}

function added(progress: Progress, { issueKey }: FoundIncident, outcome: Visited): Progress {
  const leftOutWhy = typeof outcome === "object" ? [{ why: outcome.leftOut, count: 1 }] : [];
  return {
    ...progress,
    done: progress.done + 1,
    changed: progress.changed + (outcome === "changed" ? 1 : 0),
    leftOut: progress.leftOut + leftOutWhy.length,
    leftOutWhy: withReasons(progress.leftOutWhy, leftOutWhy),
    place: { ...progress.place, afterKey: issueKey },
  };
}

/** Jira's own wish is kept; of what does not answer, a minute's patience is had. */
function stopped(progress: Progress, failure: PlatformError, ports: Ports): Progress {
  const goesOnAt = later(ports.clock.now(), seconds(failure.retryAfterSeconds ?? WAIT_SECONDS));
  const who = failure.platform === "jira" ? "Jira" : "Forge's storage";
  const message = failure.code === "rate-limited" ? `${who} asked to wait.` : `${who} did not answer as it should.`;
  return { ...progress, stopped: { message, goesOnAt } };
}
