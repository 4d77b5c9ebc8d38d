import * as fc from "fast-check";
import type { MatrixChange } from "./random-matrix";
import { matrixChanges, PRIORITY_IDS } from "./random-matrix";

/** Which value a field gets: a level by the name it has or once had, in any case of letters; no level at all; nothing. */
export type Value = { readonly level: number; readonly how: "now" | "first" | "loud" | "unknown" | "empty" };
export type Trouble = { readonly after: number; readonly isAfter: boolean } | null;

/** One thing that happens; places are counted round whatever there is. */
export type Happening =
  | { readonly kind: "raise"; readonly project: number; readonly impact: Value; readonly urgency: Value; readonly component: number }
  | {
      readonly kind: "edit";
      readonly issues: readonly number[];
      readonly impact: Value | null;
      readonly urgency: Value | null;
      readonly priorityId: string | null;
    }
  | { readonly kind: "components"; readonly issue: number; readonly component: number }
  | { readonly kind: "retype"; readonly issue: number; readonly isIncident: boolean }
  | { readonly kind: "move"; readonly issue: number; readonly project: number }
  | { readonly kind: "pick"; readonly issue: number; readonly row: number; readonly column: number; readonly trouble: Trouble }
  | {
      readonly kind: "override";
      readonly issue: number;
      readonly priorityId: string;
      readonly forSeconds: number | null;
      readonly trouble: Trouble;
    }
  | { readonly kind: "withdraw"; readonly issue: number; readonly trouble: Trouble }
  | { readonly kind: "save-matrix"; readonly scope: number; readonly changes: readonly MatrixChange[] }
  | { readonly kind: "drop-matrix"; readonly project: number }
  | { readonly kind: "save-services"; readonly scope: number; readonly tiers: readonly (number | null)[] }
  | { readonly kind: "save-rules"; readonly scope: number; readonly editedPriority: "put-back" | "keep" }
  | { readonly kind: "event"; readonly nth: number; readonly how: "deliver" | "double" | "lose" | "at-once"; readonly trouble: Trouble }
  | { readonly kind: "wait"; readonly seconds: number; readonly trouble: Trouble }
  | { readonly kind: "rest" };

const small = fc.nat(5);
const value: fc.Arbitrary<Value> = fc.record({
  level: small,
  how: fc.constantFrom(
    "now" as const,
    "now" as const,
    "now" as const,
    "first" as const,
    "loud" as const,
    "unknown" as const,
    "empty" as const,
  ),
});
const trouble: fc.Arbitrary<Trouble> = fc.option(fc.record({ after: fc.integer({ min: 1, max: 8 }), isAfter: fc.boolean() }), { freq: 3 });
const priorityId = fc.constantFrom(...PRIORITY_IDS);
const kind = <Kind extends string>(name: Kind): fc.Arbitrary<Kind> => fc.constant(name);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: kind("raise"), project: small, impact: value, urgency: value, component: small }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kind("edit"),
      issues: fc.array(small, { minLength: 1, maxLength: 3 }),
      impact: fc.option(value),
      urgency: fc.option(value),
      priorityId: fc.option(priorityId, { freq: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind("components"), issue: small, component: small }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("retype"), issue: small, isIncident: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("move"), issue: small, project: small }) },
  { weight: 3, arbitrary: fc.record({ kind: kind("pick"), issue: small, row: small, column: small, trouble }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: kind("override"),
      issue: small,
      priorityId,
      forSeconds: fc.constantFrom(null, 20, 600, 100_000),
      trouble,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind("withdraw"), issue: small, trouble }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind("save-rules"),
      scope: fc.nat(2),
      editedPriority: fc.constantFrom("put-back" as const, "keep" as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kind("save-matrix"), scope: fc.nat(2), changes: matrixChanges }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("drop-matrix"), project: small }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind("save-services"),
      scope: fc.nat(2),
      tiers: fc.array(fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 }), { minLength: 3, maxLength: 3 }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: kind("event"),
      nth: small,
      how: fc.constantFrom("deliver" as const, "deliver" as const, "double" as const, "lose" as const, "at-once" as const),
      trouble,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind("wait"), seconds: fc.constantFrom(0, 1, 30, 300, 3_600), trouble }) },
  { weight: 1, arbitrary: fc.record({ kind: kind("rest") }) },
);

/** What happens on a site, one thing after another. */
export const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(happening, { minLength: 3, maxLength: 14, size: "max" });
