import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { type CallsElsewhere, callsElsewhere } from "./calls-elsewhere";
import { consumersSchema, scheduledTriggersSchema, triggersSchema, webTriggersSchema } from "./delivery-schemas";
import { inWords } from "./in-words";

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

const uiModuleSchema = z.looseObject({
  key: z.string(),
  /** Words, or words with a link; an object where other products have something else. */
  title: z.unknown().optional(),
  name: z.unknown().optional(),
  label: z.string().optional(),
  resource: z.string().optional(),
  /** Without a function it is a remote's: see `elsewhere`. */
  resolver: z.looseObject({ function: z.string().optional() }).optional(),
  edit: z.looseObject({ resource: z.string().optional() }).optional(),
});

/** What a manifest may say of a scope when it gives them as a map. */
const scopeSchema = z.looseObject({ allowImpersonation: z.boolean().optional() }).nullable();

const manifestSchema = z.looseObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/\S+$/),
    name: z.string().optional(),
    runtime: z.looseObject({ memoryMB: z.number().optional() }).optional(),
    storage: z.object({ entities: z.array(entitySchema).max(20).default([]) }).optional(),
  }),
  permissions: z
    .looseObject({
      scopes: z.union([z.array(z.string()), z.record(z.string(), scopeSchema)]).default([]),
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
    .transform(({ scopes, ...permissions }) => ({ ...permissions, ...scopesOf(scopes) }))
    .prefault({}),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string(), entry: z.record(z.string(), z.string()).optional() })).default([]),
  remotes: z
    .array(z.looseObject({ key: z.string(), baseUrl: z.union([z.string(), z.record(z.string(), z.string())]).optional() }))
    .default([]),
  modules: z
    .object({
      function: z.array(functionSchema).default([]),
      trigger: triggersSchema,
      scheduledTrigger: scheduledTriggersSchema,
      consumer: consumersSchema,
      webtrigger: webTriggersSchema,
    })
    .catchall(z.array(uiModuleSchema)),
});

export type Manifest = z.infer<typeof manifestSchema> & { readonly elsewhere: readonly CallsElsewhere[] };
export type EntityDeclaration = z.infer<typeof entitySchema>;
export type FunctionModule = z.infer<typeof functionSchema>;
export type TriggerModule = Manifest["modules"]["trigger"][number];
export type ScheduledTriggerModule = Manifest["modules"]["scheduledTrigger"][number];
export type ConsumerModule = Manifest["modules"]["consumer"][number];
export type WebTriggerModule = Manifest["modules"]["webtrigger"][number];
export type UiModule = z.infer<typeof uiModuleSchema>;

/** Gives the parts of a manifest the sandbox acts on. @throws when the file is not one, naming each place. */
export function readManifest(path: string): Manifest {
  return parseManifest(readFileSync(path, "utf8"), path);
}

/** As readManifest, from the text; translations are looked for beside `path`. */
export function parseManifest(text: string, path: string | null = null): Manifest {
  const document = inWords(parse(text), path);
  const parsed = manifestSchema.safeParse(document);
  if (parsed.success) return { ...parsed.data, elsewhere: callsElsewhere(document) };
  throw new Error(`Failed to read the manifest: ${z.prettifyError(parsed.error)}`);
}

/** The scopes, and those of them in which the app may act as a person who is not there. */
function scopesOf(scopes: readonly string[] | Readonly<Record<string, z.infer<typeof scopeSchema>>>) {
  if (!isMap(scopes)) return { scopes: [...scopes], impersonation: [] as string[] };
  const impersonation = Object.entries(scopes).flatMap(([scope, said]) => (said?.allowImpersonation ? [scope] : []));
  return { scopes: Object.keys(scopes), impersonation };
}

function isMap<Value>(scopes: readonly string[] | Readonly<Record<string, Value>>): scopes is Readonly<Record<string, Value>> {
  return !Array.isArray(scopes);
}
