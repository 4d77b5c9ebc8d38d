import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

const translationsSchema = z.object({
  translations: z
    .object({
      resources: z.array(z.object({ key: z.string(), path: z.string() })),
      fallback: z.looseObject({ default: z.string() }),
    })
    .optional(),
});

/**
 * Gives the manifest's document with words in the place of `{i18n: key}`: those of the app's default language, and
 * the key itself where there are none. `path` is where the manifest lies; without it no words are looked for.
 */
export function inWords(document: unknown, path: string | null): unknown {
  const words = wordsOf(document, path);
  return replaced(document, (key) => wordAt(words, key) ?? key);
}

function wordsOf(document: unknown, path: string | null): unknown {
  const { translations } = translationsSchema.safeParse(document).data ?? {};
  const resource = translations?.resources.find(({ key }) => key === translations.fallback.default);
  return resource && path !== null ? (JSON.parse(readFileSync(join(dirname(path), resource.path), "utf8")) as unknown) : null;
}

/** A key stands in the file as it is, or its parts are nested. */
function wordAt(words: unknown, key: string): string | null {
  const at = (value: unknown, part: string): unknown =>
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[part] : undefined;
  const word = at(words, key) ?? key.split(".").reduce(at, words);
  return typeof word === "string" ? word : null;
}

function replaced(value: unknown, wordFor: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => replaced(each, wordFor));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const [[name, key] = []] = entries;
  if (entries.length === 1 && name === "i18n" && typeof key === "string") return wordFor(key);
  return Object.fromEntries(entries.map(([part, inner]) => [part, replaced(inner, wordFor)]));
}
