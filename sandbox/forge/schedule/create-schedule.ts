import type { DatabaseSync } from "node:sqlite";
import type { Agenda, Clock } from "../../clock";
import type { Faults } from "../../faults";
import { SCHEDULE_FIRST_RUN_SECONDS, SCHEDULE_SECONDS } from "../../limits";
import type { Identity } from "../identity";
import type { Invoke } from "../invocation/create-invoker";
import type { Manifest } from "../manifest/read-manifest";

export type Schedule = {
  /** Sets the first run of every schedule that has none yet; of all of them, where the manifest's set is another than before. */
  begin(): void;
};

export type ScheduleOptions = {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly manifest: Manifest;
  readonly identity: Identity;
  readonly invoke: Invoke;
  readonly faults: Faults;
};

/**
 * Runs the app's scheduled triggers at their interval. A run that throws is not
 * repeated: the next one comes anyway. A fault may make a run come twice.
 */
export function createSchedule(options: ScheduleOptions): Schedule {
  const { database, clock, manifest, identity, invoke, faults } = options;
  database.exec("CREATE TABLE IF NOT EXISTS forge_schedule (module_key TEXT PRIMARY KEY, next_run INTEGER NOT NULL)");
  database.exec("CREATE TABLE IF NOT EXISTS forge_schedule_set (one INTEGER PRIMARY KEY CHECK (one = 1), modules TEXT NOT NULL)");
  const setNext = database.prepare("INSERT INTO forge_schedule VALUES (?, ?) ON CONFLICT DO UPDATE SET next_run = excluded.next_run");
  const earliest = database.prepare("SELECT min(next_run) AS next_run FROM forge_schedule");
  const firstDue = database.prepare(
    "SELECT module_key, next_run FROM forge_schedule WHERE next_run <= ? ORDER BY next_run, module_key LIMIT 1",
  );

  async function run(moduleKey: string, dueAt: number, now: number): Promise<void> {
    const module = manifest.modules.scheduledTrigger.find((each) => each.key === moduleKey);
    if (!module) {
      database.prepare("DELETE FROM forge_schedule WHERE module_key = ?").run(moduleKey);
      return;
    }
    const interval = SCHEDULE_SECONDS[module.interval] * 1000;
    /* Runs that a stopped sandbox missed are not made up for. */
    setNext.run(moduleKey, dueAt + interval > now ? dueAt + interval : now + interval);
    const body = { context: { cloudId: identity.cloudId, moduleKey }, contextToken: `context-token-of-${moduleKey}` };
    for (let runs = faults.onSchedule(moduleKey) ? 2 : 1; runs > 0; runs -= 1)
      await invoke({ functionKey: module.function, moduleType: "scheduledTrigger", moduleKey, body, accountId: null });
  }

  const agenda: Agenda = {
    nextDueAt: () => (earliest.get()?.["next_run"] ?? null) as number | null,
    async runDue(now) {
      for (let due = firstDue.get(now); due; due = firstDue.get(now))
        await run(due["module_key"] as string, due["next_run"] as number, now);
    },
  };
  clock.add(agenda);

  /** Any change to any schedule starts all of them again. */
  function forgetAnotherSet(): void {
    const modules = JSON.stringify(manifest.modules.scheduledTrigger.map(({ key, interval }) => `${key} ${interval}`).toSorted());
    const known = database.prepare("SELECT modules FROM forge_schedule_set").get()?.["modules"];
    if (known !== undefined && known !== modules) database.exec("DELETE FROM forge_schedule");
    database.prepare("INSERT INTO forge_schedule_set VALUES (1, ?) ON CONFLICT DO UPDATE SET modules = excluded.modules").run(modules);
  }

  return {
    begin() {
      forgetAnotherSet();
      const firstRun = clock.now() + SCHEDULE_FIRST_RUN_SECONDS * 1000;
      const insert = database.prepare("INSERT INTO forge_schedule VALUES (?, ?) ON CONFLICT DO NOTHING");
      for (const { key } of manifest.modules.scheduledTrigger) insert.run(key, firstRun);
      clock.wake();
    },
  };
}
