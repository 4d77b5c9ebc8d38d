import type { Field } from "../store/fields";

/** Asked for by these words, an issue shows only what stands outside `fields`. */
const NOT_FIELDS: ReadonlySet<string> = new Set(["id", "key", "self"]);

/**
 * The fields that a `fields` parameter picks: ids, keys, `*all`, `*navigable`, and `-id` to leave one out.
 * Unknown ones are passed over, as Jira does. null when no field is asked for.
 */
export function chooseFields(fields: readonly Field[], asked: readonly string[]): Field[] | null {
  const without = new Set(asked.filter((word) => word.startsWith("-")).map((word) => word.slice(1)));
  const wanted = asked.filter((word) => !word.startsWith("-"));
  const named = wanted.filter((word) => !NOT_FIELDS.has(word));
  if (wanted.length > 0 && named.length === 0) return null;
  const isPicked = (field: Field): boolean => {
    if (without.has(field.id) || without.has(field.key)) return false;
    if (wanted.length === 0 || named.includes("*all")) return true;
    return (named.includes("*navigable") && field.isNavigable) || named.includes(field.id) || named.includes(field.key);
  };
  return fields.filter(isPicked);
}
