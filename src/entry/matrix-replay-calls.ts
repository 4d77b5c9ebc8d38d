import { previewApply } from "../app/jobs/preview-apply";
import { previewRename } from "../app/jobs/preview-rename";
import { startApply, JOBS_SHOWN } from "../app/jobs/start-job";
import { steerJob } from "../app/jobs/steer-job";
import { openConfiguration } from "../app/open-configuration";
import { readPastIncidents } from "../app/read-past-incidents";
import type { ApplyPreviewView, JobView, PastIncidentsView, RenamePreviewView } from "../contract/ui/matrix-replay";
import {
  applyPreviewPayload,
  jobPayload,
  pastIncidentsPayload,
  renamePreviewPayload,
  startApplyPayload,
} from "../contract/ui/matrix-replay";
import { nothing } from "../contract/ui/nothing";
import { person } from "../core/actor";
import { projectScope } from "../core/configuration/configuration";
import type { Steering } from "../core/job/steer-job";
import type { Scope } from "../core/priority/matrix";
import { accept } from "../core/result";
import type { OpenDoor } from "./configuration-calls";
import { jobView } from "./job-view";

/** The calls about what a matrix would have done, and about moving open incidents to it; the same for the site's and for a project's. */
export function matrixReplayCalls(door: OpenDoor) {
  const steering = (steering: Steering) =>
    door<typeof jobPayload, JobView>({
      payload: jobPayload,
      answer: async ({ projectId, payload: { jobId }, ports }) => {
        const steered = await steerJob(jobId, steering, scopeOf(projectId), ports);
        return steered.ok ? accept(jobView(steered.value, ports.clock.now())) : steered;
      },
    });
  return {
    readPastIncidents: door<typeof pastIncidentsPayload, PastIncidentsView>({
      payload: pastIncidentsPayload,
      answer: ({ projectId, payload: { page }, ports }) => readPastIncidents(projectId, page, ports),
    }),

    previewApply: door<typeof applyPreviewPayload, ApplyPreviewView>({
      payload: applyPreviewPayload,
      answer: ({ projectId, payload: { page }, ports }) => previewApply(projectId, page, ports),
    }),

    previewRename: door<typeof renamePreviewPayload, RenamePreviewView>({
      payload: renamePreviewPayload,
      answer: ({ projectId, payload: { page, ...levels }, ports }) => previewRename(projectId, levels, page, ports),
    }),

    startApply: door<typeof startApplyPayload, JobView>({
      payload: startApplyPayload,
      answer: async ({ by, projectId, payload: { reason }, ports }) => {
        const opened = await openConfiguration(projectId, ports);
        return opened.ok ? accept(jobView(await startApply(opened.value, reason, person(by), ports), ports.clock.now())) : opened;
      },
    }),

    readJobs: door<typeof nothing, readonly JobView[]>({
      payload: nothing,
      answer: async ({ projectId, ports }) => {
        const jobs = await ports.jobs.newest(scopeOf(projectId), JOBS_SHOWN);
        return accept(jobs.map((job) => jobView(job, ports.clock.now())));
      },
    }),

    pauseJob: steering("pause"),
    resumeJob: steering("resume"),
    cancelJob: steering("cancel"),
  };
}

function scopeOf(projectId: string | null): Scope {
  return projectId === null ? "site" : projectScope(projectId);
}
