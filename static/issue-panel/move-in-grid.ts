export type Place = { readonly row: number; readonly column: number };
export type GridSize = { readonly rows: number; readonly columns: number };

/** Gives the place a key leads to, or null when the key is none that moves. The grid has walls: nothing wraps around. */
export function moveInGrid(key: string, withControl: boolean, from: Place, { rows, columns }: GridSize): Place | null {
  const to = target(key, withControl, from, { rows, columns });
  return to && { row: between(to.row, rows), column: between(to.column, columns) };
}

function target(key: string, withControl: boolean, { row, column }: Place, { rows, columns }: GridSize): Place | null {
  switch (key) {
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "Home":
      return { row: withControl ? 0 : row, column: 0 };
    case "End":
      return { row: withControl ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}

function between(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}
