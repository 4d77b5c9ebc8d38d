import type { DatabaseSync, SQLInputValue } from "node:sqlite";

export type Row = Record<string, SQLInputValue>;

/** The one row a query finds, as the hand of someone at the database would. */
export function rowOf(database: DatabaseSync, query: string, ...parameters: SQLInputValue[]): Row {
  const row = database.prepare(query).get(...parameters);
  if (!row) throw new Error(`No row: ${query}`);
  return row as Row;
}

export function insertRow(database: DatabaseSync, table: string, row: Row): void {
  const columns = Object.keys(row);
  database.prepare(`INSERT INTO ${table} (${columns.join(",")}) VALUES (${columns.map(() => "?").join(",")})`).run(...Object.values(row));
}
