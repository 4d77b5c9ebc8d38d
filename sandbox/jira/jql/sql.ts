import type { SqlValue } from "../store/rows";

/** A piece of SQL and the values of its question marks, in their order. */
export type Sql = { readonly text: string; readonly parameters: readonly SqlValue[] };

export function sql(text: string, ...parameters: SqlValue[]): Sql {
  return { text, parameters };
}

/** True where every piece is; with no piece, everywhere. */
export function all(pieces: readonly Sql[]): Sql {
  return joined(pieces, " AND ", "1");
}

/** True where one piece is; with no piece, nowhere. */
export function any(pieces: readonly Sql[]): Sql {
  return joined(pieces, " OR ", "0");
}

/** True exactly where the piece is not, also where SQL answers NULL. */
export function not(piece: Sql): Sql {
  return { text: `(${piece.text}) IS NOT TRUE`, parameters: piece.parameters };
}

/** One piece after another, as they stand. */
export function inOrder(...pieces: readonly Sql[]): Sql {
  return { text: pieces.map((piece) => piece.text).join(" "), parameters: pieces.flatMap((piece) => piece.parameters) };
}

/** A text inside SQL, for the places that take no parameters. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** SQLite reads `a OR b OR c` as a tree as deep as it is long, and allows a depth of 1,000: long ones are halved. */
const LONG = 100;

function joined(pieces: readonly Sql[], separator: string, none: string): Sql {
  if (pieces.length === 0) return sql(none);
  if (pieces.length > LONG) {
    const middle = Math.floor(pieces.length / 2);
    return joined(
      [pieces.slice(0, middle), pieces.slice(middle)].map((half) => joined(half, separator, none)),
      separator,
      none,
    );
  }
  return { text: pieces.map((piece) => `(${piece.text})`).join(separator), parameters: pieces.flatMap((piece) => piece.parameters) };
}
