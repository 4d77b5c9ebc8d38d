/** The sandbox killed in the middle of a storm of writes, twenty times, on one database file. */
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { freePorts } from "../browser/support/free-ports";
import { createChance } from "../simulation/chance";
import type { KillableSite } from "./killable-site";
import { buildSite, startKillableSite } from "./killable-site";
import { whatIsBroken } from "./what-is-broken";
import type { Answered } from "./write-storm";
import { writeUntilGone } from "./write-storm";

const KILLS = 20;
const WRITERS = 4;
/** Far off, so that the site is busy with writes alone. */
const EVENTS_LATE_SECONDS = 3_600;
const LATEST_KILL_MS = 300;
const WITHIN_MS = 120_000;
const built = resolve(".sandbox/test", `crash-${process.pid}.cjs`);
const database = resolve(".sandbox/test", `crash-${process.pid}.sqlite`);

let site: KillableSite | null = null;

afterAll(async () => {
  await site?.kill();
  for (const file of [built, database, `${database}-wal`, `${database}-shm`]) rmSync(file, { force: true });
});

test(
  `killed at ${KILLS} moments of a write storm, the site still has every answered write, and no other one half`,
  async () => {
    mkdirSync(resolve(".sandbox/test"), { recursive: true });
    await buildSite(built);
    const port = await freePorts();
    const chance = createChance(Date.now() & 0xffff);
    const answered: Answered[] = [];
    site = await startKillableSite(built, database, port);
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await site.control("/sandbox/events", { delaySeconds: EVENTS_LATE_SECONDS });
      const stormed = site;
      const storm = Array.from({ length: WRITERS }, (_, writer) => writeUntilGone(stormed, `storm ${kill} writer ${writer}`));
      await new Promise((later) => setTimeout(later, chance.between(5, LATEST_KILL_MS)));
      await site.kill();
      answered.push(...(await Promise.all(storm)).flat());
      site = await startKillableSite(built, database, port);
    }

    expect(await whatIsBroken(site, answered)).toEqual([]);
    expect(answered.length).toBeGreaterThan(KILLS);
  },
  WITHIN_MS,
);
