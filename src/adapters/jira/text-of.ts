/** The text that a field holds. A field that holds none, or nothing but space, counts as empty. */
export function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
