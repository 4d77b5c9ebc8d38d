import { randomUUID } from "node:crypto";
import type { Site } from "../../site";
import type { Rows } from "../../store/rows";
import type { AppCall } from "./app-call";

/** What a call of an app's function stands for: a fragment of JQL, or the app's word why there is none. */
export type Precomputation = {
  readonly id: string;
  readonly functionKey: string;
  readonly functionName: string;
  readonly field: string;
  readonly operator: string;
  readonly arguments: readonly string[];
  readonly value: string | null;
  readonly error: string | null;
  /** Epoch milliseconds, as the next two. */
  readonly created: number;
  readonly updated: number;
  readonly used: number;
};
export type Computed = Pick<Precomputation, "value" | "error">;

const KEPT_UNUSED_MS = 7 * 24 * 60 * 60 * 1000;
const COLUMNS =
  "id, function_key AS functionKey, function_name AS functionName, field, operator, arguments, value, error, created, updated, used";

type Row = Omit<Precomputation, "arguments"> & { readonly arguments: string };

/** What is kept of a call; null when the app was not asked yet, or nobody asked for seven days. */
export function precomputationOf(rows: Pick<Rows, "all">, call: AppCall): Precomputation | null {
  const [row] = rows.all<Row>(
    `SELECT ${COLUMNS} FROM jira_jql_precomputation WHERE function_key = ? AND field = ? AND operator = ? AND arguments = ?`,
    call.function.key,
    call.field,
    call.operator,
    JSON.stringify(call.given),
  );
  return row ? read(row) : null;
}

/** Every precomputation of an app's functions, oldest first. */
export function precomputationsOfApp({ rows }: Site, appId: string): Precomputation[] {
  return rows
    .all<Row>(
      `SELECT ${COLUMNS} FROM jira_jql_precomputation
       WHERE function_key IN (SELECT key FROM jira_jql_function WHERE app_id = ?) ORDER BY created, rowid`,
      appId,
    )
    .map(read);
}

/** Removes what nobody used for seven days. */
export function removeUnused(site: Site): void {
  site.rows.run("DELETE FROM jira_jql_precomputation WHERE used <= ?", site.now() - KEPT_UNUSED_MS);
}

/** An id for the precomputation of a call, which the app is told before there is one. */
export function newPrecomputationId(): string {
  return randomUUID();
}

/** Keeps what the app said of a call. Of two answers to one call the first is kept. */
export function keepPrecomputation(site: Site, id: string, call: AppCall, { value, error }: Computed): void {
  const now = site.now();
  site.rows.run(
    `INSERT OR IGNORE INTO jira_jql_precomputation (id, function_key, function_name, field, operator, arguments, value, error, created, updated, used)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    call.function.key,
    call.function.name,
    call.field,
    call.operator,
    JSON.stringify(call.given),
    value,
    error,
    now,
    now,
    now,
  );
}

/** Notes that a precomputation was used just now. */
export function noteUse(site: Site, id: string): void {
  site.rows.run("UPDATE jira_jql_precomputation SET used = ? WHERE id = ?", site.now(), id);
}

/** Puts what an app posts in the place of what was kept. */
export function replacePrecomputation(site: Site, id: string, { value, error }: Computed): void {
  site.rows.run("UPDATE jira_jql_precomputation SET value = ?, error = ?, updated = ? WHERE id = ?", value, error, site.now(), id);
}

function read(row: Row): Precomputation {
  return { ...row, arguments: JSON.parse(row.arguments) as string[] };
}
