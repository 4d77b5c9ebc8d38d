/** What shows that a limit holds: the most there may be is taken, and one more is refused as Forge refuses it. */
export type Proof = { readonly meets: () => Promise<void>; readonly exceeds: () => Promise<void> };

/** A text whose JSON has exactly this many bytes. */
export function textOf(bytes: number): string {
  return "x".repeat(bytes - 2);
}

/** Numbers from 0 on, as many as asked. */
export function count(many: number): number[] {
  return Array.from({ length: many }, (_, n) => n);
}
