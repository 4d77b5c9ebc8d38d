import { createHash } from "node:crypto";
import type { Site } from "./a-site";
import { createChance } from "./chance";
import { judge } from "./judge";
import { comeToRest } from "./rest";
import { takeStep } from "./take-step";
import type { World } from "./world";
import { createWorld, watch } from "./world";

export type Run = {
  readonly days: number;
  readonly seed: number;
  /** How many deeds may meet each other on an incident before it comes to rest. */
  readonly deedsMax: number;
};

export type Simulated = {
  /** Every step as people saw it, a line each. */
  readonly lines: readonly string[];
  /** Of all lines: two runs with one hash are one run. */
  readonly hash: string;
  /** A sentence for each law that was seen broken, with the step. */
  readonly broken: readonly string[];
  readonly steps: number;
  /** Looks that were not held against the laws: a lost event is only made good when somebody touches the incident again. */
  readonly unjudged: number;
};

const DAY_SECONDS = 86_400;
/** Incidents somebody still works on. */
const OPEN_MAX = 8;

/** Random days on a site, from a seed; after each step the laws. Ends at the first step that breaks one. */
export async function simulateDays(site: Site, { days, seed, deedsMax }: Run): Promise<Simulated> {
  const chance = createChance(seed);
  const { desk } = site;
  const { clock } = desk.sandbox;
  const world = createWorld(site);
  const end = clock.now() + days * DAY_SECONDS * 1000;
  const lines: string[] = [];
  const broken: string[] = [];
  let steps = 0;
  let unjudged = 0;

  while (clock.now() < end && broken.length === 0) {
    await desk.advance(chance.between(10 * 60, isNight(clock.now()) ? 6 * 3_600 : 3 * 3_600));
    steps += 1;
    const step = await takeStep(world, chance, deedsMax);
    lines.push(...step.lines.map((line) => `${steps} ${line}`));
    broken.push(...step.broken.map((sentence) => `step ${steps}: ${sentence}`));
    world.open = world.open.slice(-OPEN_MAX);
    unjudged += step.unjudged;
  }
  if (broken.length === 0) broken.push(...(await brokenAtTheEnd(world)));
  return { lines, hash: createHash("sha256").update(lines.join("\n")).digest("hex"), broken, steps, unjudged };
}

/** What the app was not told of is right once somebody has it looked at; what nobody touched for long must be right as well. */
async function brokenAtTheEnd(world: World): Promise<readonly string[]> {
  const { desk } = world.site;
  for (const id of world.open.filter((each) => world.stale.has(each))) {
    const answer = await desk.invoke("radia", "triage-panel", id, "recompute");
    if (answer.ok) world.stale.delete(id);
  }
  const waiting = await comeToRest(desk);
  const broken: string[] = [...waiting];
  await watch(world, world.open);
  for (const id of world.open) broken.push(...(await judge(world, id, null, desk.sandbox.clock.now())).broken);
  return [...new Set(broken)].map((sentence) => `at the end: ${sentence}`);
}

function isNight(now: number): boolean {
  const hour = new Date(now).getUTCHours();
  return hour < 7 || hour > 19;
}
