import type { Line } from "./lines-of";

/** A line for each part that says something. */
export function filledLines(key: string, what: string, parts: Readonly<Record<string, string>>): readonly Line[] {
  return Object.entries(parts).flatMap(([part, value]) =>
    value === "" ? [] : [{ key: `${key}/${part}`, what: `${what}, ${part}`, value }],
  );
}
