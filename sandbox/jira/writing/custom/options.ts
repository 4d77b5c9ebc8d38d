import { selfLink } from "../../formatters/links";
import type { Site } from "../../site";
import { findOption, type FieldOption, optionsOf } from "../../store/field-contexts";
import type { Choice } from "./choice-kinds";
import { type CustomKind, type CustomPlace, isNothing, memberOf } from "./custom-kind";
import type { FieldRefusal } from "../field-change";

/** The options of a field's context, as long as they are not disabled. */
export const optionChoice: Choice = {
  identify(raw, place) {
    const found = optionNamed(raw, place, null);
    return "refused" in found ? found : { id: String(found.id) };
  },
  element: (id) => ({ id }),
  show(site, id) {
    const option = findOption(site, id);
    return option && { words: option.value, json: optionInIssue(site, option) };
  },
  choices: (place) => ({ allowedValues: optionsFor(place, null).map((option) => optionInIssue(place.site, option)) }),
};

/** A parent option and, under it, a child: kept as the ids of both. */
export const cascadingKind: CustomKind = {
  operations: ["set"],
  emptied: { raw: null, words: "" },
  accept(raw, place) {
    if (isNothing(raw)) return { kept: null };
    const parent = optionNamed(raw, place, null);
    if ("refused" in parent) return parent;
    const askedChild = (raw as { child?: unknown }).child;
    if (isNothing(askedChild)) return { kept: [String(parent.id)] };
    const child = optionNamed(askedChild, place, parent.id);
    return "refused" in child ? child : { kept: [String(parent.id), String(child.id)] };
  },
  describe(site, kept) {
    const [parent, child] = (kept as string[]).map((id) => findOption(site, id));
    if (!parent) return null;
    const isWhole = child !== undefined && child !== null;
    return {
      text: isWhole ? `${parent.value} - ${child.value}` : parent.value,
      number: null,
      raw: null,
      words: `Parent values: ${named(parent)}${isWhole ? `Level 1 values: ${named(child)}` : ""}`,
      json: { ...optionInIssue(site, parent), ...(isWhole ? { child: optionInIssue(site, child) } : {}) },
    };
  },
  choices: (place) => ({
    allowedValues: optionsFor(place, null).map((parent) => ({
      ...optionInIssue(place.site, parent),
      children: optionsFor(place, parent.id).map((child) => optionInIssue(place.site, child)),
    })),
  }),
};

/** An option as it stands in an issue and in editmeta. */
function optionInIssue(site: Site, option: FieldOption): Record<string, unknown> {
  return { self: selfLink(site, `/customFieldOption/${option.id}`), value: option.value, id: String(option.id) };
}

function named(option: FieldOption): string {
  return `${option.value}(${option.id})`;
}

function optionsFor({ site, contextId }: CustomPlace, parentId: number | null): FieldOption[] {
  if (contextId === null) return [];
  return optionsOf(site, contextId).filter((option) => option.disabled === 0 && option.parent_id === parentId);
}

function optionNamed(raw: unknown, place: CustomPlace, parentId: number | null): FieldOption | FieldRefusal {
  const asked = memberOf(raw, ["id", "value"]);
  if (!asked) return { refused: `Specify a valid 'id' or 'value' for ${place.field.name}` };
  const found = optionsFor(place, parentId).find((option) => String(option[asked.by as "id" | "value"]) === asked.value);
  return found ?? { refused: `Option ${asked.by} '${asked.value}' is not valid` };
}
