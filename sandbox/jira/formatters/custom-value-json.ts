import type { Site } from "../site";
import type { Field } from "../store/fields";
import type { FieldValueRow } from "../store/issues";
import { kindOf } from "../writing/custom/kinds";

/** What a custom field shows in an issue: an app's value as it was written, one of Jira's own in its type's shape. */
export function customValueJson(site: Site, field: Field, held: FieldValueRow | undefined): unknown {
  if (held === undefined) return null;
  const kept: unknown = JSON.parse(held.value);
  const kind = kindOf(field);
  return kind ? (kind.describe(site, kept)?.json ?? null) : kept;
}
