import { z } from "zod";
import type { GoalClock } from "../../core/goal/goal-clock";
import type { GoalClocks } from "../../core/goal/goal-clocks";
import type { GoalFact } from "../../core/goal/goal-fact";
import type { Duration } from "../../core/time";
import { moment, scope } from "./common-parts";

const count = z.number().int().min(0);
const ids = z.array(z.string());
const mark = z.object({ at: moment, targetMinutes: z.number() });
const past = z.object({ warnings: z.array(mark), breach: mark.nullable() });
const duration = z.number().transform((ms) => ms as Duration);
const pin = z.object({ scope, version: z.number().int().positive() }).nullable();

const conditions = z.object({
  statusId: z.string(),
  priorityId: z.string().nullable(),
  workTypeId: z.string(),
  serviceIds: ids,
  isAcknowledged: z.boolean(),
  isMitigated: z.boolean(),
  isResolved: z.boolean(),
});

const head = { entry: count, at: moment };
const fact: z.ZodType<GoalFact> = z.discriminatedUnion("kind", [
  z.object({ ...head, kind: z.literal("status-changed"), statusId: z.string() }),
  z.object({ ...head, kind: z.literal("priority-changed"), priorityId: z.string().nullable() }),
  z.object({ ...head, kind: z.literal("services-changed"), serviceIds: ids }),
  z.object({ ...head, kind: z.literal("work-type-changed"), workTypeId: z.string() }),
  z.object({
    ...head,
    kind: z.enum(["reopened", "acknowledged", "acknowledgement-withdrawn", "mitigated", "mitigation-withdrawn", "resolved"]),
  }),
]);

const standing = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("running"), since: moment }),
  z.object({ kind: z.literal("paused"), statusId: z.string(), since: moment }),
  z.object({ kind: z.literal("met"), by: z.enum(["acknowledged", "mitigated", "resolved"]), since: moment }),
]);

const clock: z.ZodType<GoalClock> = z.object({
  goalId: z.string(),
  standing,
  counted: duration,
  targetMinutes: z.number().nullable(),
  warnAt: moment.nullable(),
  breachAt: moment.nullable(),
  past,
  told: z.object({ warnings: z.array(z.number()), breach: mark.nullable() }),
});

/** The part of an incident's record that keeps the clocks of its goals. */
export const goalClocks: z.ZodType<GoalClocks> = z.object({
  pins: z.object({ goals: pin, calendars: pin }),
  beginning: z.object({ at: moment, conditions, carried: z.record(z.string(), z.object({ counted: duration, past })) }),
  facts: z.array(fact),
  clocks: z.array(clock),
  shadow: z
    .object({ respondBy: moment.nullable(), resolveBy: moment.nullable(), isBreached: z.boolean(), isOwed: z.boolean() })
    .exactOptional(),
});
