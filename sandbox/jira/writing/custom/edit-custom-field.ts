import { contextFor } from "../../store/field-contexts";
import type { Field } from "../../store/fields";
import { fieldValuesOf } from "../../store/issues";
import { cannotBeSet, type FieldAnswer, type StoredValue, type WriteScope } from "../field-change";
import type { CustomKind, CustomPlace, CustomWords } from "./custom-kind";
import { kindOf } from "./kinds";

/** A value of one of Jira's own custom fields, within the context that the project and the work type have of it. */
export function editCustomField(field: Field, raw: unknown, scope: WriteScope): FieldAnswer {
  const kind = kindOf(field);
  const place = customPlaceOf(field, scope);
  if (!kind || !place) return { refused: cannotBeSet(field.id) };
  const accepted = kind.accept(raw, place);
  if ("refused" in accepted) return accepted;
  const value = accepted.kept === null ? null : storedOf(kind, scope, accepted.kept);
  const before = scope.issue === null ? undefined : fieldValuesOf(scope.site, scope.issue.id).get(field.id);
  if ((before?.value ?? null) === (value?.json ?? null)) return { fieldId: field.id, columns: {}, value, item: null };
  const from = before === undefined ? { raw: null, words: null } : (kind.describe(scope.site, JSON.parse(before.value)) ?? kind.emptied);
  const to: Pick<CustomWords, "raw" | "words"> =
    accepted.kept === null ? kind.emptied : (kind.describe(scope.site, accepted.kept) ?? kind.emptied);
  const item = {
    field: field.name,
    fieldId: field.id,
    fieldType: "custom",
    from: from.raw,
    fromString: from.words,
    to: to.raw,
    toString: to.words,
  } as const;
  return { fieldId: field.id, columns: {}, value, item };
}

/** Where the values of a field stand in a project and a work type; null where the field does not exist for them. */
export function customPlaceOf(field: Field, { site, project, issueTypeId }: Omit<WriteScope, "caller" | "issue">): CustomPlace | null {
  const context = contextFor(site, field, project.id, issueTypeId);
  return context && { site, field, project, contextId: context.id };
}

function storedOf(kind: CustomKind, { site }: WriteScope, kept: unknown): StoredValue {
  const words = kind.describe(site, kept);
  return { json: JSON.stringify(kept), text: words?.text ?? null, number: words?.number ?? null, parts: [] };
}
