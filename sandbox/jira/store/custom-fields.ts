import type { Site } from "../site";
import type { Field } from "./fields";

const SYSTEM_TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";

/** Jira's own custom field types, as far as this Jira makes fields of them, with the schema of their values. */
const TYPES: Readonly<Record<string, { readonly type: string; readonly items?: string }>> = {
  textfield: { type: "string" },
  textarea: { type: "string" },
  float: { type: "number" },
  select: { type: "option" },
  multiselect: { type: "array", items: "option" },
  radiobuttons: { type: "option" },
  multicheckboxes: { type: "array", items: "option" },
  cascadingselect: { type: "option-with-child" },
  datepicker: { type: "date" },
  datetime: { type: "datetime" },
  userpicker: { type: "user" },
  multiuserpicker: { type: "array", items: "user" },
  grouppicker: { type: "group" },
  multigrouppicker: { type: "array", items: "group" },
  url: { type: "string" },
  labels: { type: "array", items: "string" },
};

/** Whether fields can be made of a type, given in full. */
export function isCustomFieldType(type: string): boolean {
  return type.startsWith(SYSTEM_TYPES) && type.slice(SYSTEM_TYPES.length) in TYPES;
}

/** Whether the values of a field are options of its contexts. */
export function hasOptions(schema: { readonly type: string; readonly items?: string } | null): boolean {
  return schema?.type === "option" || schema?.type === "option-with-child" || schema?.items === "option";
}

/** The type of a field without the name of Jira's plug-in: `select`; null for a field of an app or of none of these types. */
export function customTypeOf(field: Field): string | null {
  const type = field.schema?.custom ?? "";
  return isCustomFieldType(type) ? type.slice(SYSTEM_TYPES.length) : null;
}

/** Makes a custom field of one of Jira's types and gives its id. */
export function addCustomField(site: Pick<Site, "rows">, field: { name: string; description: string; type: string }): string {
  const customId = site.rows.nextId("customfield");
  const id = `customfield_${customId}`;
  const schema = { ...TYPES[field.type.slice(SYSTEM_TYPES.length)], custom: field.type, customId };
  site.rows.run(
    "INSERT INTO jira_field (id, key, name, description, custom, clause_names, schema, forge, position) VALUES (?, ?, ?, ?, 1, ?, ?, NULL, ?)",
    id,
    id,
    field.name,
    field.description,
    JSON.stringify([`cf[${customId}]`, field.name]),
    JSON.stringify(schema),
    customId,
  );
  return id;
}
