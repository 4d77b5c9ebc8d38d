import fc from "fast-check";
import { moveInGrid } from "../../../static/issue-panel/move-in-grid";

const SIZE = { rows: 3, columns: 4 };
const MIDDLE = { row: 1, column: 2 };

test.each([
  ["ArrowUp", false, { row: 0, column: 2 }],
  ["ArrowDown", false, { row: 2, column: 2 }],
  ["ArrowLeft", false, { row: 1, column: 1 }],
  ["ArrowRight", false, { row: 1, column: 3 }],
  ["Home", false, { row: 1, column: 0 }],
  ["End", false, { row: 1, column: 3 }],
  ["Home", true, { row: 0, column: 0 }],
  ["End", true, { row: 2, column: 3 }],
])("%s (Control: %s) leads to %j", (key, withControl, to) => {
  expect(moveInGrid(key, withControl, MIDDLE, SIZE)).toEqual(to);
});

test("a key that does not move gives nothing", () => {
  expect(moveInGrid("Enter", false, MIDDLE, SIZE)).toBeNull();
});

test("no walk leaves the grid", () => {
  const keys = fc.array(fc.constantFrom("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"));
  fc.assert(
    fc.property(keys, fc.boolean(), (walk, withControl) => {
      const end = walk.reduce((at, key) => moveInGrid(key, withControl, at, SIZE) ?? at, MIDDLE);
      expect(end.row).toBeGreaterThanOrEqual(0);
      expect(end.row).toBeLessThan(SIZE.rows);
      expect(end.column).toBeGreaterThanOrEqual(0);
      expect(end.column).toBeLessThan(SIZE.columns);
    }),
  );
});
