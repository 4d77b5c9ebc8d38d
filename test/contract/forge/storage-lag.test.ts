import { kvs, WhereConditions } from "@forge/kvs";
import { aSmallForge, failureOf } from "./a-small-forge";

const tickets = kvs.entity<{ state: string; dueAt: number }>("ticket");
const openTickets = () => tickets.query().index("by-time", { partition: ["open"] });
const keysOf = ({ results }: { results: readonly { key: string }[] }): string[] => results.map(({ key }) => key);

async function aLaggingStorage() {
  const sandbox = await aSmallForge();
  const keysFound = () => sandbox.inTheApp(async () => keysOf(await kvs.query().where("key", WhereConditions.beginsWith("k")).getMany()));
  const ticketsFound = () => sandbox.inTheApp(async () => keysOf(await openTickets().getMany()));
  sandbox.forge.setQueryLag(30);
  return { ...sandbox, keysFound, ticketsFound };
}

test("a query finds a write only after the lag, a get finds it at once", async () => {
  const { inTheApp, clock, keysFound, ticketsFound } = await aLaggingStorage();
  await inTheApp(async () => {
    await kvs.set("k1", 1);
    await tickets.set("t1", { state: "open", dueAt: 5 });
  });
  expect([await keysFound(), await ticketsFound(), await inTheApp(() => kvs.get("k1"))]).toEqual([[], [], 1]);
  await clock.advance(29_000);
  expect(await keysFound()).toEqual([]);
  await clock.advance(1_000);
  expect([await keysFound(), await ticketsFound()]).toEqual([["k1"], ["t1"]]);
});

test("what was moved out of an index, or deleted, is still found there for the length of the lag", async () => {
  const { inTheApp, clock, ticketsFound } = await aLaggingStorage();
  await inTheApp(async () => {
    await tickets.set("t1", { state: "open", dueAt: 5 });
    await tickets.set("t2", { state: "open", dueAt: 6 });
  });
  await clock.advance(60_000);
  await inTheApp(() => tickets.set("t1", { state: "claimed", dueAt: 5 }));
  await inTheApp(() => tickets.delete("t2"));
  expect(await ticketsFound()).toEqual(["t1", "t2"]);
  expect(await inTheApp(() => tickets.get("t1"))).toEqual({ state: "claimed", dueAt: 5 });
  await clock.advance(30_000);
  expect(await ticketsFound()).toEqual([]);
});

test("a transaction that failed is found by no query, however late", async () => {
  const { inTheApp, clock, keysFound } = await aLaggingStorage();
  await failureOf(inTheApp(() => kvs.transact().set("k1", 1).set("k2", "x".repeat(300_000)).execute()));
  await clock.advance(60_000);
  expect(await keysFound()).toEqual([]);
});

test("without a lag everything is found at once again", async () => {
  const { inTheApp, forge, keysFound } = await aLaggingStorage();
  await inTheApp(() => kvs.set("k1", 1));
  forge.setQueryLag(0);
  expect(await keysFound()).toEqual(["k1"]);
  forge.setQueryLag(30);
  await inTheApp(() => kvs.set("k2", 1));
  expect(await keysFound()).toEqual(["k1"]);
});
