import { z } from "zod";
import type { Fault } from "../faults";

const once = { nth: z.number().int().min(1).default(1) };
const byChance = { rate: z.number().min(0).max(1), seed: z.number().int().default(1) };
const die = z.strictObject({ kind: z.literal("die") });
const double = z.strictObject({ kind: z.literal("double") });
const hold = z.strictObject({ kind: z.literal("hold"), seconds: z.number().min(0) });

/** An occasion, once or by chance. */
function occasion<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.union([z.strictObject({ ...shape, ...byChance }), z.strictObject({ ...shape, ...once })]);
}

const callFault = z.strictObject({
  on: occasion({ kind: z.literal("call"), operation: z.string().min(1) }),
  do: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("answer"),
      status: z.number().int().min(200).max(599),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
    }),
    z.strictObject({ kind: z.literal("cut-after") }),
    z.strictObject({ kind: z.literal("slow"), seconds: z.number().min(0) }),
    die,
  ]),
});

const outsideCallFault = z.strictObject({
  on: occasion({ kind: z.literal("outside-call"), functionKey: z.string().optional() }),
  do: die,
});

const eventFault = z.strictObject({
  on: occasion({ kind: z.literal("event"), eventType: z.string().optional() }),
  do: z.discriminatedUnion("kind", [double, hold, z.strictObject({ kind: z.literal("lose") })]),
});

const queueEventFault = z.strictObject({
  on: occasion({ kind: z.literal("queue-event"), queueName: z.string().optional() }),
  do: z.discriminatedUnion("kind", [double, hold]),
});

const scheduleFault = z.strictObject({
  on: occasion({ kind: z.literal("schedule"), moduleKey: z.string().optional() }),
  do: double,
});

/** The body of `POST /sandbox/faults`. */
export const faultSchema = z.union([
  callFault,
  outsideCallFault,
  eventFault,
  queueEventFault,
  scheduleFault,
]) as unknown as z.ZodType<Fault>;
