import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "../../clock";

/** The tables a query is asked of. */
export type QueriedTables = { readonly rows: string; readonly entries: string };

/** A write as the view is told of it; a value of null removes the key. */
export type NotedWrite = {
  readonly space: string;
  readonly key: string;
  readonly value: string | null;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly entries: readonly { readonly indexName: string; readonly partition: string; readonly range: string | number }[];
};

/** What queries see: Forge's are eventually consistent, its `get` is not. */
export type QueryView = {
  tables(): QueriedTables;
  /** Queries see what was written this long ago; 0 shows everything at once. */
  setLag(seconds: number): void;
  note(write: NotedWrite): void;
};

const PRESENT: QueriedTables = { rows: "forge_kvs", entries: "forge_kvs_index" };
const PAST: QueriedTables = { rows: "forge_kvs_past", entries: "forge_kvs_past_index" };

const TABLES = `
  CREATE TABLE IF NOT EXISTS forge_kvs_past (
    space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, expires_at INTEGER,
    PRIMARY KEY (space, key)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS forge_kvs_past_index (
    space TEXT NOT NULL, index_name TEXT NOT NULL, partition TEXT NOT NULL, range NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (space, index_name, partition, range, key)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS forge_kvs_past_index_by_key ON forge_kvs_past_index (space, key);
  CREATE TABLE IF NOT EXISTS forge_kvs_journal (id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, noted TEXT NOT NULL);
`;

/**
 * Gives the view on the present tables. While it lags it keeps a copy of them
 * that runs behind, and a journal of the writes the copy has not seen.
 */
export function createQueryView(database: DatabaseSync, clock: Clock, lagSeconds = 0): QueryView {
  database.exec(TABLES);
  database.exec("DELETE FROM forge_kvs_past; DELETE FROM forge_kvs_past_index; DELETE FROM forge_kvs_journal;");
  const seen = database.prepare("SELECT id, at, noted FROM forge_kvs_journal WHERE at <= ? ORDER BY id");
  const journal = database.prepare("INSERT INTO forge_kvs_journal (at, noted) VALUES (?, ?)");
  const strike = database.prepare("DELETE FROM forge_kvs_journal WHERE id = ?");
  const removeRow = database.prepare("DELETE FROM forge_kvs_past WHERE space = ? AND key = ?");
  const removeEntries = database.prepare("DELETE FROM forge_kvs_past_index WHERE space = ? AND key = ?");
  const addRow = database.prepare("INSERT INTO forge_kvs_past VALUES (?, ?, ?, ?, ?, ?)");
  const addEntry = database.prepare("INSERT INTO forge_kvs_past_index VALUES (?, ?, ?, ?, ?)");
  let lag = 0;

  function apply({ space, key, value, createdAt, expiresAt, entries }: NotedWrite, at: number): void {
    removeRow.run(space, key);
    removeEntries.run(space, key);
    if (value === null) return;
    addRow.run(space, key, value, createdAt, at, expiresAt);
    for (const { indexName, partition, range } of entries) addEntry.run(space, indexName, partition, range, key);
  }

  function catchUp(): void {
    for (const { id, at, noted } of seen.all(clock.now() - lag * 1000)) {
      apply(JSON.parse(noted as string) as NotedWrite, at as number);
      strike.run(id as number);
    }
  }

  function setLag(seconds: number): void {
    if (lag === 0 && seconds > 0)
      database.exec("INSERT INTO forge_kvs_past SELECT * FROM forge_kvs; INSERT INTO forge_kvs_past_index SELECT * FROM forge_kvs_index;");
    if (seconds === 0) database.exec("DELETE FROM forge_kvs_past; DELETE FROM forge_kvs_past_index; DELETE FROM forge_kvs_journal;");
    lag = seconds;
  }
  setLag(lagSeconds);

  return {
    setLag,
    tables() {
      if (lag === 0) return PRESENT;
      catchUp();
      return PAST;
    },
    note(write) {
      if (lag > 0) journal.run(clock.now(), JSON.stringify(write));
    },
  };
}
