import { DateTime } from "luxon";
import { JiraError } from "../../http/jira-error";
import type { UpdateStep } from "../update-operations";

type Json = Readonly<Record<string, unknown>>;
type Written = { readonly fields: Record<string, unknown>; readonly update: Record<string, readonly UpdateStep[]> };

/** How a bulk edit writes a field of each sort, as an edit of one issue would write it. */
const SET: Readonly<Record<string, (input: Json) => unknown>> = {
  clearableNumberFields: ({ value }) => value ?? null,
  singleLineTextFields: ({ text }) => text,
  urlFields: ({ url }) => url,
  richTextFields: ({ richText }) => (richText as Json)["adfValue"],
  datePickerFields: ({ date }) => dayOf((date as Json | undefined)?.["formattedDate"]),
  dateTimePickerFields: ({ dateTime }) => (dateTime as Json)["formattedDateTime"],
  singleSelectFields: ({ option }) => optionOf(option),
  multipleSelectFields: ({ options }) => (options as unknown[]).map(optionOf),
  cascadingSelectFields: ({ parentOptionValue, childOptionValue }) => {
    const parent = optionOf(parentOptionValue);
    const child = optionOf(childOptionValue);
    return parent && { ...parent, ...(child && { child }) };
  },
  singleSelectClearableUserPickerFields: ({ user }) => user ?? null,
  multipleSelectClearableUserPickerFields: ({ users }) => users ?? null,
  singleGroupPickerFields: ({ group }) => groupOf(group),
  multipleGroupPickerFields: ({ groups }) => (groups as unknown[]).map(groupOf),
};

/** Of a field of many values: the elements, each as a request names it. */
const ELEMENTS: Readonly<Record<string, (input: Json) => unknown[]>> = {
  labelsFields: ({ labels }) => (labels as Json[]).map(({ name }) => name),
  multipleVersionPickerFields: ({ versions }) => (versions as Json[]).map(({ versionId }) => ({ id: versionId })),
  multiselectComponents: ({ components }) => (components as Json[]).map(({ componentId }) => ({ id: String(componentId) })),
};

/**
 * What a bulk edit's `editedFieldsInput` means for each of its issues.
 * @throws {JiraError} 400 where it and `selectedActions` do not name the same fields, 501 for sorts of fields that this Jira has not.
 */
export function editedFields(input: Json, selectedActions: readonly string[]): Written {
  const written: Written = { fields: {}, update: {} };
  for (const [sort, given] of Object.entries(input)) for (const one of [given].flat() as Json[]) write(written, sort, one);
  const edited = [...Object.keys(written.fields), ...Object.keys(written.update)];
  const unknown = [...selectedActions.filter((id) => !edited.includes(id)), ...edited.filter((id) => !selectedActions.includes(id))];
  if (unknown.length > 0) throw new JiraError(400, [`Selected actions and edited fields do not match: ${unknown.join(", ")}`]);
  return written;
}

function write({ fields, update }: Written, sort: string, input: Json): void {
  const fieldId = String(input["fieldId"]);
  const elements = ELEMENTS[sort];
  const set = SET[sort];
  if (sort === "priority") fields["priority"] = { id: input["priorityId"] };
  else if (sort === "issueType") fields["issuetype"] = { id: input["issueTypeId"] };
  else if (elements) update[fieldId] = stepsOf(String(input["bulkEditMultiSelectFieldOption"]), elements(input));
  else if (set) fields[fieldId] = set(input);
  else throw new JiraError(501, [`The sandbox's Jira does not emulate '${sort}' in a bulk edit.`]);
}

function stepsOf(how: string, elements: readonly unknown[]): UpdateStep[] {
  switch (how) {
    case "ADD":
      return elements.map((add) => ({ add }));
    case "REMOVE":
      return elements.map((remove) => ({ remove }));
    case "REPLACE":
      return [{ set: elements }];
    case "REMOVE_ALL":
      return [{ set: [] }];
    default:
      throw new JiraError(400, [`'${how}' is not a way to edit a field of many values.`]);
  }
}

function optionOf(option: unknown): { id: string } | null {
  const id = (option as Json | undefined)?.["optionId"] ?? null;
  return id === null ? null : { id: String(id as number) };
}

function groupOf(group: unknown): { name: unknown } | null {
  const name = (group as Json | undefined)?.["groupName"] ?? null;
  return name === null ? null : { name };
}

/** Jira takes `3/Feb/26` and `03-02-2026` here; nothing stays nothing, and what is neither is left for the field to refuse. */
function dayOf(written: unknown): unknown {
  if (typeof written !== "string" || written === "") return null;
  for (const format of ["d/LLL/yy", "dd-MM-yyyy"]) {
    const day = DateTime.fromFormat(written, format, { locale: "en", zone: "utc" });
    if (day.isValid) return day.toISODate();
  }
  return written;
}
