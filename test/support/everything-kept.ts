import type { DatabaseSync } from "node:sqlite";

/** All that Jira and Forge keep, a text a table. */
export type Kept = ReadonlyMap<string, string>;

/** What was read of a database last, and how much had been written to it then. */
const lastRead = new WeakMap<DatabaseSync, { readonly written: unknown; readonly kept: Kept }>();

/** Everything that a database holds now but the time, to be compared with what it holds later. */
export function everythingKept(database: DatabaseSync): Kept {
  const written = database.prepare("SELECT total_changes() AS written").get()?.["written"];
  const last = lastRead.get(database);
  if (last && last.written === written) return last.kept;
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name != 'sandbox_clock'").all();
  const kept = new Map(tables.map(({ name }) => [String(name), JSON.stringify(database.prepare(`SELECT * FROM "${String(name)}"`).all())]));
  lastRead.set(database, { written, kept });
  return kept;
}

/** The tables in which two moments differ. */
export function changedBetween(before: Kept, after: Kept): readonly string[] {
  return [...after.keys()].filter((table) => before.get(table) !== after.get(table));
}
