import * as fc from "fast-check";
import { hourOf, leftOf } from "../../../src/core/job/budget";
import type { Job } from "../../../src/core/job/job";
import { newJob } from "../../../src/core/job/job";
import type { Progress } from "../../../src/core/job/move-job";
import { beginChunk, CHUNK_POINTS, endChunk, LEAST_POINTS, waitForPoints } from "../../../src/core/job/move-job";
import { steerJob } from "../../../src/core/job/steer-job";
import { instant, later, minutes } from "../../../src/core/time";
import type { Instant } from "../../../src/core/time";
import { ada, noon } from "../../support/an-incident";

const POINTS_AN_HOUR = 5_000;
const aJob = (overrides: Partial<Job> = {}): Job => ({
  ...newJob(
    {
      id: "one",
      work: { kind: "apply-matrix", to: { scope: "site", version: 2 }, reason: "Agreed." },
      scope: "site",
      projectIds: ["10000"],
      startedBy: { kind: "person", accountId: ada },
      startedAt: noon,
    },
    { pointsAnHour: POINTS_AN_HOUR, hour: hourOf(noon), spent: 0 },
  ),
  ...overrides,
});
const fifty = (job: Job): Progress => ({
  done: 50,
  changed: 10,
  leftOut: 0,
  leftOutWhy: [],
  counted: 0,
  place: { ...job.place, phase: "working" },
  stopped: null,
});

test("whatever chunks spend, in time, late or dying, no hour sees more points than the job may spend in one", () => {
  const chunk = fc.record({ wait: fc.integer({ min: 0, max: 20 }), spent: fc.integer({ min: 0, max: CHUNK_POINTS }), dies: fc.boolean() });
  fc.assert(
    fc.property(fc.array(chunk, { maxLength: 60 }), (chunks) => {
      let job = aJob();
      let now: Instant = noon;
      const byHour = new Map<number, number>();
      for (const { wait, spent, dies } of chunks) {
        now = later(now, minutes(wait));
        const begun = beginChunk(job, now);
        if (!begun) {
          job = waitForPoints(job, now);
          now = job.goesOnAt ?? now;
          continue;
        }
        const points = Math.min(spent, begun.allowance);
        byHour.set(hourOf(now), (byHour.get(hourOf(now)) ?? 0) + points);
        const { allowance } = begun;
        job = dies
          ? begun.job
          : endChunk(
              begun.job,
              { chunk: begun.job.chunk, allowance, spent: points, begunAt: now },
              fifty(begun.job),
              later(now, minutes(2)),
            );
      }
      expect(Math.max(0, ...byHour.values())).toBeLessThanOrEqual(POINTS_AN_HOUR);
    }),
  );
});

test("what a chunk did not spend is given back", () => {
  const begun = beginChunk(aJob(), noon);
  if (!begun) throw new Error("It did not begin.");
  const ended = endChunk(begun.job, { chunk: 1, allowance: begun.allowance, spent: 120, begunAt: noon }, fifty(begun.job), noon);

  expect(leftOf(begun.job.budget, noon)).toBe(POINTS_AN_HOUR - CHUNK_POINTS);
  expect(leftOf(ended.budget, noon)).toBe(POINTS_AN_HOUR - 120);
});

test("a job that has spent its hour says when it goes on: with the next hour", () => {
  const spent = aJob({ budget: { pointsAnHour: POINTS_AN_HOUR, hour: hourOf(noon), spent: POINTS_AN_HOUR - LEAST_POINTS + 1 } });

  expect(beginChunk(spent, noon)).toBeNull();
  expect(waitForPoints(spent, noon)).toMatchObject({ goesOnAt: noon + 3_600_000, message: expect.stringContaining("5000") });
});

test("what an older chunk brings home after a newer one began is not counted twice", () => {
  const first = beginChunk(aJob(), noon);
  const second = first && beginChunk(first.job, noon);
  if (!first || !second) throw new Error("It did not begin.");
  const late = { chunk: first.job.chunk, allowance: first.allowance, spent: 100, begunAt: noon };

  expect(endChunk(second.job, late, fifty(first.job), noon)).toBe(second.job);
});

test("a job that is paused while a chunk is at work stays paused, and keeps what the chunk did", () => {
  const begun = beginChunk(aJob(), noon);
  const paused = begun && steerJob(begun.job, "pause", noon);
  if (!begun || !paused?.ok) throw new Error("It was not paused.");
  const ended = endChunk(paused.value, { chunk: 1, allowance: begun.allowance, spent: 1, begunAt: noon }, fifty(begun.job), noon);

  expect(ended).toMatchObject({ state: "paused", done: 50 });
});

test("pausing, resuming and cancelling twice is doing it once; what is over is not paused", () => {
  for (const steering of ["pause", "resume", "cancel"] as const) {
    const once = steerJob(aJob(), steering, noon);
    if (!once.ok) throw new Error(steering);
    expect(steerJob(once.value, steering, instant(noon + 1))).toEqual(once);
  }
  expect(steerJob(aJob({ state: "done" }), "pause", noon)).toEqual({ ok: false, refusal: { kind: "job-over", state: "done" } });
});
