import { z } from "zod";
import type { Budget } from "../../core/job/budget";
import type { Job, JobWork, Place } from "../../core/job/job";
import { actor, moment, scope } from "./common-parts";

const pin = z.object({ scope, version: z.number().int().positive() });

const work: z.ZodType<JobWork> = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("apply-matrix"),
    to: pin,
    reason: z.string(),
  }),
  z.object({ kind: z.literal("rename-levels"), matrix: pin }),
  z.object({
    kind: z.literal("copy-values"),
    projectName: z.string(),
    copies: z.array(
      z.object({
        into: z.enum(["impact", "urgency"]),
        fieldId: z.string(),
        called: z.string(),
        levels: z.array(z.object({ value: z.string(), levelId: z.string() })),
      }),
    ),
  }),
]);

const place: z.ZodType<Place> = z.object({
  phase: z.enum(["counting", "working"]),
  projectIds: z.array(z.string()),
  afterKey: z.string().nullable(),
});

const budget: z.ZodType<Budget> = z.object({ pointsAnHour: z.number(), hour: moment, spent: z.number() });

const job: z.ZodType<Job> = z.object({
  id: z.string(),
  work,
  scope,
  projectIds: z.array(z.string()),
  startedBy: actor,
  startedAt: moment,
  movedAt: moment,
  state: z.enum(["running", "paused", "done", "cancelled", "failed"]),
  place,
  chunk: z.number().int(),
  setbacks: z.number().int(),
  done: z.number().int(),
  total: z.number().int().nullable(),
  changed: z.number().int(),
  leftOut: z.number().int(),
  leftOutWhy: z.array(z.object({ why: z.string(), count: z.number().int() })).default([]),
  message: z.string().nullable(),
  goesOnAt: moment.nullable(),
  budget,
});

/** The entity `job`. */
export const jobRow = z.object({ revision: z.number().int().positive(), scope, startedAt: moment, record: job });
export type JobRowStored = z.infer<typeof jobRow>;
