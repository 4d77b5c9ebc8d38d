import type { DatabaseSync } from "node:sqlite";
import type { Attempts, Retry } from "../invocation/retry";

/** One event of a queue, with what is left to do about it. */
export type QueueEvent = Attempts & {
  readonly eventId: string;
  readonly jobId: string;
  readonly queueName: string;
  readonly body: unknown;
  readonly delayInSeconds: number | null;
  readonly concurrency: { readonly key: string; readonly limit: number } | null;
  readonly chainId: string;
  /** Epoch milliseconds; from here the retention window runs. */
  readonly pushedAt: number;
  readonly dueAt: number;
};
export type QueueState = "waiting" | "done" | "failed" | "cancelled";

export type QueueStore = {
  add(event: Omit<QueueEvent, keyof Attempts>): void;
  /** Makes the event come once more; its job counts it once. */
  addCopy(eventId: string): void;
  nextDueAt(): number | null;
  /** Those that wait and are due, in order, at most so many. */
  due(now: number, atMost: number): readonly QueueEvent[];
  settle(eventId: string, state: QueueState): void;
  postpone(event: QueueEvent, dueAt: number, retry: Retry): void;
  /** null when there is no such job. */
  counts(queueName: string, jobId: string): Record<QueueState, number> | null;
  cancelWaiting(jobId: string): void;
  pushedSince(moment: number): number;
  /** Counts one more push of the chain, and gives how many it has. */
  countPush(chainId: string): number;
};

const TABLES = `
  CREATE TABLE IF NOT EXISTS forge_queue (
    event_id TEXT PRIMARY KEY, job_id TEXT NOT NULL, queue_name TEXT NOT NULL, body TEXT NOT NULL, delay INTEGER, concurrency TEXT,
    chain_id TEXT NOT NULL, pushed_at INTEGER NOT NULL, due_at INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'waiting',
    retry_count INTEGER NOT NULL DEFAULT 0, retry_reason TEXT, retry_data TEXT
  );
  CREATE INDEX IF NOT EXISTS forge_queue_due ON forge_queue (state, due_at);
  CREATE INDEX IF NOT EXISTS forge_queue_job ON forge_queue (job_id);
  CREATE INDEX IF NOT EXISTS forge_queue_pushed ON forge_queue (pushed_at);
  CREATE TABLE IF NOT EXISTS forge_queue_copy (event_id TEXT PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS forge_queue_chain (chain_id TEXT PRIMARY KEY, pushes INTEGER NOT NULL);
`;

/** Gives the store of queue events. */
export function createQueueStore(database: DatabaseSync): QueueStore {
  database.exec(TABLES);
  const insert = database.prepare(
    "INSERT INTO forge_queue (event_id, job_id, queue_name, body, delay, concurrency, chain_id, pushed_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const earliest = database.prepare("SELECT min(due_at) AS due_at FROM forge_queue WHERE state = 'waiting'");
  // "+?": SQLite plans a statement anew each time a bare LIMIT gets its value.
  const due = database.prepare("SELECT * FROM forge_queue WHERE state = 'waiting' AND due_at <= ? ORDER BY due_at, rowid LIMIT +?");
  const takeCopy = database.prepare("DELETE FROM forge_queue_copy WHERE event_id = ?");
  const settle = database.prepare("UPDATE forge_queue SET state = ? WHERE event_id = ?");
  const postpone = database.prepare(
    "UPDATE forge_queue SET due_at = ?, retry_count = ?, retry_reason = ?, retry_data = ? WHERE event_id = ?",
  );

  return {
    add(event) {
      const { eventId, jobId, queueName, body, delayInSeconds, concurrency, chainId, pushedAt, dueAt } = event;
      insert.run(
        eventId,
        jobId,
        queueName,
        JSON.stringify(body),
        delayInSeconds,
        JSON.stringify(concurrency ?? null),
        chainId,
        pushedAt,
        dueAt,
      );
    },
    addCopy: (eventId) => void database.prepare("INSERT INTO forge_queue_copy VALUES (?)").run(eventId),
    nextDueAt: () => (earliest.get()?.["due_at"] ?? null) as number | null,
    due: (now, atMost) => due.all(now, atMost).map(eventOf),
    settle(eventId, state) {
      const comesAgain = state === "done" && takeCopy.run(eventId).changes === 1;
      if (!comesAgain) settle.run(state, eventId);
    },
    postpone: (event, dueAt, retry) =>
      void postpone.run(dueAt, event.retryCount + 1, retry.reason, JSON.stringify(retry.data), event.eventId),
    counts(queueName, jobId) {
      const rows = database
        .prepare("SELECT state, count(*) AS events FROM forge_queue WHERE queue_name = ? AND job_id = ? GROUP BY state")
        .all(queueName, jobId);
      if (rows.length === 0) return null;
      return { waiting: 0, done: 0, failed: 0, cancelled: 0, ...Object.fromEntries(rows.map((row) => [row["state"], row["events"]])) };
    },
    cancelWaiting: (jobId) =>
      void database.prepare("UPDATE forge_queue SET state = 'cancelled' WHERE job_id = ? AND state = 'waiting'").run(jobId),
    pushedSince: (moment) =>
      database.prepare("SELECT count(*) AS events FROM forge_queue WHERE pushed_at > ?").get(moment)?.["events"] as number,
    countPush(chainId) {
      database.prepare("INSERT INTO forge_queue_chain VALUES (?, 1) ON CONFLICT DO UPDATE SET pushes = pushes + 1").run(chainId);
      return database.prepare("SELECT pushes FROM forge_queue_chain WHERE chain_id = ?").get(chainId)?.["pushes"] as number;
    },
  };
}

function eventOf(row: Record<string, unknown>): QueueEvent {
  return {
    eventId: row["event_id"] as string,
    jobId: row["job_id"] as string,
    queueName: row["queue_name"] as string,
    body: JSON.parse(row["body"] as string) as unknown,
    delayInSeconds: row["delay"] as number | null,
    concurrency: JSON.parse(row["concurrency"] as string) as QueueEvent["concurrency"],
    chainId: row["chain_id"] as string,
    pushedAt: row["pushed_at"] as number,
    dueAt: row["due_at"] as number,
    retryCount: row["retry_count"] as number,
    retryReason: row["retry_reason"] as string | null,
    retryData: JSON.parse((row["retry_data"] as string | null) ?? "null") as unknown,
  };
}
