import api, { route } from "@forge/api";
import { Queue } from "@forge/events";
import { kvs } from "@forge/kvs";
import type { Forge } from "../../../sandbox/forge/forge";
import { aSmallForge } from "./a-small-forge";

const work = new Queue({ key: "work" });
const HUNDRED = Array.from({ length: 100 }, (_, n) => n);

function happen(forge: Forge): void {
  for (const n of HUNDRED) forge.receive({ eventType: "avi:jira:updated:issue", payload: { n }, causedByAppId: null });
}

async function heard(order: (sandbox: Awaited<ReturnType<typeof aSmallForge>>) => void): Promise<number[]> {
  const seen: number[] = [];
  const sandbox = await aSmallForge({ onEvent: ({ n }: { n: number }) => void seen.push(n) });
  order(sandbox);
  happen(sandbox.forge);
  await sandbox.clock.advance(200_000);
  return seen;
}

test("a standing fault strikes its share of the occasions, the same ones for the same seed", async () => {
  const lossy = (seed: number) => heard(({ faults }) => faults.order({ on: { kind: "event", rate: 0.3, seed }, do: { kind: "lose" } }));
  const [first, again, other] = [await lossy(1), await lossy(1), await lossy(2)];
  expect(first).toEqual(again);
  expect(first).not.toEqual(other);
  expect(first.length).toBeGreaterThan(50);
  expect(first.length).toBeLessThan(90);
});

test("a standing fault is not among those ordered once, and stands until it is taken back", async () => {
  const { faults, inTheApp } = await aSmallForge();
  const setFails = () =>
    inTheApp(() =>
      kvs.set("k", 1).then(
        () => false,
        () => true,
      ),
    );
  faults.order({ on: { kind: "call", operation: "kvs:*", rate: 1, seed: 1 }, do: { kind: "answer", status: 500, body: "" } });
  expect([await setFails(), await setFails()]).toEqual([true, true]);
  expect([faults.ordered().length, faults.standing().length]).toEqual([0, 1]);
  faults.clear();
  expect(await setFails()).toBe(false);
});

test("delays left to chance shuffle events, each within its bounds, the same way for the same seed", async () => {
  const shuffled = (seed: number) => heard(({ forge }) => forge.setEventDelay({ fromSeconds: 0, toSeconds: 180, seed }));
  const [first, again, other] = [await shuffled(1), await shuffled(1), await shuffled(2)];
  expect(first).toEqual(again);
  expect(first).not.toEqual(other);
  expect(first).not.toEqual(HUNDRED);
  expect(first.toSorted((a, b) => a - b)).toEqual(HUNDRED);
});

test("no event comes before or after the bounds of its delay", async () => {
  const { forge, clock } = await aSmallForge();
  forge.setEventDelay({ fromSeconds: 60, toSeconds: 180, seed: 1 });
  happen(forge);
  const delays = forge.pendingEvents().map(({ dueAt }) => (dueAt - clock.now()) / 1000);
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(60);
  expect(Math.max(...delays)).toBeLessThanOrEqual(180);
});

test("an event of a queue can come twice, under the same id, and its job counts it once", async () => {
  const seen: string[] = [];
  const { inTheApp, clock, faults } = await aSmallForge({ onWork: ({ eventId }: { eventId: string }) => void seen.push(eventId) });
  faults.order({ on: { kind: "queue-event", queueName: "work", nth: 1 }, do: { kind: "double" } });
  const { jobId } = await inTheApp(() => work.push({ body: { n: 1 } }));
  await clock.advance(1_000);
  expect(seen).toHaveLength(2);
  expect(new Set(seen).size).toBe(1);
  expect(await inTheApp(() => work.getJob(jobId).getStats())).toEqual({ success: 1, inProgress: 0, failed: 0 });
});

test("events of a queue held back by chance come out of order", async () => {
  const seen: number[] = [];
  const { inTheApp, clock, faults } = await aSmallForge({ onWork: ({ body }: { body: { n: number } }) => void seen.push(body.n) });
  faults.order({ on: { kind: "queue-event", rate: 0.5, seed: 3 }, do: { kind: "hold", seconds: 30 } });
  await inTheApp(() => work.push(Array.from({ length: 20 }, (_, n) => ({ body: { n } }))));
  await clock.advance(60_000);
  expect(seen).not.toEqual(seen.toSorted((a, b) => a - b));
  expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n));
});

test("a run of a schedule can come twice", async () => {
  let runs = 0;
  const { clock, faults } = await aSmallForge({ onSchedule: () => void (runs += 1) });
  faults.order({ on: { kind: "schedule", moduleKey: "sweep", nth: 2 }, do: { kind: "double" } });
  await clock.advance(300_000);
  expect(runs).toBe(1);
  await clock.advance(300_000);
  expect(runs).toBe(3);
});

test("a slow call takes the invocation's time: with none left it took effect and the function is timed out", async () => {
  const steps: string[] = [];
  const { forge, clock, faults, meter, calls } = await aSmallForge({
    onEvent: async () => {
      for (const step of ["first", "second"]) {
        await api.asApp().requestJira(route`/rest/api/3/issue/${step}`);
        steps.push(step);
      }
    },
  });
  for (const nth of [1, 2]) faults.order({ on: { kind: "call", operation: "jira:*", nth }, do: { kind: "slow", seconds: 13 } });
  forge.receive({ eventType: "avi:jira:updated:issue", payload: {}, causedByAppId: null });
  await clock.advance(2_000);
  expect(steps).toEqual(["first"]);
  expect(calls).toHaveLength(2);
  expect(meter.entries()).toContainEqual(expect.objectContaining({ functionKey: "onEvent", outcome: "FUNCTION_TIME_OUT" }));
});
