/** Set-up that dies after an outside call, whichever: whoever goes on ends where an undisturbed one ends, and nothing is doubled. */
import type { SetUpChoices } from "../../src/core/set-up/step";
import type { Desk } from "../support/a-desk";
import { closeDesks } from "../support/a-desk";
import { remember } from "../support/set-back";
import { aBareSite, applyAll, applyStep, aUsedSite, BARE_CHOICES, PROJECTS, readPlan, toDo, undoStep } from "../support/set-up-page";
import { standing, timeless } from "../support/standing";

const { PAY } = PROJECTS;
const IS_WHOLE = process.env["FULL_RUNS"] !== undefined;
/** After each write and each kind of call, and after one of so many others; after all of them by `npm run test:full`. */
const ONE_OF = IS_WHOLE ? 1 : 20;
const WITHIN_MS = IS_WHOLE ? 3_600_000 : 300_000;
/** Forge counts storage and invocations by the minute; whatever a sweep does meanwhile is set back before the next try. */
const APART_SECONDS = 2;
/** Sweeps that finish what was left. */
const LONG_ENOUGH_SECONDS = 15 * 60;

type Heard = { readonly kind: string; readonly isWrite: boolean };
const tally = { tried: 0, possible: 0, steps: 0 };
const kinds = { tried: new Set<string>(), possible: new Set<string>() };
let heard: Heard[] = [];
const hear = (request: Request): void => void heard.push(heardOf(request));

beforeEach(() => {
  for (const level of ["error", "warn", "info"] as const) jest.spyOn(console, level).mockImplementation(() => undefined);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await closeDesks();
});
function heardOf({ headers, url, method }: Request): Heard {
  const path = headers.get("forge-proxy-target-relative") ?? new URL(url).pathname;
  const isJira = path.startsWith("/rest/");
  const isWrite = isJira ? method !== "GET" && !path.endsWith("approximate-count") : /set|transaction|delete/.test(path);
  return { kind: `${method} ${path.replace(/\?.*/, "").replaceAll(/\/(customfield_)?\d+/g, "/…")}`, isWrite };
}

/**
 * Makes an invocation of set-up, then from where it began again and again: dead after one outside call more each
 * time, after the last one with its answer lost, and made again. Leaves everything as it is after the first.
 */
async function killAfterEachCall(desk: Desk, name: string, run: () => Promise<unknown>): Promise<void> {
  const { database, faults } = desk.sandbox;
  const before = remember(database);
  heard = [];
  const answer = timeless(await run());
  const calls = [...heard];
  const undisturbed = standing(desk);
  const after = remember(database);
  for (const [index, { kind, isWrite }] of calls.entries()) {
    const killedAfter = index + 1;
    kinds.possible.add(kind);
    if (!isWrite && kinds.tried.has(kind) && killedAfter % ONE_OF > 0) continue;
    kinds.tried.add(kind);
    await desk.advance(APART_SECONDS);
    before();
    if (killedAfter < calls.length) {
      faults.order({ on: { kind: "outside-call", nth: killedAfter + 1, functionKey: "site-admin-calls" }, do: { kind: "die" } });
      await expect(run()).rejects.toThrow();
    } else await run();
    const again = timeless(await run());
    expect({ name, killedAfter, kind, again, standing: standing(desk) }).toEqual({
      name,
      killedAfter,
      kind,
      again: answer,
      standing: undisturbed,
    });
    tally.tried += 1;
  }
  after();
  await desk.advance(1);
  tally.possible += calls.length;
  tally.steps += 1;
}

async function killEachStep(desk: Desk, choices: SetUpChoices | null): Promise<void> {
  await killAfterEachCall(desk, "plan", () => readPlan(desk, PAY, choices));
  let plan = await readPlan(desk, PAY, choices);
  for (let left = toDo(plan); left.length > 0; left = toDo(plan)) {
    for (const { id } of left) await killAfterEachCall(desk, id, () => applyStep(desk, plan, id));
    plan = await readPlan(desk, PAY, plan.choices);
  }
}

test(
  "an invocation of set-up that dies after any outside call is gone on with to the same end, and nothing is doubled",
  async () => {
    await killEachStep(await aUsedSite(hear), null);
    await killEachStep(await aBareSite(hear), BARE_CHOICES);
    const desk = await aUsedSite(hear);
    const plan = await applyAll(desk, PAY);
    const oneOfAKind = new Map(plan.steps.filter(({ canUndo }) => canUndo).map(({ id }) => [id.split(":")[0], id]));
    for (const id of oneOfAKind.values()) await killAfterEachCall(desk, `${id} taken back`, () => undoStep(desk, plan, id));

    expect([...oneOfAKind.keys()]).toEqual(["screen", "grant", "panels", "look-after"]);
    expect(kinds.tried).toEqual(kinds.possible);
    process.stdout.write(`Set-up killed at ${tally.tried} of ${tally.possible} outside calls of ${tally.steps} steps.\n`);
  },
  WITHIN_MS,
);

test(
  "set-up of which every step dies once ends as an undisturbed one",
  async () => {
    const undisturbed = await aUsedSite();
    await applyAll(undisturbed, PAY);
    const desk = await aUsedSite();
    const plan = await readPlan(desk, PAY);
    for (const [index, { id }] of toDo(plan).entries()) {
      const on = { kind: "outside-call", nth: 2 + ((index * 5) % 12), functionKey: "site-admin-calls" } as const;
      desk.sandbox.faults.order({ on, do: { kind: "die" } });
      await applyStep(desk, plan, id).catch(() => undefined);
      desk.sandbox.faults.clear();
      await applyStep(desk, plan, id);
      await desk.advance(1);
    }
    await Promise.all([desk, undisturbed].map((each) => each.advance(LONG_ENOUGH_SECONDS)));

    expect(toDo(await readPlan(desk, PAY))).toEqual([]);
    expect(standing(desk)).toEqual(standing(undisturbed));
  },
  WITHIN_MS,
);
