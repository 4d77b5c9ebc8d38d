import * as fc from "fast-check";
import { differencesBetween } from "../../../src/core/configuration/differences";
import type { Line } from "../../../src/core/configuration/lines-of";
import { linesOf } from "../../../src/core/configuration/lines-of";
import { aSiteConfiguration } from "../../support/an-incident";

const { document: matrix } = aSiteConfiguration().documents.matrix;
const nameOf = (kind: string, id: string): string => `${kind} ${id}`;
const between = (before: typeof matrix, after: typeof matrix) =>
  differencesBetween(linesOf("matrix", before, nameOf), linesOf("matrix", after, nameOf));

test("a cell that is another is told by the names of its levels and of the priorities", () => {
  const cells = { ...matrix.cells, low: { ...matrix.cells["low"], low: "1" } };

  expect(between(matrix, { ...matrix, cells })).toEqual([{ what: "Low impact × Low urgency", from: "priority 5", to: "priority 1" }]);
});

test("a level that is renamed is one difference: it is not a new level, and its cells are the same", () => {
  const impact = matrix.impact.map((level) => (level.id === "high" ? { ...level, name: "Whole company" } : level));

  expect(between(matrix, { ...matrix, impact })).toEqual([
    { what: "Level Whole company of impact, name", from: "High", to: "Whole company" },
  ]);
});

test("a rule that comes is told, and told the other way round when it goes", () => {
  const ruled = { ...matrix, tierRule: { upToTier: 2, raiseBy: 1 } };

  expect(between(matrix, ruled)).toEqual([{ what: "Raised for critical services", from: null, to: "by 1 for tier 1 to 2" }]);
  expect(between(ruled, matrix)).toEqual([{ what: "Raised for critical services", from: "by 1 for tier 1 to 2", to: null }]);
});

const lines: fc.Arbitrary<readonly Line[]> = fc
  .uniqueArray(fc.record({ key: fc.constantFrom("a", "b", "c", "d"), value: fc.constantFrom("1", "2") }), { selector: ({ key }) => key })
  .map((some) => some.map(({ key, value }) => ({ key, what: key, value })));

test("law: the differences made to what was said give what is said", () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const said = new Map(before.map(({ what, value }) => [what, value]));
      for (const { what, from, to } of differencesBetween(before, after)) {
        expect(said.get(what) ?? null).toBe(from);
        if (to === null) said.delete(what);
        else said.set(what, to);
      }
      expect(Object.fromEntries(said)).toEqual(Object.fromEntries(after.map(({ what, value }) => [what, value])));
    }),
  );
});
