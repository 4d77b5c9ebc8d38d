/** Set-up that dies at an outside call, whichever: whoever goes on ends where an undisturbed one ends, and nothing is doubled. */
import type { Desk } from "../support/a-desk";
import { closeDesks } from "../support/a-desk";
import { everythingKept } from "../support/everything-kept";
import { remember } from "../support/set-back";
import { applyAll, applyStep, aUsedSite, PROJECTS, readPlan, toDo } from "../support/set-up-page";

const { PAY } = PROJECTS;
/** Each point after a write is tried, and one of so many of the others; all of them by `npm run test:full`. */
const ONE_OF = process.env["FULL_RUNS"] === undefined ? 60 : 1;
const WITHIN_MS = process.env["FULL_RUNS"] === undefined ? 300_000 : 3_600_000;
/** Forge counts storage and invocations by the minute; whatever a sweep does meanwhile is set back before the next try. */
const APART_SECONDS = 2;
/** Sweeps that finish what was left. */
const LONG_ENOUGH_SECONDS = 15 * 60;

beforeEach(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await closeDesks();
});

/** Tasks and the numbers they are given: pinning twice is two tasks, and one pin. */
const LOGS: ReadonlySet<string> = new Set(["jira_task", "jira_sequence"]);

/** How Jira is set up and what the app keeps of it, without moments. */
function standing({ sandbox: { database } }: Desk): unknown {
  const tables = [...everythingKept(database)].filter(([table]) => table.startsWith("jira_") && !LOGS.has(table));
  const kept = database.prepare("SELECT key, value FROM forge_kvs WHERE space LIKE '%configuration%' ORDER BY key").all() as {
    key: string;
    value: string;
  }[];
  const timeless = (text: string): string => text.replaceAll(/"(at|revision|learnedAt)":\d+/g, '"$1":0');
  return { jira: tables, kept: kept.map(({ key, value }) => [key, JSON.parse(timeless(value)) as unknown]) };
}

function isWrite(request: Request): boolean {
  const path = request.headers.get("forge-proxy-target-relative") ?? new URL(request.url).pathname;
  return path.startsWith("/rest/") ? request.method !== "GET" && !path.endsWith("approximate-count") : /set|transaction|delete/.test(path);
}

test(
  "an invocation of set-up that dies at any outside call is gone on with to the same end, and nothing is doubled",
  async () => {
    let heard: boolean[] = [];
    const desk = await aUsedSite((request) => void heard.push(isWrite(request)));
    let plan = await readPlan(desk, PAY);
    let tried = 0;
    let possible = 0;
    let steps = 0;
    for (let step = toDo(plan)[0]; step; step = toDo(plan)[0]) {
      const { id } = step;
      const before = remember(desk.sandbox.database);
      heard = [];
      const applied = await applyStep(desk, plan, id);
      const calls = [...heard];
      const undisturbed = standing(desk);
      const after = remember(desk.sandbox.database);
      const points = calls.map((_, index) => index + 1).filter((nth) => calls[nth - 2] || nth % ONE_OF === 0);
      for (const nth of points) {
        await desk.advance(APART_SECONDS);
        before();
        desk.sandbox.faults.order({ on: { kind: "outside-call", nth, functionKey: "site-admin-calls" }, do: { kind: "die" } });
        await expect(applyStep(desk, plan, id)).rejects.toThrow();
        await applyStep(desk, plan, id);
        expect({ step: id, nth, standing: standing(desk) }).toEqual({ step: id, nth, standing: undisturbed });
      }
      after();
      await desk.advance(1);
      tried += points.length;
      possible += calls.length;
      steps += 1;
      plan = applied.plan;
    }
    process.stdout.write(`Set-up killed at ${tried} of ${possible} outside calls of ${steps} steps.\n`);
    expect(toDo(plan)).toEqual([]);
  },
  WITHIN_MS,
);

test(
  "set-up of which every step dies once ends as an undisturbed one",
  async () => {
    const undisturbed = await aUsedSite();
    await applyAll(undisturbed, PAY);
    const desk = await aUsedSite();
    let plan = await readPlan(desk, PAY);
    for (let nth = 20; toDo(plan).length > 0; nth = 20 + ((nth + 7) % 30)) {
      const [next] = toDo(plan);
      desk.sandbox.faults.order({ on: { kind: "outside-call", nth, functionKey: "site-admin-calls" }, do: { kind: "die" } });
      await applyStep(desk, plan, next?.id ?? "").catch(() => undefined);
      desk.sandbox.faults.clear();
      plan = await readPlan(desk, PAY);
      if (toDo(plan)[0]?.id === next?.id) plan = (await applyStep(desk, plan, next?.id ?? "")).plan;
      await desk.advance(1);
    }
    await Promise.all([desk, undisturbed].map((each) => each.advance(LONG_ENOUGH_SECONDS)));

    expect((standing(desk) as { jira: unknown }).jira).toEqual((standing(undisturbed) as { jira: unknown }).jira);
  },
  WITHIN_MS,
);
