import type { JqlProperty } from "../catalogue";
import type { JqlField } from "../field";
import { quoted } from "../sql";
import { valueField } from "./custom-field";
import { momentField } from "./moment-field";

/** The name a declared path has in every query. */
export function propertyName({ key, path }: JqlProperty): string {
  return `issue.property[${key}].${path}`;
}

/** A path into an issue property, searched as its declaration says. A value of another type is as good as none. */
export function propertyField({ key, path, type }: JqlProperty): JqlField {
  const at = quoted(`$.${path}`);
  const read = (column: string, types: string): string =>
    `(SELECT ${column} FROM jira_issue_property AS property WHERE property.issue_id = issue.id AND property.key = ${quoted(key)} AND json_type(property.value, ${at}) IN (${types}))`;
  const value = `json_extract(property.value, ${at})`;
  if (type === "date") return momentField(read(`unixepoch(${value}) * 1000`, "'text'"), "DESC");
  return valueField(
    () => (type === "number" ? read(value, "'integer', 'real'") : read(value, "'text'")),
    type === "number" ? "number" : "string",
  );
}
