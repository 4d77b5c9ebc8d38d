import type { Input, Level, MatrixDocument } from "../../../src/core/priority/matrix";

export const FEWEST_LEVELS = 2;
export const MOST_LEVELS = 5;

/** Gives the matrix with another priority in one cell. */
export function withCell(matrix: MatrixDocument, impactId: string, urgencyId: string, priorityId: string): MatrixDocument {
  return { ...matrix, cells: { ...matrix.cells, [impactId]: { ...matrix.cells[impactId], [urgencyId]: priorityId } } };
}

/** Gives the matrix with something else about one level; its id stays. */
export function withLevel(matrix: MatrixDocument, input: Input, levelId: string, change: Partial<Omit<Level, "id">>): MatrixDocument {
  return { ...matrix, [input]: matrix[input].map((level) => (level.id === levelId ? { ...level, ...change } : level)) };
}

/** Gives the matrix with one more level, the least severe; its cells are those of the level before it. The same matrix when there are five. */
export function withLevelAdded(matrix: MatrixDocument, input: Input): MatrixDocument {
  const last = matrix[input].at(-1);
  if (!last || matrix[input].length >= MOST_LEVELS) return matrix;
  const added: Level = { ...freshNames(matrix[input]), description: "", formerNames: [], examples: [], colour: null };
  const cells =
    input === "impact"
      ? { ...matrix.cells, [added.id]: { ...matrix.cells[last.id] } }
      : mapRows(matrix, (row) => ({ ...row, ...(row[last.id] === undefined ? {} : { [added.id]: row[last.id] as string }) }));
  return { ...matrix, [input]: [...matrix[input], added], cells };
}

/** Gives the matrix without one level and its cells. The same matrix when only two are left. */
export function withoutLevel(matrix: MatrixDocument, input: Input, levelId: string): MatrixDocument {
  if (matrix[input].length <= FEWEST_LEVELS) return matrix;
  const without = <Value>(from: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(from).filter(([id]) => id !== levelId));
  return {
    ...matrix,
    [input]: matrix[input].filter(({ id }) => id !== levelId),
    cells: input === "impact" ? without(matrix.cells) : mapRows(matrix, without),
  };
}

/** Gives the matrix with a level one place up (-1) or down (1); its cells go with it. */
export function withLevelMoved(matrix: MatrixDocument, input: Input, levelId: string, by: -1 | 1): MatrixDocument {
  const levels = [...matrix[input]];
  const from = levels.findIndex(({ id }) => id === levelId);
  const [moved, other] = [levels[from], levels[from + by]];
  if (!moved || !other) return matrix;
  levels[from] = other;
  levels[from + by] = moved;
  return { ...matrix, [input]: levels };
}

/** Gives the matrix as it is saved: without the empty lines that a person leaves among the examples. */
export function tidied(matrix: MatrixDocument): MatrixDocument {
  const withoutEmpty = (levels: readonly Level[]): readonly Level[] =>
    levels.map((level) => ({ ...level, examples: level.examples.map((line) => line.trim()).filter((line) => line !== "") }));
  return { ...matrix, impact: withoutEmpty(matrix.impact), urgency: withoutEmpty(matrix.urgency) };
}

type Row = MatrixDocument["cells"][string];

function mapRows({ cells }: MatrixDocument, map: (row: Row) => Row): MatrixDocument["cells"] {
  return Object.fromEntries(Object.entries(cells).map(([impactId, row]) => [impactId, map(row)]));
}

function freshNames(levels: readonly Level[]): { id: string; name: string } {
  for (let number = levels.length + 1; ; number += 1) {
    const [id, name] = [`level-${number}`, `Level ${number}`];
    const isTaken = levels.some((level) => level.id === id || [level.name, ...level.formerNames].includes(name));
    if (!isTaken) return { id, name };
  }
}
