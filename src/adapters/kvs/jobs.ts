import { Sort, kvs } from "@forge/kvs";
import type { Jobs } from "../../app/due-ports";
import { jobRow } from "../../contract/stored/job";
import type { Job } from "../../core/job/job";
import { askStorage, isAt, readStored, wonRace } from "./ask-storage";
import { dueKey, dueRowOf } from "./due";

const FIRST_REVISION = 1;

/** Long work, in Forge's entity storage: a row each, changed only as it was read. */
export const kvsJobs: Jobs = {
  async create(job, dueAt) {
    await wonRace("store a job", () =>
      kvs
        .transact()
        .set(job.id, rowOf(job, FIRST_REVISION), { entityName: "job" })
        .set(dueKey("job", job.id), dueRowOf("job", job.id, dueAt), { entityName: "due" })
        .execute(),
    );
  },

  async read(jobId) {
    const value = await askStorage("read a job", () => kvs.entity("job").get(jobId));
    if (value === undefined) return null;
    const { record, revision } = readStored("a job", value, jobRow);
    return { job: record, revision };
  },

  replace: (job, readAt) =>
    wonRace("store a job", () =>
      kvs
        .transact()
        .set(job.id, rowOf(job, readAt + 1), { entityName: "job", conditions: isAt(readAt) })
        .execute(),
    ),

  async newest(scope, limit) {
    const { results } = await askStorage("list the jobs", () =>
      kvs
        .entity("job")
        .query()
        .index("by-start", { partition: [scope] })
        .sort(Sort.DESC)
        .limit(limit)
        .getMany(),
    );
    return results.map(({ value }) => readStored("a job", value, jobRow).record);
  },
};

function rowOf(job: Job, revision: number): { revision: number; scope: string; startedAt: number; record: Job } {
  return { revision, scope: job.scope, startedAt: job.startedAt, record: job };
}
