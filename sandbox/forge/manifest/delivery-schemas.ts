import { z } from "zod";
import { EVENT_LIMITS } from "../../limits";
import { countPaths } from "./property-paths";

/** A module that runs a function, or asks a remote's endpoint: of those the sandbox knows none. */
const called = { key: z.string(), function: z.string().optional(), endpoint: z.string().optional() };

const filterSchema = z.strictObject({
  ignoreSelf: z.boolean().optional(),
  expression: z.string().max(EVENT_LIMITS.filterCharactersMax).optional(),
  onError: z.enum(["IGNORE", "IGNORE_AND_LOG", "RECEIVE", "RECEIVE_AND_LOG"]).optional(),
  /** The one installation counts as licensed. */
  appIsLicensed: z.boolean().optional(),
});

const payloadSchema = z.looseObject({ include: z.looseObject({ propertyPaths: z.array(z.string().min(1)).optional() }) });

const triggerSchema = z.looseObject({
  ...called,
  events: z
    .array(
      z.union([z.string(), z.looseObject({ eventType: z.string(), filter: filterSchema.optional(), payload: payloadSchema.optional() })]),
    )
    .min(1),
  filter: filterSchema.optional(),
  payload: payloadSchema.optional(),
});

/** An event that brings a filter of its own becomes a trigger of its own, under the same key. */
export const triggersSchema = z
  .array(triggerSchema)
  .default([])
  .transform((triggers) => withFunction(triggers).flatMap(oneForEachFilter))
  .refine((triggers) => countPaths(triggers) <= EVENT_LIMITS.propertyPathsMax, {
    error: `Triggers use at most ${EVENT_LIMITS.propertyPathsMax} different paths into entity properties.`,
  });

export const scheduledTriggersSchema = z
  .array(z.looseObject({ ...called, interval: z.enum(["fiveMinute", "hour", "day", "week"]) }))
  .max(5)
  .default([])
  .transform(withFunction);

/** In its older form a consumer names a resolver, and which of its functions is meant. */
export const consumersSchema = z
  .array(
    z.looseObject({
      ...called,
      queue: z.string().max(36),
      resolver: z.looseObject({ function: z.string().optional(), method: z.string().optional() }).optional(),
    }),
  )
  .default([])
  .transform((consumers) => withFunction(consumers.map((each) => ({ ...each, function: each.function ?? each.resolver?.function }))));

const outputSchema = z.looseObject({
  key: z.string(),
  statusCode: z.number(),
  body: z.string().optional(),
  contentType: z.string().optional(),
});

export const webTriggersSchema = z
  .array(
    z.looseObject({
      ...called,
      response: z.looseObject({ type: z.enum(["static", "dynamic"]), outputs: z.array(outputSchema).optional() }).optional(),
    }),
  )
  .default([])
  .transform(withFunction);

function withFunction<Module extends { function?: string | undefined }>(modules: Module[]): (Module & { function: string })[] {
  return modules.filter((module): module is Module & { function: string } => module.function !== undefined);
}

function oneForEachFilter({ events, ...trigger }: z.infer<typeof triggerSchema> & { function: string }) {
  const plain = events.filter((event) => typeof event === "string");
  const filtered = events.filter((event) => typeof event !== "string");
  return [
    ...(plain.length > 0 ? [{ ...trigger, events: plain }] : []),
    ...filtered.map(({ eventType, filter, payload }) => ({
      ...trigger,
      events: [eventType],
      filter: filter ?? trigger.filter,
      payload: payload ?? trigger.payload,
    })),
  ];
}
