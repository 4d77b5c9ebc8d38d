import type { JqlField } from "../field";
import { type Presence, rowPresence } from "../membership";
import { quoted } from "../sql";
import { choiceField } from "./choice-field";
import { peopleField } from "./person-field";

/** What the ids that a custom field keeps stand for, as SQL over `one.value`; people are looked up by the query instead. */
const NAMES = {
  label: "one.value",
  option: "(SELECT value FROM jira_field_option WHERE id = CAST(one.value AS INTEGER))",
  group: "(SELECT name FROM jira_group WHERE id = one.value)",
} as const;

/** A custom field that keeps one or many ids or words: it is searched by any of them, in any case. */
export function listedField(fieldId: string, of: keyof typeof NAMES | "person"): JqlField {
  const order = orderOf(fieldId);
  if (of === "person") return { ...peopleField(valuesOf(fieldId, "one.value")), order };
  return choiceField({
    dataType: of === "label" ? "label" : "text",
    presence: valuesOf(fieldId, `${NAMES[of]} COLLATE NOCASE`),
    find: (text) => [text],
    order,
  });
}

function valuesOf(fieldId: string, column: string): Presence {
  return rowPresence(
    `jira_field_value AS held, json_each(held.value) AS one WHERE held.issue_id = issue.id AND held.field_id = ${quoted(fieldId)}`,
    column,
  );
}

function orderOf(fieldId: string): NonNullable<JqlField["order"]> {
  const text = `(SELECT text FROM jira_field_value WHERE issue_id = issue.id AND field_id = ${quoted(fieldId)}) COLLATE NOCASE`;
  return { by: [text], direction: "ASC" };
}
