import type { Actor } from "../../core/actor";
import { isLookedAfter } from "../../core/configuration/configuration";
import type { Job, JobWork } from "../../core/job/job";
import { isOver, newJob } from "../../core/job/job";
import { hourOf } from "../../core/job/budget";
import { isSamePin, pinOf } from "../../core/priority/matrix";
import { seconds } from "../../core/time";
import type { OpenConfiguration } from "../open-configuration";
import type { Ports } from "../ports";
import { projectsByScope } from "../projects-by-scope";

/** Of the 65,000 an hour that Atlassian gives the app for all its customers together, so many may go into one job. */
const POINTS_AN_HOUR = 8_000;
/** As many as a page shows. */
export const JOBS_SHOWN = 20;

/**
 * Begins to move a scope's open incidents to its newest matrix, in the name of who asks and for their reason.
 * Where that is under way already, it is given as it stands. The caller has checked that they may configure the scope.
 */
export async function startApply(opened: OpenConfiguration, reason: string, by: Actor, ports: Ports): Promise<Job> {
  const to = pinOf(opened.effective.matrix);
  const underWay = (await ports.jobs.newest(opened.scope, JOBS_SHOWN)).find(
    ({ state, work }) => !isOver({ state }) && work.kind === "apply-matrix" && isSamePin(work.to, to),
  );
  return underWay ?? startJob(opened, { id: ports.ids.next(), work: { kind: "apply-matrix", to, reason }, startedBy: by }, ports);
}

/** Stores long work with all the projects that go by a scope's matrix, and tells the queue of it. */
export async function startJob(
  opened: OpenConfiguration,
  begun: { readonly id: string; readonly work: JobWork; readonly startedBy: Actor },
  ports: Ports,
): Promise<Job> {
  return storeJob({ ...begun, scope: opened.scope, projectIds: await projectIdsOf(opened, ports) }, ports);
}

/** Stores long work, and tells the queue of it. */
export async function storeJob(begun: Pick<Job, "id" | "work" | "scope" | "projectIds" | "startedBy">, ports: Ports): Promise<Job> {
  const now = ports.clock.now();
  const budget = { pointsAnHour: POINTS_AN_HOUR, hour: hourOf(now), spent: 0 };
  const job = newJob({ ...begun, startedAt: now }, budget);
  await ports.jobs.create(job, now);
  await ports.dueSoon.push("job", job.id, seconds(0));
  return job;
}

async function projectIdsOf(opened: OpenConfiguration, ports: Ports): Promise<readonly string[]> {
  const { ids } = await projectsByScope(opened, "app", ports);
  if (ids !== null) return ids;
  const { configuration } = opened.site;
  const all = await ports.projects.withIncidents(
    opened.effective.site.incidentTypes.map(({ id }) => id),
    "app",
  );
  return all.filter((projectId) => isLookedAfter(configuration, projectId));
}
