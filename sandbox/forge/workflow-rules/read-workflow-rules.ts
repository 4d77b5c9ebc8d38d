import { z } from "zod";
import type { AppWorkflowRule } from "../../seams";
import { extensionAri, type Identity } from "../identity";
import type { Manifest } from "../manifest/read-manifest";

/** A rule of the manifest, with the function behind it when there is one. */
export type WorkflowRuleModule = AppWorkflowRule & { readonly key: string; readonly functionKey?: string };

const words = z.union([z.string(), z.looseObject({})]).transform((text) => (typeof text === "string" ? text : ""));
const common = { key: z.string(), name: words, description: words };
const errorMessage = z
  .union([z.string(), z.strictObject({ expression: z.string() }), z.looseObject({}).transform(() => undefined)])
  .optional();

const MODULES = {
  validator: {
    type: "jira:workflowValidator",
    schema: z
      .looseObject({ ...common, function: z.string().optional(), expression: z.string().optional(), errorMessage })
      .refine((module) => (module.function === undefined) !== (module.expression === undefined), {
        error: "A workflow validator has either a function or an expression; endpoints are not emulated.",
      }),
  },
  condition: { type: "jira:workflowCondition", schema: z.looseObject({ ...common, expression: z.string() }) },
  "post-function": { type: "jira:workflowPostFunction", schema: z.looseObject({ ...common, function: z.string() }) },
} as const;

/** Gives the manifest's rules of workflows. @throws when one is not as the sandbox can run it, naming the place. */
export function readWorkflowRules(manifest: Manifest, identity: Identity): readonly WorkflowRuleModule[] {
  return (Object.keys(MODULES) as AppWorkflowRule["kind"][]).flatMap((kind) =>
    (manifest.modules[MODULES[kind].type] ?? []).map((module) => read(kind, module, identity)),
  );
}

function read(kind: AppWorkflowRule["kind"], module: unknown, identity: Identity): WorkflowRuleModule {
  const parsed = MODULES[kind].schema.safeParse(module);
  if (!parsed.success) throw new Error(`Failed to read ${MODULES[kind].type} in the manifest: ${z.prettifyError(parsed.error)}`);
  const { key, name, description, function: functionKey, expression, errorMessage: message } = parsed.data as Declared;
  return {
    id: extensionAri(identity, key),
    key,
    kind,
    name,
    description,
    ...(functionKey !== undefined && { functionKey }),
    ...(expression !== undefined && { expression }),
    ...(message !== undefined && { errorMessage: message }),
  };
}

type Declared = z.infer<typeof MODULES.validator.schema>;
