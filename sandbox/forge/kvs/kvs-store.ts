import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Clock } from "../../clock";
import { KVS_LIMITS } from "../../limits";
import { createQueryView, type QueryView } from "./query-view";

/** Where a key lives: plain values, secrets and each entity are spaces of their own. */
export type Space = { readonly kind: "value" | "secret" } | { readonly kind: "entity"; readonly entityName: string };

export type Row = {
  readonly key: string;
  readonly value: unknown;
  readonly bytes: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Epoch milliseconds; null lives for ever. */
  readonly expiresAt: number | null;
};

/** Where a row stands in one index of its entity. */
export type IndexEntry = { readonly indexName: string; readonly partition: string; readonly range: string | number };

export type KvsStore = {
  read(space: Space, key: string): Row | null;
  write(space: Space, key: string, text: string, expiresAt: number | null, entries: readonly IndexEntry[]): void;
  remove(space: Space, key: string): void;
  /** Runs the work as one; a throw undoes all of it. */
  atomically<Result>(work: () => Result): Result;
  /** Epoch milliseconds before which a row's expiry must lie for it to be gone. */
  goneBefore(): number;
  /** The statement of that text, made once: queries have few texts. */
  statement(sql: string): StatementSync;
  /** What queries see of all this. */
  readonly view: QueryView;
};

const TABLES = `
  CREATE TABLE IF NOT EXISTS forge_kvs (
    space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, expires_at INTEGER,
    PRIMARY KEY (space, key)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS forge_kvs_index (
    space TEXT NOT NULL, index_name TEXT NOT NULL, partition TEXT NOT NULL, range NOT NULL, key TEXT NOT NULL,
    PRIMARY KEY (space, index_name, partition, range, key)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS forge_kvs_index_by_key ON forge_kvs_index (space, key);
`;

/** An app asks in a few ways; beyond this many texts the cache starts over. */
const STATEMENTS_KEPT = 100;

/** The rows behind Forge's storage, on SQLite. Rules about keys, types and conditions stand before it. */
export function createKvsStore(database: DatabaseSync, clock: Clock, queryLagSeconds = 0): KvsStore {
  database.exec(TABLES);
  const view = createQueryView(database, clock, queryLagSeconds);
  const select = database.prepare("SELECT * FROM forge_kvs WHERE space = ? AND key = ? AND (expires_at IS NULL OR expires_at > ?)");
  const upsert = database.prepare(
    "INSERT INTO forge_kvs VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value, created_at = excluded.created_at, updated_at = excluded.updated_at, expires_at = excluded.expires_at",
  );
  const savepoint = database.prepare("SAVEPOINT forge_kvs");
  const release = database.prepare("RELEASE forge_kvs");
  const deleteRow = database.prepare("DELETE FROM forge_kvs WHERE space = ? AND key = ?");
  const deleteEntries = database.prepare("DELETE FROM forge_kvs_index WHERE space = ? AND key = ?");
  const insertEntry = database.prepare("INSERT INTO forge_kvs_index VALUES (?, ?, ?, ?, ?)");

  const statements = new Map<string, StatementSync>();

  const goneBefore = (): number => clock.now() - KVS_LIMITS.expiredReadableSeconds * 1000;

  function read(space: Space, key: string): Row | null {
    const found = select.get(spaceName(space), key, goneBefore());
    return found ? rowOf(found) : null;
  }

  function statement(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= STATEMENTS_KEPT) statements.clear();
    const made = database.prepare(sql);
    statements.set(sql, made);
    return made;
  }

  return {
    statement,
    view,
    goneBefore,
    read,
    write(space, key, text, expiresAt, entries) {
      const name = spaceName(space);
      const now = clock.now();
      const createdAt = read(space, key)?.createdAt ?? now;
      upsert.run(name, key, text, createdAt, now, expiresAt);
      deleteEntries.run(name, key);
      for (const { indexName, partition, range } of entries) insertEntry.run(name, indexName, partition, range, key);
      view.note({ space: name, key, value: text, createdAt, expiresAt, entries });
    },
    remove(space, key) {
      const name = spaceName(space);
      deleteRow.run(name, key);
      deleteEntries.run(name, key);
      view.note({ space: name, key, value: null, createdAt: 0, expiresAt: null, entries: [] });
    },
    atomically(work) {
      savepoint.run();
      try {
        const result = work();
        release.run();
        return result;
      } catch (error) {
        database.exec("ROLLBACK TO forge_kvs; RELEASE forge_kvs");
        throw error;
      }
    },
  };
}

/** How a space is named in the tables. */
export function spaceName(space: Space): string {
  return space.kind === "entity" ? `entity:${space.entityName}` : space.kind;
}

/** Gives a row of `forge_kvs` as it is meant. */
export function rowOf(found: Record<string, unknown>): Row {
  const text = found["value"] as string;
  return {
    key: found["key"] as string,
    value: JSON.parse(text) as unknown,
    bytes: Buffer.byteLength(text),
    createdAt: found["created_at"] as number,
    updatedAt: found["updated_at"] as number,
    expiresAt: found["expires_at"] as number | null,
  };
}
