import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import type { AppTranslations } from "./locale-files";

const manifestSchema = z.looseObject({
  resources: z.array(z.looseObject({ key: z.string(), path: z.string(), entry: z.record(z.string(), z.string()).optional() })).default([]),
  translations: z
    .looseObject({
      resources: z.array(z.looseObject({ key: z.string(), path: z.string() })),
      fallback: z.looseObject({ default: z.string() }),
    })
    .optional(),
  permissions: z
    .looseObject({
      content: z.looseObject({ scripts: z.array(z.string()).optional(), styles: z.array(z.string()).optional() }).optional(),
      external: z.record(z.string(), z.unknown()).optional(),
    })
    .default({}),
});

export type Resource = { readonly key: string; readonly directory: string; readonly entries: Readonly<Record<string, string>> };

/** What the manifest says about the app's Custom UI: its resources, and what its pages may load. */
export type ResourceManifest = {
  readonly resources: readonly Resource[];
  readonly contentPermissions: { readonly scripts?: readonly string[]; readonly styles?: readonly string[] };
  readonly externalPermissions: Readonly<Record<string, unknown>>;
  readonly translations: AppTranslations | null;
};

/** Reads the resources of a manifest. Paths are taken from the manifest's own folder. @throws when it does not parse. */
export function readResources(manifestPath: string): ResourceManifest {
  const manifest = manifestSchema.parse(parse(readFileSync(manifestPath, "utf8")));
  const { translations } = manifest;
  const { scripts, styles } = manifest.permissions.content ?? {};
  return {
    resources: manifest.resources.map((resource) => ({
      key: resource.key,
      directory: resolve(dirname(manifestPath), resource.path),
      entries: resource.entry ?? {},
    })),
    contentPermissions: { ...(scripts && { scripts }), ...(styles && { styles }) },
    externalPermissions: manifest.permissions.external ?? {},
    translations: translations
      ? {
          files: Object.fromEntries(translations.resources.map(({ key, path }) => [key, resolve(dirname(manifestPath), path)])),
          fallback: translations.fallback,
        }
      : null,
  };
}
