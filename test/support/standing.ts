import type { Desk } from "./a-desk";

/** Tasks and the numbers that are given: pinning twice is two tasks, and one pin. */
const LOGS: ReadonlySet<string> = new Set(["jira_task", "jira_sequence"]);
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Greater than any count, and before every moment. */
const EARLIEST_MS = Date.UTC(2020, 0, 1);

/** Everything that Jira and the app's storage keep, without moments, revisions and names that were drawn by chance. */
export function standing({ sandbox: { database } }: Desk): Readonly<Record<string, readonly unknown[]>> {
  const tables = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND (name LIKE 'jira_%' OR name = 'forge_kvs')")
    .all();
  const names = tables.map(({ name }) => String(name)).filter((name) => !LOGS.has(name));
  return Object.fromEntries(names.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all().map(timeless)]));
}

/** A value without the moments and revisions in it. */
export function timeless(value: unknown): unknown {
  return JSON.parse(JSON.stringify(opened(value)), (key, each: unknown) =>
    key === "revision" || (typeof each === "number" && each > EARLIEST_MS)
      ? 0
      : typeof each === "string"
        ? each.replaceAll(UUID, "")
        : each,
  );
}

/** A row of storage keeps its value as text. */
function opened(row: unknown): unknown {
  if (typeof row !== "object" || row === null || !("value" in row) || typeof row.value !== "string") return row;
  return { ...row, value: parsed(row.value) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
