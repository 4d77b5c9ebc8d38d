/** Laws 2, 3, 4 and 6 of DESIGN.md for escalations, on whatever day chance makes, held against a plain model that knows nothing of the app's code. */
import * as fc from "fast-check";
import { liveADay } from "./live-a-day";

const DAYS = 200;
const SEED = 1;
const WITHIN_MS = 300_000;
const MINUTE = 60_000;

test(
  "law: every step comes once, to those it should, at its time or with the next sweep, and to nobody for an incident that is taken or over",
  async () => {
    const asked = fc.readConfigureGlobal();
    const days = asked.numRuns ?? DAYS;
    const first = asked.seed ?? SEED;
    const sum = { steps: 0, rescues: 0, worst: 0, worstInTrouble: 0 };
    for (let nth = 0; nth < days; nth += 1) {
      const { wrong, figures } = await liveADay(first + nth);
      expect({ seed: first + nth, wrong }).toEqual({ seed: first + nth, wrong: [] });
      sum.steps += figures.steps;
      sum.rescues += figures.rescues;
      sum.worst = Math.max(sum.worst, figures.worst);
      sum.worstInTrouble = Math.max(sum.worstInTrouble, figures.worstInTrouble);
    }
    expect(sum.steps).toBeGreaterThan(days);
    const inMinutes = (milliseconds: number): string => (milliseconds / MINUTE).toFixed(1);
    process.stdout.write(
      `Lived through: ${days} days, seeds from ${first}; ${sum.steps} steps, ${sum.rescues} by the sweep; ` +
        `latest ${inMinutes(sum.worst)} minutes, in trouble ${inMinutes(sum.worstInTrouble)} after it.\n`,
    );
  },
  WITHIN_MS,
);
