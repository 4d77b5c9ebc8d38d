import type { DatabaseSync } from "node:sqlite";
import type { Site } from "../site";

export type TaskRow = {
  readonly id: number;
  readonly description: string;
  readonly result: string;
  readonly submitted_by: string;
  readonly submitted: number;
};

/** Jira keeps the details of a task this long. */
const KEPT_MS = 14 * 24 * 60 * 60 * 1000;

/** Makes the table of tasks where it is missing. */
export function createTaskTable(database: DatabaseSync): void {
  database.exec(`CREATE TABLE IF NOT EXISTS jira_task (
    id INTEGER PRIMARY KEY, description TEXT NOT NULL, result TEXT NOT NULL /* JSON */, submitted_by TEXT NOT NULL, submitted INTEGER NOT NULL
  )`);
}

/** Writes down a task that is done: here the work of an asynchronous operation ends before its first answer. Returns its id. */
export function addFinishedTask(site: Site, accountId: string, description: string, result: unknown): number {
  site.rows.run("DELETE FROM jira_task WHERE submitted < ?", site.now() - KEPT_MS);
  const id = site.rows.nextId("task");
  site.rows.run(
    "INSERT INTO jira_task (id, description, result, submitted_by, submitted) VALUES (?, ?, ?, ?, ?)",
    id,
    description,
    JSON.stringify(result),
    accountId,
    site.now(),
  );
  return id;
}

/** The task under an id; null when there is none, or none any more. */
export function findTask(site: Site, id: string): TaskRow | null {
  return site.rows.one<TaskRow>("SELECT * FROM jira_task WHERE id = ? AND submitted >= ?", Number(id), site.now() - KEPT_MS);
}
