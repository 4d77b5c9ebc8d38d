/** The sandbox killed in the middle of a storm of writes, several times, on one database file. */
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { freePorts } from "../browser/support/free-ports";
import { until } from "../browser/support/until";
import { createChance } from "../simulation/chance";
import type { KillableSite } from "./killable-site";
import { startKillableSite } from "./killable-site";
import { whatIsBroken } from "./what-is-broken";
import type { Answered } from "./write-storm";
import { writeUntilGone } from "./write-storm";

/** As many as `npm run test:full` asks for. */
const KILLS = Number(process.env["FULL_KILLS"] ?? 8);
const WRITERS = 4;
/** Far off, so that the site is busy with writes alone. */
const EVENTS_LATE_SECONDS = 3_600;
const LATEST_KILL_MS = 300;
const WITHIN_MS = 120_000;
const database = resolve(".sandbox/test", `crash-${process.pid}.sqlite`);

let site: KillableSite | null = null;

afterAll(async () => {
  await site?.kill();
  for (const file of [database, `${database}-wal`, `${database}-shm`]) rmSync(file, { force: true });
});

test(
  `killed at ${KILLS} moments of a write storm, the site still has every answered write, and no other one half`,
  async () => {
    mkdirSync(resolve(".sandbox/test"), { recursive: true });
    const port = await freePorts();
    const chance = createChance(Date.now() & 0xffff);
    const answered: Answered[] = [];
    site = await startKillableSite(database, port);
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await site.control("/sandbox/events", { delaySeconds: EVENTS_LATE_SECONDS });
      const stormed = site;
      const storm = Array.from({ length: WRITERS }, (_, writer) => writeUntilGone(stormed, `storm ${kill} writer ${writer}`));
      await until(async () => stormed.answers() > 0, true);
      await new Promise((later) => setTimeout(later, chance.between(5, LATEST_KILL_MS)));
      await site.kill();
      answered.push(...(await Promise.all(storm)).flat());
      site = await startKillableSite(database, port);
    }

    expect(await whatIsBroken(site, answered)).toEqual([]);
    expect(answered.length).toBeGreaterThanOrEqual(KILLS);
  },
  WITHIN_MS,
);
