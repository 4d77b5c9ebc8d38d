import { adfOfText } from "../../formatters/adf";
import { contextFor, defaultValueOf } from "../../store/field-contexts";
import { customTypeOf } from "../../store/custom-fields";
import { type Field, findField } from "../../store/fields";
import type { WriteScope } from "../field-change";
import { kindOf } from "./kinds";

/** What `defaultValue` of a context holds, by its `type`, as a request for an issue would write it. */
const AS_WRITTEN: Readonly<Record<string, (held: Readonly<Record<string, unknown>>, now: number) => unknown>> = {
  "option.single": ({ optionId }) => ({ id: optionId }),
  "option.multiple": ({ optionIds }) => (optionIds as string[]).map((id) => ({ id })),
  "option.cascading": ({ optionId, cascadingOptionId }) => ({
    id: optionId,
    ...(cascadingOptionId === undefined ? {} : { child: { id: cascadingOptionId } }),
  }),
  textfield: ({ text }) => text,
  textarea: ({ text }) => adfOfText(String(text)),
  url: ({ url }) => url,
  float: ({ number }) => number,
  datepicker: ({ date, useCurrent }, now) => (useCurrent === true ? new Date(now).toISOString().slice(0, 10) : date),
  datetimepicker: ({ dateTime, useCurrent }, now) => (useCurrent === true ? new Date(now).toISOString() : dateTime),
  labels: ({ labels }) => labels,
  "single.user.select": ({ accountId }) => ({ accountId }),
  "multi.user.select": ({ accountIds }) => (accountIds as string[]).map((accountId) => ({ accountId })),
  "grouppicker.single": ({ groupId }) => ({ groupId }),
  "grouppicker.multiple": ({ groupIds }) => (groupIds as string[]).map((groupId) => ({ groupId })),
};

/** The types that `defaultValue` has for fields whose own type is called otherwise. */
const TYPES: Readonly<Record<string, string>> = {
  select: "option.single",
  radiobuttons: "option.single",
  multiselect: "option.multiple",
  multicheckboxes: "option.multiple",
  cascadingselect: "option.cascading",
  datetime: "datetimepicker",
  userpicker: "single.user.select",
  multiuserpicker: "multi.user.select",
  grouppicker: "grouppicker.single",
  multigrouppicker: "grouppicker.multiple",
};

/** The type that a field's default values have; null where none can be kept. */
export function defaultValueType(field: Field): string | null {
  const own = customTypeOf(field) ?? "";
  const type = TYPES[own] ?? own;
  return type in AS_WRITTEN ? type : null;
}

/** A kept default value as a request for an issue would write it. */
export function writtenDefault(held: Readonly<Record<string, unknown>>, now: number): unknown {
  return AS_WRITTEN[String(held["type"])]?.(held, now);
}

/** The values that fields of a create screen have where nobody gives any, by field id. */
export function defaultValuesOn(fieldIds: ReadonlySet<string>, scope: WriteScope): Record<string, unknown> {
  return Object.fromEntries(
    [...fieldIds].flatMap((fieldId) => {
      const value = fieldId.startsWith("customfield_") ? defaultValueFor(fieldId, scope) : undefined;
      return value === undefined ? [] : [[fieldId, value]];
    }),
  );
}

/** The value that a field has where nobody gives any, as a request would write it; undefined for none. */
export function defaultValueFor(fieldId: string, { site, project, issueTypeId }: Omit<WriteScope, "caller" | "issue">): unknown {
  const field = findField(site, fieldId);
  if (!field || !kindOf(field)) return undefined;
  const contextId = contextFor(site, field, project.id, issueTypeId)?.id ?? null;
  const held = contextId === null ? null : defaultValueOf(site, contextId);
  return held === null ? undefined : writtenDefault(held, site.now());
}
