/** The key under `function` in a part of a manifest's module; null where it has none. */
export function functionKeyIn(part: unknown): string | null {
  const { function: key } = (part ?? {}) as { readonly function?: unknown };
  return typeof key === "string" ? key : null;
}
