import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "./clock";

/**
 * Puts the clock as far ahead of the real present as it was when the site was last open, and from then on keeps
 * that in the site's file. What was dated is never in the future after a restart. A clock moved by hand alone is left alone.
 */
export function keepClockAhead(database: DatabaseSync, clock: Clock): void {
  database.exec("CREATE TABLE IF NOT EXISTS sandbox_clock (id INTEGER PRIMARY KEY CHECK (id = 1), ahead_ms INTEGER NOT NULL)");
  const aheadMs = database.prepare("SELECT ahead_ms FROM sandbox_clock").get()?.["ahead_ms"] as number | undefined;
  if (aheadMs !== undefined) clock.startAhead(aheadMs);

  const keep = database.prepare("INSERT INTO sandbox_clock VALUES (1, ?) ON CONFLICT DO UPDATE SET ahead_ms = excluded.ahead_ms");
  clock.onChange(() => {
    const reading = clock.reading();
    if ("offset" in reading) keep.run(Math.round(reading.offset));
  });
}
