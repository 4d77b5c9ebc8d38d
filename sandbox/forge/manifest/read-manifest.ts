import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { EVENT_LIMITS } from "../../limits";

const entitySchema = z.object({
  name: z.string().regex(/^[a-z0-9:\-_.]{3,60}$/),
  attributes: z.record(z.string(), z.object({ type: z.enum(["string", "integer", "float", "boolean", "any"]) })),
  indexes: z
    .array(
      z.union([
        z.string(),
        z.object({ name: z.string(), partition: z.array(z.string()).optional(), range: z.array(z.string()).length(1) }),
      ]),
    )
    .max(7)
    .default([]),
});

const functionSchema = z.looseObject({
  key: z.string(),
  handler: z.string().regex(/^[\w/-]+\.\w+$/),
  timeoutSeconds: z.number().int().min(1).max(900).optional(),
  runtime: z.looseObject({ memoryMB: z.number().min(128).max(4_096).optional() }).optional(),
});

const triggerSchema = z.looseObject({
  key: z.string(),
  function: z.string(),
  events: z.array(z.string()).min(1),
  filter: z
    .strictObject({
      ignoreSelf: z.boolean().optional(),
      expression: z.string().max(EVENT_LIMITS.filterCharactersMax).optional(),
      onError: z.enum(["IGNORE", "IGNORE_AND_LOG", "RECEIVE", "RECEIVE_AND_LOG"]).optional(),
      /** The one installation counts as licensed. */
      appIsLicensed: z.boolean().optional(),
    })
    .optional(),
});

const scheduledTriggerSchema = z.looseObject({
  key: z.string(),
  function: z.string(),
  interval: z.enum(["fiveMinute", "hour", "day", "week"]),
});

const consumerSchema = z.looseObject({ key: z.string(), queue: z.string().max(36), function: z.string() });

const webTriggerSchema = z.looseObject({
  key: z.string(),
  function: z.string(),
  response: z
    .object({
      type: z.enum(["static", "dynamic"]),
      outputs: z
        .array(z.object({ key: z.string(), statusCode: z.number(), body: z.string().optional(), contentType: z.string().optional() }))
        .optional(),
    })
    .optional(),
});

const uiModuleSchema = z.looseObject({
  key: z.string(),
  title: z.unknown().optional(),
  name: z.string().optional(),
  label: z.string().optional(),
  resource: z.string().optional(),
  resolver: z.object({ function: z.string() }).optional(),
  edit: z.looseObject({ resource: z.string().optional() }).optional(),
});

const manifestSchema = z.looseObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/\S+$/),
    name: z.string().optional(),
    runtime: z.looseObject({ memoryMB: z.number().optional() }).optional(),
    storage: z.object({ entities: z.array(entitySchema).max(20).default([]) }).optional(),
  }),
  permissions: z
    .looseObject({
      scopes: z.array(z.string()).default([]),
      external: z
        .looseObject({
          fetch: z
            .looseObject({
              backend: z
                .array(z.union([z.string(), z.looseObject({ address: z.string().optional(), remote: z.string().optional() })]))
                .default([]),
            })
            .optional(),
        })
        .optional(),
    })
    .prefault({}),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string(), entry: z.record(z.string(), z.string()).optional() })).default([]),
  remotes: z
    .array(z.looseObject({ key: z.string(), baseUrl: z.union([z.string(), z.record(z.string(), z.string())]).optional() }))
    .default([]),
  modules: z
    .object({
      function: z.array(functionSchema).default([]),
      trigger: z.array(triggerSchema).default([]),
      scheduledTrigger: z.array(scheduledTriggerSchema).max(5).default([]),
      consumer: z.array(consumerSchema).default([]),
      webtrigger: z.array(webTriggerSchema).default([]),
    })
    .catchall(z.array(uiModuleSchema)),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type EntityDeclaration = z.infer<typeof entitySchema>;
export type FunctionModule = z.infer<typeof functionSchema>;
export type TriggerModule = z.infer<typeof triggerSchema>;
export type ScheduledTriggerModule = z.infer<typeof scheduledTriggerSchema>;
export type ConsumerModule = z.infer<typeof consumerSchema>;
export type WebTriggerModule = z.infer<typeof webTriggerSchema>;
export type UiModule = z.infer<typeof uiModuleSchema>;

/** Gives the parts of a manifest the sandbox acts on. @throws when the file is not one, naming each place. */
export function readManifest(path: string): Manifest {
  return parseManifest(readFileSync(path, "utf8"));
}

/** As readManifest, from the text. */
export function parseManifest(text: string): Manifest {
  const parsed = manifestSchema.safeParse(parse(text));
  if (parsed.success) return parsed.data;
  throw new Error(`Failed to read the manifest: ${z.prettifyError(parsed.error)}`);
}
