import type { JqlValueType } from "../catalogue";
import { COMPARISON, type JqlField, MEMBERSHIP } from "../field";
import { expectKnown } from "../functions";
import { jqlErrors } from "../jql-error";
import { columnPresence, membership } from "../membership";
import { quoted, sql } from "../sql";
import type { Condition, Written } from "../condition";
import { listedField } from "./listed-field";
import { dayField, momentField } from "./moment-field";
import { textField } from "./text-field";

/** A custom field, searched as its type says: words, a number, a moment, what it lists, or (an object) the words its formatter makes. */
export function customField(fieldId: string, type: JqlValueType): JqlField {
  const value = (column: string): string =>
    `(SELECT value.${column} FROM jira_field_value AS value WHERE value.issue_id = issue.id AND value.field_id = ${quoted(fieldId)})`;
  switch (type) {
    case "label":
    case "option":
    case "group":
    case "person":
      return listedField(fieldId, type);
    case "date":
      return dayField(value("text"));
    case "datetime":
      return momentField(value("number"), "DESC");
    case "string":
    case "number":
    case "object":
      return valueField(value, type);
  }
}

/** One part of an object field, under its `searchAlias`. */
export function fieldPart(fieldId: string, alias: string, type: JqlValueType): JqlField {
  const value = (column: string): string =>
    `(SELECT part.${column} FROM jira_field_part AS part WHERE part.issue_id = issue.id AND part.field_id = ${quoted(fieldId)} AND part.alias = ${quoted(alias)})`;
  return valueField(value, type);
}

/** A value kept as words, as a number, or (an object) as the words made of it: `value` is SQL that gives it in either form. */
export function valueField(value: (column: "text" | "number") => string, type: JqlValueType): JqlField {
  if (type === "number") return numberField(value("number"));
  const words = textField(value("text"), { by: [`${value("text")} COLLATE NOCASE`], direction: "ASC" });
  return type === "object" ? words : stringField(value("text"), words);
}

/** `=` compares the whole text, in any case; `~` looks for words in it. */
function stringField(text: string, words: JqlField): JqlField {
  return {
    ...words,
    operators: [...MEMBERSHIP, "~", "!~"],
    compile(condition, context) {
      if (condition.operator === "~" || condition.operator === "!~") return words.compile(condition, context);
      const sought = condition.values.map((value) => textWritten(value, condition));
      return membership(columnPresence(`${text} COLLATE NOCASE`), condition.operator, sought);
    },
  };
}

/** How many there are of something: `count` is SQL that gives the number. */
export function countField(count: string): JqlField {
  return numberField(`(${count})`);
}

function numberField(number: string): JqlField {
  return {
    dataType: "number",
    operators: [...MEMBERSHIP, ...COMPARISON],
    order: { by: [number], direction: "ASC" },
    compile(condition) {
      const sought = condition.values.map((value) => numberWritten(value, condition));
      if (!COMPARISON.includes(condition.operator)) return membership(columnPresence(number), condition.operator, sought);
      if (sought[0] === null || sought[0] === undefined) throw jqlErrors.emptyNotSupported(condition.field);
      return sql(`${number} ${condition.operator} ?`, sought[0]);
    },
  };
}

function textWritten(value: Written, { field }: Condition): string | null {
  if (value.kind === "empty") return null;
  if (value.kind === "text") return value.text;
  expectKnown(value);
  throw jqlErrors.functionNotForField(value.name, field);
}

function numberWritten(value: Written, condition: Condition): number | null {
  const text = textWritten(value, condition);
  if (text === null) return null;
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) throw jqlErrors.notANumber(text, condition.field);
  return number;
}
