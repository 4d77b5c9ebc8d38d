import {
  tidied,
  withCell,
  withLevel,
  withLevelAdded,
  withLevelMoved,
  withoutLevel,
} from "../../../static/shared/configuration/matrix-draft";
import type { Level, MatrixDocument } from "../../../src/core/priority/matrix";
import { DOCUMENT_SCHEMAS } from "../../../src/contract/documents/document-schemas";

const level = (id: string): Level => ({ id, name: id.toUpperCase(), description: "", formerNames: [], examples: [], colour: null });
const MATRIX: MatrixDocument = {
  impact: [level("high"), level("low")],
  urgency: [level("now"), level("soon"), level("later")],
  cells: { high: { now: "1", soon: "2", later: "3" }, low: { now: "3", soon: "4", later: "5" } },
  tierRule: null,
};

test("a level that is added has the cells of the one before it, either way", () => {
  const both = withLevelAdded(withLevelAdded(MATRIX, "impact"), "urgency");
  expect(both.cells).toEqual({
    high: { now: "1", soon: "2", later: "3", "level-4": "3" },
    low: { now: "3", soon: "4", later: "5", "level-4": "5" },
    "level-3": { now: "3", soon: "4", later: "5", "level-4": "5" },
  });
  expect(DOCUMENT_SCHEMAS.matrix.safeParse(both).success).toBe(true);
});

test("there are never more than five levels, nor fewer than two", () => {
  const add = (matrix: MatrixDocument): MatrixDocument => withLevelAdded(matrix, "urgency");
  expect(add(add(add(add(MATRIX)))).urgency).toHaveLength(5);
  expect(withoutLevel(MATRIX, "impact", "high")).toEqual(MATRIX);
});

test("a level takes its cells along when it goes, and an id is never given twice", () => {
  const without = withoutLevel(withLevelAdded(MATRIX, "urgency"), "urgency", "soon");
  expect(without.cells["high"]).toEqual({ now: "1", later: "3", "level-4": "3" });
  expect(withLevelAdded(without, "urgency").urgency.map(({ id }) => id)).toEqual(["now", "later", "level-4", "level-5"]);
  expect(DOCUMENT_SCHEMAS.matrix.safeParse(without).success).toBe(true);
});

test("a level that is moved or renamed keeps its id and its cells", () => {
  const moved = withLevel(withLevelMoved(MATRIX, "urgency", "later", -1), "urgency", "later", { name: "Whenever" });
  expect(moved.urgency.map(({ id, name }) => [id, name])).toEqual([
    ["now", "NOW"],
    ["later", "Whenever"],
    ["soon", "SOON"],
  ]);
  expect(moved.cells).toEqual(MATRIX.cells);
  expect(withLevelMoved(MATRIX, "urgency", "now", -1)).toEqual(MATRIX);
});

test("one cell changes alone", () => {
  expect(withCell(MATRIX, "low", "later", "1").cells).toEqual({ ...MATRIX.cells, low: { now: "3", soon: "4", later: "1" } });
});

test("what is saved has no empty examples", () => {
  const written = withLevel(MATRIX, "impact", "high", { examples: ["Nobody can pay. ", "", "  "] });
  expect(tidied(written).impact[0]?.examples).toEqual(["Nobody can pay."]);
});
