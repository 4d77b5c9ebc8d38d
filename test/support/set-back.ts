import type { DatabaseSync } from "node:sqlite";
import { changedBetween, everythingKept } from "./everything-kept";

type Row = Record<string, null | number | bigint | string | Uint8Array>;

/** Remembers a database as it is, and gives what sets it back to that, as often as it is asked. Time goes on. */
export function remember(database: DatabaseSync): () => void {
  const kept = everythingKept(database);
  const rows = new Map([...kept.keys()].map((table) => [table, database.prepare(`SELECT * FROM "${table}"`).all() as Row[]]));
  return () => {
    database.exec("PRAGMA foreign_keys = OFF; BEGIN");
    for (const table of changedBetween(kept, everythingKept(database))) {
      database.exec(`DELETE FROM "${table}"`);
      for (const row of rows.get(table) ?? []) {
        const columns = Object.keys(row);
        const places = columns.map(() => "?").join(", ");
        const names = columns.map((column) => `"${column}"`).join(", ");
        database.prepare(`INSERT INTO "${table}" (${names}) VALUES (${places})`).run(...Object.values(row));
      }
    }
    database.exec("COMMIT; PRAGMA foreign_keys = ON");
  };
}
