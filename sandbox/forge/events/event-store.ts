import type { DatabaseSync } from "node:sqlite";
import type { Attempts, Retry } from "../invocation/retry";

/** An event on its way to one trigger of the app. */
export type PendingDelivery = Attempts & {
  readonly id: number;
  readonly triggerKey: string;
  readonly eventType: string;
  readonly payload: Record<string, unknown>;
  /** Epoch milliseconds. */
  readonly dueAt: number;
};

/** The deliveries that wait, in SQLite: they survive a restart, and a rolled back change takes its event with it. */
export type EventStore = {
  add(delivery: Pick<PendingDelivery, "triggerKey" | "eventType" | "payload" | "dueAt">): void;
  /** Earliest first; of one moment, first come first. */
  pending(): readonly PendingDelivery[];
  nextDueAt(): number | null;
  /** As `pending`, those that are due, at most so many. */
  due(now: number, atMost: number): readonly PendingDelivery[];
  remove(id: number): void;
  postpone(delivery: PendingDelivery, dueAt: number, retry: Retry): void;
};

const tableNamed = (table: string): string => `
  CREATE TABLE IF NOT EXISTS ${table} (
    id INTEGER PRIMARY KEY AUTOINCREMENT, trigger_key TEXT NOT NULL, event_type TEXT NOT NULL, payload TEXT NOT NULL,
    due_at INTEGER NOT NULL, retry_count INTEGER NOT NULL DEFAULT 0, retry_reason TEXT, retry_data TEXT
  );
  CREATE INDEX IF NOT EXISTS ${table}_due ON ${table} (due_at, id);
`;

/** Gives the store of pending deliveries: the events', or those of another table. */
export function createEventStore(database: DatabaseSync, table = "forge_delivery"): EventStore {
  database.exec(tableNamed(table));
  const insert = database.prepare(`INSERT INTO ${table} (trigger_key, event_type, payload, due_at) VALUES (?, ?, ?, ?)`);
  const earliest = database.prepare(`SELECT min(due_at) AS due_at FROM ${table}`);
  // "+?": SQLite plans a statement anew each time a bare LIMIT gets its value.
  const due = database.prepare(`SELECT * FROM ${table} WHERE due_at <= ? ORDER BY due_at, id LIMIT +?`);
  const all = database.prepare(`SELECT * FROM ${table} ORDER BY due_at, id`);
  const remove = database.prepare(`DELETE FROM ${table} WHERE id = ?`);
  const postpone = database.prepare(`UPDATE ${table} SET due_at = ?, retry_count = ?, retry_reason = ?, retry_data = ? WHERE id = ?`);

  return {
    add: ({ triggerKey, eventType, payload, dueAt }) => void insert.run(triggerKey, eventType, JSON.stringify(payload), dueAt),
    pending: () => all.all().map(deliveryOf),
    nextDueAt: () => (earliest.get()?.["due_at"] ?? null) as number | null,
    due: (now, atMost) => due.all(now, atMost).map(deliveryOf),
    remove: (id) => void remove.run(id),
    postpone: (delivery, dueAt, retry) =>
      void postpone.run(dueAt, delivery.retryCount + 1, retry.reason, JSON.stringify(retry.data), delivery.id),
  };
}

function deliveryOf(row: Record<string, unknown>): PendingDelivery {
  return {
    id: row["id"] as number,
    triggerKey: row["trigger_key"] as string,
    eventType: row["event_type"] as string,
    payload: JSON.parse(row["payload"] as string) as Record<string, unknown>,
    dueAt: row["due_at"] as number,
    retryCount: row["retry_count"] as number,
    retryReason: row["retry_reason"] as string | null,
    retryData: JSON.parse((row["retry_data"] as string | null) ?? "null") as unknown,
  };
}
