import type { DatabaseSync, StatementSync } from "node:sqlite";

export type SqlValue = string | number | null;

/** SQLite as the rooms of Jira use it: statements prepared once, transactions that nest. */
export type Rows = {
  all<Row>(sql: string, ...parameters: SqlValue[]): Row[];
  one<Row>(sql: string, ...parameters: SqlValue[]): Row | null;
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

  return {
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
