import { Queue } from "@forge/events";
import { kvs } from "@forge/kvs";
import { createControl } from "../../../sandbox/control/create-control";
import { aSmallForge } from "./a-small-forge";

const work = new Queue({ key: "work" });
const other = new Queue({ key: "other" });
type Work = { body: { n: number }; queueName: string };

const withOtherQueue = (text: string): string =>
  text.replace("    - { key: worker,", "    - { key: other, queue: other, function: onWork }\n    - { key: worker,");

/** A Forge whose consumers and triggers take a while, and what was seen of them. */
async function aBusyForge() {
  const seen = { order: [] as string[], now: 0, most: 0 };
  async function takeAWhile(name: string): Promise<void> {
    seen.order.push(`+${name}`);
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    for (let step = 0; step < 3; step += 1) await kvs.get(`${name}-${step}`);
    seen.now -= 1;
    seen.order.push(`-${name}`);
  }
  const functions = {
    onWork: ({ body, queueName }: Work) => takeAWhile(`${queueName} ${body.n}`),
    onEvent: () => takeAWhile("event"),
  };
  const small = await aSmallForge(functions, undefined, { manifest: withOtherQueue });
  const control = createControl({ current: () => small as never, reset: async () => undefined });
  const order = (body: unknown) =>
    control.request("http://localhost:4400/events", { method: "POST", headers: { host: "localhost:4400" }, body: JSON.stringify(body) });
  return { ...small, seen, order };
}

const numbered = (many: number, concurrency?: { key: string; limit: number }) =>
  Array.from({ length: many }, (_, n) => ({ body: { n }, ...(concurrency && { concurrency }) }));

test("deliveries come one after the other until told otherwise", async () => {
  const { inTheApp, clock, seen } = await aBusyForge();
  await inTheApp(() => work.push(numbered(4)));
  await clock.advance(1_000);
  expect(seen).toMatchObject({ most: 1, now: 0 });
  expect(seen.order).toHaveLength(8);
});

test("in parallel, triggers and queues run at once, and never more than the limit", async () => {
  const { forge, inTheApp, clock, seen, order } = await aBusyForge();
  await order({ parallel: { atMost: 3, seed: 1 } });
  forge.receive({ eventType: "avi:jira:updated:issue", payload: {}, causedByAppId: null });
  await clock.advance(1_999);
  await inTheApp(() => work.push(numbered(3).map((event) => ({ ...event, delayInSeconds: 1 }))));
  await clock.advance(5_000);
  expect(seen.order).toHaveLength(8);
  expect(seen.most).toBe(3);
  await order({ parallel: false });
  seen.most = 0;
  await inTheApp(() => work.push(numbered(3)));
  await clock.advance(1_000);
  expect(seen.most).toBe(1);
});

test("a concurrency key holds over queues, and a limit of one serialises", async () => {
  const { inTheApp, clock, seen, order } = await aBusyForge();
  await order({ parallel: { atMost: 10, seed: 1 } });
  await inTheApp(async () => {
    await work.push(numbered(4, { key: "incident", limit: 1 }));
    await other.push(numbered(4, { key: "incident", limit: 1 }));
  });
  await clock.advance(1_000);
  expect(seen).toMatchObject({ most: 1, now: 0 });
  expect(seen.order).toHaveLength(16);
});

test("a limit of two lets two run, and events without a key beside them", async () => {
  const { inTheApp, clock, seen, order } = await aBusyForge();
  await order({ parallel: { atMost: 10, seed: 1 } });
  await inTheApp(() => work.push(numbered(6, { key: "k", limit: 2 })));
  await clock.advance(1_000);
  expect(seen.most).toBe(2);
  await inTheApp(() => work.push([...numbered(6, { key: "k", limit: 2 }), ...numbered(3)]));
  await clock.advance(1_000);
  expect(seen.most).toBe(5);
});

test("the same seed gives the same run, another seed another one", async () => {
  const run = async (seed: number) => {
    const { inTheApp, clock, seen, order } = await aBusyForge();
    await order({ parallel: { atMost: 4, seed } });
    await inTheApp(() => work.push(numbered(12)));
    await clock.advance(1_000);
    return seen.order.join(" ");
  };
  const first = await run(1);
  expect(await run(1)).toBe(first);
  expect(await run(2)).not.toBe(first);
});

test("queues come late and out of order by a chance of their own, events do not", async () => {
  const arrivals = async (seed: number) => {
    const { inTheApp, clock, seen, order, forge } = await aBusyForge();
    await order({ queue: { delaySeconds: { fromSeconds: 0, toSeconds: 60, seed } } });
    await inTheApp(() => work.push(numbered(6)));
    forge.receive({ eventType: "avi:jira:updated:issue", payload: {}, causedByAppId: null });
    await clock.advance(60_000);
    return seen.order.filter((line) => line.startsWith("+work"));
  };
  const inOrder = numbered(6).map(({ body }) => `+work ${body.n}`);
  const first = await arrivals(3);
  expect(first).not.toEqual(inOrder);
  expect(first.toSorted()).toEqual(inOrder);
  expect(await arrivals(3)).toEqual(first);
});

test("an order that is none is refused", async () => {
  const { order } = await aBusyForge();
  expect((await order({ parallel: { atMost: 1 } })).status).toBe(400);
  expect((await order({ queue: { delaySeconds: -1 } })).status).toBe(400);
});
