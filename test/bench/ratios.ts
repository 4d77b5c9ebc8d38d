/** Prints what the sandbox's own work costs, as ratios within one run: figures of one machine are no promise, ratios are. */
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { createClock } from "../../sandbox/clock";
import { createSandbox } from "../../sandbox/create-sandbox";
import { createInProcessRunner } from "../../sandbox/forge/runtime/in-process-runner";
import type { Desk } from "../support/a-desk";
import { aDesk, NOON } from "../support/a-desk";
import { insertIssues } from "./insert-issues";
import { storageRatios } from "./storage-ratios";

const SIZES = [1_000, 10_000, 100_000] as const;
/** The time of an indexed query may grow at most threefold from the first size to the last. */
const GROWTH_MAX = 3;
const REPEATS = 25;
const DAY_SECONDS = 86_400;
const DAYS = 7;
const STARTS = 5;
const QUERIES = [
  ["by key", () => 'key = "PAY-500"'],
  ["by a rare priority, newest first", () => "project = PAY AND priority = Highest ORDER BY created DESC"],
  ["by assignee, last updated first", () => "project = PAY AND assignee is not EMPTY ORDER BY updated DESC"],
  ["by when it was created", () => "project = PAY AND created >= -1d ORDER BY created DESC"],
] as const;

/** The median of several turns, in milliseconds. */
export async function median(turns: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return middle(times);
}

/** The medians of several works, in milliseconds, done in turns: a machine that is busy for a while is so for all of them. */
export async function inTurns(turns: number, works: Readonly<Record<string, () => unknown>>): Promise<Readonly<Record<string, number>>> {
  const times = new Map<string, number[]>();
  for (let turn = 0; turn < turns; turn += 1)
    for (const [name, work] of Object.entries(works)) times.set(name, [...(times.get(name) ?? []), await median(1, work)]);
  return Object.fromEntries([...times].map(([name, all]) => [name, middle(all)]));
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

/** Prints all ratios. Gives whether each that has an aim met it. */
export async function printRatios(): Promise<boolean> {
  console.log("\nWhat the sandbox's own work costs, each beside the cheapest of its kind");
  for (const line of await storageRatios(inTurns)) console.log(line);
  const isMet = await printSearch();
  await printDay();
  await printStart();
  return isMet;
}

async function printSearch(): Promise<boolean> {
  const desks: Desk[] = [];
  for (const size of SIZES) {
    const desk = await aDesk();
    insertIssues(desk.sandbox.database, 0, size, NOON);
    desks.push(desk);
  }
  const growths: number[] = [];
  for (const [name, jql] of QUERIES) {
    // In turns, so that a machine that is busy for a while is so for every size.
    const times: number[][] = desks.map(() => []);
    for (let turn = 0; turn < REPEATS; turn += 1)
      for (const [index, desk] of desks.entries()) times[index]?.push(await median(1, () => search(desk, jql())));
    const of = times.map(middle);
    const growth = (of[2] ?? 0) / (of[0] ?? 1);
    const verdict = growth <= GROWTH_MAX ? "" : ", MISSED";
    console.log(
      `  search ${name.padEnd(34)} ${of.map((ms) => `${ms.toFixed(2)} ms`).join("  ")}  growth ${growth.toFixed(2)} (aim ${GROWTH_MAX}${verdict})`,
    );
    growths.push(growth);
  }
  await Promise.all(desks.map((desk) => desk.close()));
  return growths.every((growth) => growth <= GROWTH_MAX);
}

async function search(desk: Desk, jql: string): Promise<void> {
  const { status, body } = await desk.rest("ada", "POST", "/rest/api/3/search/jql", { jql, fields: ["summary"], maxResults: 50 });
  if (status !== 200) throw new Error(`The search failed: ${JSON.stringify(body)}`);
}

async function printDay(): Promise<void> {
  const desk = await aDesk();
  const { invocation = 0, day = 0 } = await inTurns(DAYS, {
    invocation: () => desk.advance(5 * 60),
    day: () => desk.advance(DAY_SECONDS),
  });
  await desk.close();
  console.log(`  advancing a day without incidents          ${day.toFixed(0)} ms, ${(day / invocation).toFixed(0)} times a sweep`);
}

async function printStart(): Promise<void> {
  const file = resolve(".sandbox/test", `bench-${process.pid}.sqlite`);
  mkdirSync(resolve(".sandbox/test"), { recursive: true });
  const remove = (): void => ["", "-wal", "-shm"].forEach((suffix) => rmSync(file + suffix, { force: true }));
  await start(file); // the code is compiled
  const fresh: number[] = [];
  const existing: number[] = [];
  for (let turn = 0; turn < STARTS; turn += 1) {
    remove();
    fresh.push(await median(1, () => start(file)));
    existing.push(await median(1, () => start(file)));
  }
  remove();
  console.log(
    `  starting from an existing file              ${middle(existing).toFixed(1)} ms, ${(middle(existing) / middle(fresh)).toFixed(2)} of a new one`,
  );
}

async function start(databaseFile: string): Promise<void> {
  const clock = createClock({ manualAt: NOON });
  const sandbox = await createSandbox({
    databaseFile,
    manifestFile: resolve("manifest.yml"),
    clock,
    siteUrl: "http://localhost:4400",
    uiOrigin: "http://localhost:4401",
    scenario: "empty",
    runner: (fetchProxy) => createInProcessRunner({ load: async () => ({ ...(await import("../../src/index")) }), fetchProxy, clock }),
  });
  await sandbox.close();
}
