import { z } from "zod";

/** A module behind which there is no function of the app, but the endpoint of a remote. */
export type CallsElsewhere = { readonly moduleType: string; readonly key: string; readonly endpoint: string };

const moduleSchema = z.looseObject({
  key: z.string(),
  endpoint: z.string().optional(),
  resolver: z.looseObject({ endpoint: z.string().optional() }).optional(),
});
const modulesSchema = z.object({ modules: z.record(z.string(), z.array(moduleSchema)) });

/** Gives the modules of a manifest, as parsed from YAML, that ask a remote: the sandbox has none to ask. */
export function callsElsewhere(document: unknown): readonly CallsElsewhere[] {
  const { modules } = modulesSchema.parse(document);
  return Object.entries(modules).flatMap(([moduleType, ofType]) =>
    ofType.flatMap(({ key, ...module }) => {
      const endpoint = module.endpoint ?? module.resolver?.endpoint;
      return endpoint === undefined ? [] : [{ moduleType, key, endpoint }];
    }),
  );
}
