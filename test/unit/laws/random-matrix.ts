import * as fc from "fast-check";
import type { Level, MatrixDocument } from "../../../src/core/priority/matrix";

const NAMES = ["High", "Medium", "Low", "Whole company", "Nobody", "Élevé", "Some", "Later"];
const IDS = ["a", "b", "c", "d", "e"];
export const PRIORITY_IDS = ["1", "2", "3", "4", "5"];

/** One change of a matrix, as somebody makes it in the editor. */
export type MatrixChange =
  | { readonly kind: "cell"; readonly row: number; readonly column: number; readonly priority: number }
  | { readonly kind: "rename"; readonly input: "impact" | "urgency"; readonly level: number; readonly name: number }
  | { readonly kind: "swap-names"; readonly input: "impact" | "urgency"; readonly level: number }
  | { readonly kind: "add"; readonly input: "impact" | "urgency"; readonly name: number; readonly priority: number }
  | { readonly kind: "remove"; readonly input: "impact" | "urgency"; readonly level: number }
  | { readonly kind: "tier-rule"; readonly rule: MatrixDocument["tierRule"] };

const small = fc.nat(7);
const input = fc.constantFrom("impact" as const, "urgency" as const);
const tierRule = fc.option(fc.record({ upToTier: fc.integer({ min: 1, max: 3 }), raiseBy: fc.integer({ min: 1, max: 2 }) }));

/** Changes of a matrix, each small; what they mean is decided by the matrix they are made to. */
export const matrixChanges: fc.Arbitrary<readonly MatrixChange[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("cell" as const), row: small, column: small, priority: fc.nat(4) }),
    fc.record({ kind: fc.constant("rename" as const), input, level: small, name: small }),
    fc.record({ kind: fc.constant("swap-names" as const), input, level: small }),
    fc.record({ kind: fc.constant("add" as const), input, name: small, priority: fc.nat(4) }),
    fc.record({ kind: fc.constant("remove" as const), input, level: small }),
    fc.record({ kind: fc.constant("tier-rule" as const), rule: tierRule }),
  ),
  { minLength: 1, maxLength: 4 },
);

/** A matrix of two to five levels each way with any priority in any cell. */
export const matrices: fc.Arbitrary<MatrixDocument> = fc
  .record({
    rows: fc.integer({ min: 2, max: 5 }),
    columns: fc.integer({ min: 2, max: 5 }),
    cells: fc.array(fc.nat(4), { minLength: 25, maxLength: 25 }),
    rule: tierRule,
  })
  .map(({ rows, columns, cells, rule }) => ({
    impact: IDS.slice(0, rows).map((id, nth) => aLevel(id, NAMES[nth] ?? id)),
    urgency: IDS.slice(0, columns).map((id, nth) => aLevel(id, NAMES[nth] ?? id)),
    cells: Object.fromEntries(
      IDS.slice(0, rows).map((row, nth) => [
        row,
        Object.fromEntries(IDS.slice(0, columns).map((column, place) => [column, priorityAt(cells[nth * 5 + place] ?? 0)])),
      ]),
    ),
    tierRule: rule,
  }));

/** The matrix as it is after the changes; those that do not fit it are left out. @param freshId for levels that are added. */
export function changedMatrix(before: MatrixDocument, changes: readonly MatrixChange[], freshId: () => string): MatrixDocument {
  const { impact, urgency, cells, tierRule } = before;
  return changes.reduce<MatrixDocument>((matrix, change) => changed(matrix, change, freshId), { impact, urgency, cells, tierRule });
}

function changed(matrix: MatrixDocument, change: MatrixChange, freshId: () => string): MatrixDocument {
  if (change.kind === "tier-rule") return { ...matrix, tierRule: change.rule };
  if (change.kind === "cell") {
    const row = at(matrix.impact, change.row).id;
    const column = at(matrix.urgency, change.column).id;
    return { ...matrix, cells: { ...matrix.cells, [row]: { ...matrix.cells[row], [column]: priorityAt(change.priority) } } };
  }
  const levels = matrix[change.input];
  if (change.kind === "remove") {
    if (levels.length === 2) return matrix;
    const { id } = at(levels, change.level);
    return whole({ ...matrix, [change.input]: levels.filter((level) => level.id !== id) }, "1");
  }
  if (change.kind === "swap-names") {
    const one = at(levels, change.level);
    const other = at(levels, change.level + 1);
    return { ...matrix, [change.input]: named(named(levels, one.id, other.name), other.id, one.name) };
  }
  const name = NAMES[change.name] ?? `Name ${change.name}`;
  if (levels.some((level) => level.name === name)) return matrix;
  if (change.kind === "rename") return { ...matrix, [change.input]: named(levels, at(levels, change.level).id, name) };
  if (levels.length === 5) return matrix;
  const id = freshId();
  return whole({ ...matrix, [change.input]: named([...levels, aLevel(id, "")], id, name) }, priorityAt(change.priority));
}

/** A name is taken from who had it before. */
function named(levels: readonly Level[], id: string, name: string): readonly Level[] {
  return levels.map((level) => ({
    ...level,
    name: level.id === id ? name : level.name,
    formerNames: level.formerNames.filter((former) => former !== name),
  }));
}

/** The matrix with just the cells that its levels have; new ones get this priority. */
function whole(matrix: MatrixDocument, priorityId: string): MatrixDocument {
  const cells = matrix.impact.map(({ id: row }) => [
    row,
    Object.fromEntries(matrix.urgency.map(({ id: column }) => [column, matrix.cells[row]?.[column] ?? priorityId])),
  ]);
  return { ...matrix, cells: Object.fromEntries(cells) as MatrixDocument["cells"] };
}

function aLevel(id: string, name: string): Level {
  return { id, name, description: "", formerNames: [], examples: [], colour: null };
}

function priorityAt(place: number): string {
  return PRIORITY_IDS[place % PRIORITY_IDS.length] ?? "1";
}

function at<Value>(values: readonly Value[], place: number): Value {
  return values[place % values.length] as Value;
}
