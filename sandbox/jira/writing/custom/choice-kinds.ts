import type { Site } from "../../site";
import { type CustomKind, type CustomPlace, isNothing } from "./custom-kind";
import type { FieldRefusal } from "../field-change";

/** Things of which a field holds one or many: an option, a person, a group, a word. */
export type Choice = {
  /** The id of what a request names. */
  identify(raw: unknown, place: CustomPlace): { readonly id: string } | FieldRefusal;
  /** A request's way to name an id. */
  element(id: string): unknown;
  /** null where it is there no more. */
  show(site: Site, id: string): { readonly words: string; readonly json: unknown } | null;
  choices?(place: CustomPlace): Record<string, unknown>;
};

/** A field that holds one of some things. */
export function oneOf(choice: Choice): CustomKind {
  return {
    operations: ["set"],
    emptied: { raw: "", words: "" },
    accept(raw, place) {
      if (isNothing(raw)) return { kept: null };
      const found = choice.identify(raw, place);
      return "refused" in found ? found : { kept: found.id };
    },
    describe(site, kept) {
      const shown = choice.show(site, kept as string);
      return shown && { text: shown.words, number: null, raw: kept as string, words: shown.words, json: shown.json };
    },
    ...(choice.choices && { choices: choice.choices }),
  };
}

/** A field that holds many of them, and how the changelog writes them in a row. */
export function manyOf(choice: Choice, row: { readonly separator: string; readonly raw: (ids: readonly string[]) => string }): CustomKind {
  return {
    operations: ["add", "set", "remove"],
    emptied: { raw: "", words: "" },
    accept(raw, place) {
      if (raw === null || raw === undefined) return { kept: null };
      if (!Array.isArray(raw)) return { refused: "data was not an array" };
      const ids: string[] = [];
      for (const element of raw as unknown[]) {
        const found = choice.identify(element, place);
        if ("refused" in found) return found;
        if (!ids.includes(found.id)) ids.push(found.id);
      }
      return { kept: ids.length === 0 ? null : ids };
    },
    describe(site, kept) {
      const shown = (kept as string[]).flatMap((id) => choice.show(site, id) ?? []);
      if (shown.length === 0) return null;
      const words = shown.map((one) => one.words).join(row.separator);
      return { text: words, number: null, raw: row.raw(kept as string[]), words, json: shown.map(({ json }) => json) };
    },
    identify(raw, place) {
      const found = choice.identify(raw, place);
      return "refused" in found ? null : found.id;
    },
    element: choice.element,
    ...(choice.choices && { choices: choice.choices }),
  };
}
