/** A field's value in words: the string itself, or for anything else what Jira made of it. Empty is "". */
export function fieldText(value: unknown, rendered: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof rendered === "string" && rendered !== "") return rendered;
  if (typeof value === "string" || typeof value === "number") return String(value);
  return JSON.stringify(value);
}
