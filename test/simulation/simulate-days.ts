import { createHash } from "node:crypto";
import type { Desk } from "../support/a-desk";
import { createChance } from "./chance";
import { look } from "./look";
import { brokenLaws } from "./model/broken-laws";
import { takeStep } from "./take-step";

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

/** Random days on a desk, from a seed; after each step the laws. Ends at the first step that breaks one. */
export async function simulateDays(desk: Desk, { days, seed, deedsMax }: Run): Promise<Simulated> {
  const chance = createChance(seed);
  const { clock } = desk.sandbox;
  const end = clock.now() + days * DAY_SECONDS * 1000;
  const lines: string[] = [];
  const broken: string[] = [];
  let open: readonly string[] = [];
  let stale: ReadonlySet<string> = new Set();
  let steps = 0;
  let unjudged = 0;

  while (clock.now() < end && broken.length === 0) {
    await desk.advance(chance.between(10 * 60, isNight(clock.now()) ? 6 * 3_600 : 3 * 3_600));
    steps += 1;
    const step = await takeStep(desk, chance, { open, stale }, deedsMax);
    lines.push(...step.lines.map((line) => `${steps} ${line}`));
    broken.push(...step.broken.map((sentence) => `step ${steps}: ${sentence}`));
    open = step.open.slice(-OPEN_MAX);
    stale = step.stale;
    unjudged += step.unjudged;
  }
  if (broken.length === 0)
    broken.push(
      ...(await brokenAtTheEnd(
        desk,
        open.filter((key) => !stale.has(key)),
      )),
    );
  return { lines, hash: createHash("sha256").update(lines.join("\n")).digest("hex"), broken, steps, unjudged };
}

/** What nobody touched for long must be right as well: the laws of every incident somebody still works on. */
async function brokenAtTheEnd(desk: Desk, keys: readonly string[]): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const key of keys) {
    const seen = await look(desk, key);
    if (seen) broken.push(...brokenLaws(seen).map((sentence) => `at the end: ${key}: ${sentence}`));
  }
  return broken;
}

function isNight(now: number): boolean {
  const hour = new Date(now).getUTCHours();
  return hour < 7 || hour > 19;
}
