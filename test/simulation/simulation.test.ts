/** A share of the simulation: `npm run test:simulation -- --days 30 --seed 1` is the whole of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { closeDesks } from "../support/a-desk";
import { aSite } from "./a-site";
import { run, runPlanted } from "./run-simulation";
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
  return simulateDays(await aSite(), { days, seed, deedsMax: 4 });
}

test.each([1, 2])(
  "two random days from seed %i, up to four deeds at a time, with faults: every law holds after every step",
  async (seed) => {
    const { broken, steps } = await simulated(2, seed);

    expect(broken).toEqual([]);
    expect(steps).toBeGreaterThan(20);
  },
  WITHIN_MS,
);

test(
  "the same seed gives the same run, byte for byte, another seed another one",
  async () => {
    const [one, again, other] = await Promise.all([5, 5, 6].map((seed) => run("--days", "1", "--seed", String(seed), "--verbose")));

    expect(one?.code).toBe(0);
    expect(one?.printed).toMatch(/^1 delays .*hash [0-9a-f]{64}$/ms);
    expect(again?.printed).toBe(one?.printed);
    expect(other?.printed).not.toBe(one?.printed);
  },
  WITHIN_MS,
);

test(
  "an app that performs an effect before it is stored is found",
  async () => {
    const { code, printed } = await runPlanted(
      "src/app/carry-out.ts",
      "  const committed = await commitChange(change, { stored, timeline }, ports);\n",
      (line) => `  for (const effect of change.decision?.effects ?? [])
    await ports.issues.perform(issue.issueId, effect, effect.kind === "edit-issue" ? "person" : "app", configuration.site.fields);\n${line}`,
    );

    expect(printed).toMatch(/^BROKEN\nstep \d+: (PAY-\d+: )?law \d/m);
    expect(code).toBe(1);
  },
  WITHIN_MS,
);

test("the model imports nothing but itself", () => {
  const folder = join(__dirname, "model");
  const imports = readdirSync(folder).flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/from "([^"]+)"/g)]);

  expect(imports.length).toBeGreaterThan(2);
  expect(imports.map(([, from]) => from).filter((from) => !from?.startsWith("./"))).toEqual([]);
});
