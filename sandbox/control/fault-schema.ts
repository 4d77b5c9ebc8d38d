import { z } from "zod";
import type { Fault } from "../faults";

const nth = z.number().int().min(1).default(1);
const die = z.strictObject({ kind: z.literal("die") });

const callFault = z.strictObject({
  on: z.strictObject({ kind: z.literal("call"), operation: z.string().min(1), nth }),
  do: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("answer"),
      status: z.number().int().min(200).max(599),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
    }),
    z.strictObject({ kind: z.literal("cut-after") }),
    die,
  ]),
});

const outsideCallFault = z.strictObject({
  on: z.strictObject({ kind: z.literal("outside-call"), nth, functionKey: z.string().optional() }),
  do: die,
});

const eventFault = z.strictObject({
  on: z.strictObject({ kind: z.literal("event"), eventType: z.string().optional(), nth }),
  do: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("double") }),
    z.strictObject({ kind: z.literal("hold"), seconds: z.number().min(0) }),
    z.strictObject({ kind: z.literal("lose") }),
  ]),
});

/** The body of `POST /sandbox/faults`. */
export const faultSchema = z.union([callFault, outsideCallFault, eventFault]) as unknown as z.ZodType<Fault>;
