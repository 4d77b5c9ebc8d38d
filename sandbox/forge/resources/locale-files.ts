import { readFile } from "node:fs/promises";

/** The app's languages: where the words of each lie, and which stands in for which. */
export type AppTranslations = {
  readonly files: Readonly<Record<string, string>>;
  readonly fallback: Readonly<Record<string, unknown>>;
};

/**
 * What lies in `__LOCALES__` beside a page, where the bridge's i18n looks: `i18n-info.json`, and a file of words for each
 * language. null for any other name, and for an app without translations.
 */
export async function localeFile(translations: AppTranslations | null, name: string): Promise<string | null> {
  if (translations === null) return null;
  const { files, fallback } = translations;
  if (name === "i18n-info.json") return JSON.stringify({ translations: {}, config: { locales: Object.keys(files), fallback } });
  const locale = name.replace(/\.json$/, "");
  const file = Object.hasOwn(files, locale) ? files[locale] : undefined;
  return file === undefined ? null : readFile(file, "utf8").catch(() => null);
}
