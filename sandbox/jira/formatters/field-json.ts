import type { Field } from "../store/fields";

/** A field as `GET /field` lists it. */
export function fieldJson(field: Field): Record<string, unknown> {
  return {
    id: field.id,
    key: field.key,
    name: field.name,
    untranslatedName: field.name,
    custom: field.isCustom,
    orderable: field.isOrderable,
    navigable: field.isNavigable,
    searchable: field.isSearchable,
    clauseNames: field.clauseNames,
    ...(field.schema === null ? {} : { schema: field.schema }),
  };
}
