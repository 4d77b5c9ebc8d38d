import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";

/** The addresses under which the outside reaches the app's web triggers. */
export type WebTriggerUrls = {
  /** Gives the trigger's address: the one it has, or a new one beside it when forced. */
  urlFor(triggerKey: string, forceCreate: boolean): string;
  remove(id: string): { success: boolean; message: string | null };
  all(): readonly { triggerKey: string; url: string }[];
  triggerKeyOf(id: string): string | null;
};

/** Keeps the addresses on SQLite, so that they survive a restart. */
export function createWebTriggerUrls(database: DatabaseSync, siteUrl: string): WebTriggerUrls {
  database.exec("CREATE TABLE IF NOT EXISTS forge_web_trigger (id TEXT PRIMARY KEY, trigger_key TEXT NOT NULL)");
  /** The packages find the id after `/x1/`. */
  const urlOf = (id: string): string => `${siteUrl}/x1/${id}`;

  return {
    urlFor(triggerKey, forceCreate) {
      const found = database.prepare("SELECT id FROM forge_web_trigger WHERE trigger_key = ? ORDER BY rowid DESC").get(triggerKey);
      if (found && !forceCreate) return urlOf(found["id"] as string);
      const id = randomUUID();
      database.prepare("INSERT INTO forge_web_trigger VALUES (?, ?)").run(id, triggerKey);
      return urlOf(id);
    },
    remove(id) {
      const { changes } = database.prepare("DELETE FROM forge_web_trigger WHERE id = ?").run(id);
      return changes === 1 ? { success: true, message: null } : { success: false, message: `There is no web trigger ${id}.` };
    },
    all: () =>
      database
        .prepare("SELECT id, trigger_key FROM forge_web_trigger ORDER BY rowid")
        .all()
        .map((row) => ({ triggerKey: row["trigger_key"] as string, url: urlOf(row["id"] as string) })),
    triggerKeyOf(id) {
      const found = database.prepare("SELECT trigger_key FROM forge_web_trigger WHERE id = ?").get(id);
      return found ? (found["trigger_key"] as string) : null;
    },
  };
}
