import type { Job } from "../../core/job/job";
import type { Progress } from "../../core/job/move-job";
import { beginChunk, endChunk, failJob, waitForPoints } from "../../core/job/move-job";
import { accept } from "../../core/result";
import type { Instant } from "../../core/time";
import { later, seconds } from "../../core/time";
import type { Ports } from "../ports";
import { changeJob } from "./change-job";
import type { Tally } from "./counted-ports";
import { countedPorts } from "./counted-ports";
import { doChunk } from "./do-chunk";

/** So that the queue does not run hot where Jira answers at once. */
const BREATH = seconds(1);

/**
 * Does one chunk of long work and keeps how far it came. Gives when it goes on, or that there is nothing left to come back for.
 *
 * It spends no more of Jira's points than the hour's budget has: they are set aside before the chunk begins. One
 * that dies on the way is done again from where the last one came home, and what it had done by then is found done.
 */
export async function advanceJob(jobId: string, ports: Ports): Promise<{ kind: "finished" } | { kind: "goes-on"; at: Instant }> {
  const begunAt = ports.clock.now();
  let allowance = 0;
  const begun = await changeJob<never>(
    jobId,
    (job) => {
      const chunk = job.state === "running" ? beginChunk(job, begunAt) : null;
      allowance = chunk?.allowance ?? 0;
      return accept(job.state === "running" ? (chunk?.job ?? waitForPoints(job, begunAt)) : job);
    },
    ports,
  );
  if (!begun?.ok) return { kind: "finished" };
  if (allowance === 0) return whatNext(begun.value, ports);

  const tally: Tally = { points: 0, edits: 0 };
  const done = await doChunk(begun.value, allowance, tally, countedPorts(ports, tally));
  const chunk = { chunk: begun.value.chunk, allowance, spent: tally.points, begunAt };
  const ended = await changeJob<never>(jobId, (job) => accept(came(job, chunk, done, ports.clock.now())), ports);
  return ended?.ok ? whatNext(ended.value, ports) : { kind: "finished" };
}

function came(job: Job, chunk: Parameters<typeof endChunk>[1], done: Progress | { readonly failed: string }, now: Instant): Job {
  return "failed" in done ? failJob(job, done.failed, now) : endChunk(job, chunk, done, now);
}

function whatNext({ state, goesOnAt }: Job, ports: Ports): { kind: "finished" } | { kind: "goes-on"; at: Instant } {
  if (state !== "running") return { kind: "finished" };
  return { kind: "goes-on", at: goesOnAt ?? later(ports.clock.now(), BREATH) };
}
