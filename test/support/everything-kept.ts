import type { DatabaseSync } from "node:sqlite";

/** All that Jira and Forge keep, a text a table. */
export type Kept = ReadonlyMap<string, string>;

/** Everything that a database holds now but the time, to be compared with what it holds later. */
export function everythingKept(database: DatabaseSync): Kept {
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name != 'sandbox_clock'").all();
  return new Map(tables.map(({ name }) => [String(name), JSON.stringify(database.prepare(`SELECT * FROM "${String(name)}"`).all())]));
}

/** The tables in which two moments differ. */
export function changedBetween(before: Kept, after: Kept): readonly string[] {
  return [...after.keys()].filter((table) => before.get(table) !== after.get(table));
}
