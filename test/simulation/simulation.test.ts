/** A share of the simulation: `npm run test:simulation -- --days 30 --seed 1` is the whole of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { aDesk, closeDesks } from "../support/a-desk";
import type { Simulated } from "./simulate-days";
import { simulateDays } from "./simulate-days";

const WITHIN_MS = 60_000;

beforeEach(() => {
  for (const way of ["error", "info", "log", "warn"] as const) jest.spyOn(console, way).mockImplementation();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await closeDesks();
});

async function simulated(days: number, seed: number): Promise<Simulated> {
  return simulateDays(await aDesk(), { days, seed, deedsMax: 1 });
}

test.each([1, 2, 3])(
  "four random days from seed %i, one deed at a time, with faults: every law holds after every step",
  async (seed) => {
    const { broken, steps } = await simulated(4, seed);

    expect(broken).toEqual([]);
    expect(steps).toBeGreaterThan(20);
  },
  WITHIN_MS,
);

test(
  "the same seed gives the same run, another seed another one",
  async () => {
    const one = await simulated(1, 5);

    expect((await simulated(1, 5)).lines).toEqual(one.lines);
    expect((await simulated(1, 6)).hash).not.toBe(one.hash);
  },
  WITHIN_MS,
);

test("the model imports nothing but itself", () => {
  const folder = join(__dirname, "model");
  const imports = readdirSync(folder).flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/from "([^"]+)"/g)]);

  expect(imports.length).toBeGreaterThan(2);
  expect(imports.map(([, from]) => from).filter((from) => !from?.startsWith("./"))).toEqual([]);
});
