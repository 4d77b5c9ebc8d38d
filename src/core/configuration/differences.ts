import type { Line } from "./lines-of";

/** One readable difference between two versions of a document. */
export type Difference = {
  readonly what: string;
  /** null: it was not there. */
  readonly from: string | null;
  /** null: it is gone. */
  readonly to: string | null;
};

/** What one version says otherwise than the one before it, in the order it says it; what is gone comes last. */
export function differencesBetween(before: readonly Line[], after: readonly Line[]): readonly Difference[] {
  const was = new Map(before.map((line) => [line.key, line]));
  const is = new Map(after.map((line) => [line.key, line]));
  return [
    ...after.flatMap(({ key, what, value }) => {
      const from = was.get(key)?.value ?? null;
      return from === value ? [] : [{ what, from, to: value }];
    }),
    ...before.flatMap(({ key, what, value }) => (is.has(key) ? [] : [{ what, from: value, to: null }])),
  ];
}
