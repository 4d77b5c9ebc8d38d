import type { DatabaseSync, StatementSync } from "node:sqlite";

export type SqlValue = string | number | null;

/** SQLite as the rooms of Jira use it: statements prepared once, transactions that nest. */
export type Rows = {
  all<Row>(sql: string, ...parameters: SqlValue[]): Row[];
  one<Row>(sql: string, ...parameters: SqlValue[]): Row | null;
  /** What `read` gives, kept under the name until anything is written: for what is asked again for each of many issues. */
  kept<Value>(name: string, read: () => Value): Value;
  run(sql: string, ...parameters: SqlValue[]): void;
  /** Everything in `work` or nothing of it. Inside another transaction it joins that one. */
  inTransaction<Value>(work: () => Value): Value;
  /** The next id of a kind of thing; an id is never given twice, deleted things' neither. */
  nextId(sequence: string): number;
};

/** Searches make SQL of their own; beyond this many texts the cache starts over. */
const STATEMENTS_KEPT = 500;

/** The one way Jira's rooms speak to the database. */
export function openRows(database: DatabaseSync): Rows {
  const statements = new Map<string, StatementSync>();
  const keptValues = new Map<string, { readonly written: number; readonly value: unknown }>();

  function prepared(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= STATEMENTS_KEPT) statements.clear();
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  function inTransaction<Value>(work: () => Value): Value {
    if (database.isTransaction) return work();
    database.exec("BEGIN IMMEDIATE");
    try {
      const value = work();
      database.exec("COMMIT");
      return value;
    } catch (error) {
      if (database.isTransaction) database.exec("ROLLBACK");
      throw error;
    }
  }

  /** A transaction may yet be undone: what is read inside one is not kept. */
  function kept<Value>(name: string, read: () => Value): Value {
    if (database.isTransaction) return read();
    const { written } = prepared("SELECT total_changes() AS written").get() as { written: number };
    const known = keptValues.get(name);
    if (known?.written === written) return known.value as Value;
    const value = read();
    keptValues.set(name, { written, value });
    return value;
  }

  return {
    kept,
    all: <Row>(sql: string, ...parameters: SqlValue[]) => prepared(sql).all(...parameters) as Row[],
    one: <Row>(sql: string, ...parameters: SqlValue[]) => (prepared(sql).get(...parameters) as Row | undefined) ?? null,
    run: (sql, ...parameters) => void prepared(sql).run(...parameters),
    inTransaction,
    nextId(sequence) {
      const row = prepared(
        "INSERT INTO jira_sequence (name, last) VALUES (?, 10000) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last",
      ).get(sequence) as { last: number };
      return row.last;
    },
  };
}
