import api, { getAppContext, route } from "@forge/api";
import { InvocationError } from "@forge/events";
import { kvs } from "@forge/kvs";
import { createControl } from "../../../sandbox/control/create-control";
import { aSmallForge } from "./a-small-forge";

type LifeCycleEvent = { eventType: string; id: string; app: { version: string }; upgraderAccountId?: string };

const withUpgrades = (text: string): string =>
  text.replace("events: [avi:forge:installed:app]", "events: [avi:forge:installed:app, avi:forge:upgraded:app]");
const withGoodbye = (text: string): string =>
  `${withUpgrades(text)}    - { key: onGoodbye, handler: index.onGoodbye }\n  preUninstall:\n    - { key: goodbye, function: onGoodbye }\n`;

function controlOf(small: object) {
  const control = createControl({ current: () => small as never, reset: async () => undefined });
  return (body: unknown) =>
    control.request("http://localhost:4400/app", { method: "POST", headers: { host: "localhost:4400" }, body: JSON.stringify(body) });
}

/** A Forge that writes down what its app is told of its life. */
async function aForgeAtWork(functions: object = {}) {
  const told: LifeCycleEvent[] = [];
  const onInstalled = (event: LifeCycleEvent): void => void told.push(event);
  const small = await aSmallForge({ onInstalled, ...functions } as never, undefined, { manifest: withGoodbye });
  return { ...small, told, order: controlOf(small) };
}

test("a deploy with other scopes is a major version, and the app is told of it once", async () => {
  const { database, told, clock } = await aForgeAtWork();
  expect(told).toMatchObject([{ eventType: "avi:forge:installed:app", app: { version: "1.0.0" } }]);
  const again: LifeCycleEvent[] = [];
  const onInstalled = (event: LifeCycleEvent): void => void again.push(event);
  const scopes = ["storage:app", "read:jira-work", "write:jira-work", "read:jira-user", "manage:jira-project"];
  const later = { database, deployedAt: clock.now(), manifest: withGoodbye };

  const upgraded = await aSmallForge({ onInstalled } as never, undefined, { ...later, scopes });
  expect(again).toEqual([
    expect.objectContaining({ eventType: "avi:forge:upgraded:app", app: expect.objectContaining({ version: "2.0.0" }) }),
  ]);
  expect(again[0]).toMatchObject({ id: told[0]?.id, upgraderAccountId: expect.any(String) });
  expect(await upgraded.inTheApp(async () => getAppContext().appVersion)).toBe("2.0.0");

  await aSmallForge({ onInstalled } as never, undefined, { ...later, scopes });
  expect(again).toHaveLength(1);
});

test("a deploy that asks an administrator for nothing new is none the app is told of", async () => {
  const { database, clock } = await aForgeAtWork();
  const again: unknown[] = [];
  const manifest = (text: string): string => withGoodbye(text).replace("interval: fiveMinute", "interval: hour");
  const onInstalled = (event: unknown): void => void again.push(event);
  await aSmallForge({ onInstalled } as never, undefined, { database, deployedAt: clock.now(), manifest });
  expect(again).toEqual([]);
});

test("egress that was not there before makes a major version too", async () => {
  const { database, clock } = await aForgeAtWork();
  const again: LifeCycleEvent[] = [];
  const manifest = (text: string): string =>
    withGoodbye(text).replace("permissions: {", "permissions: { external: { fetch: { backend: [https://example.com] } },");
  const onInstalled = (event: LifeCycleEvent): void => void again.push(event);
  await aSmallForge({ onInstalled } as never, undefined, { database, deployedAt: clock.now(), manifest });
  expect(again).toMatchObject([{ eventType: "avi:forge:upgraded:app" }]);
});

test("a reinstalled app begins with nothing stored, a new installation and its first event, and keeps its user", async () => {
  const { inTheApp, order, told, forge, clock, meter } = await aForgeAtWork();
  await inTheApp(() => kvs.set("kept", 1));
  const user = forge.appAccountId();
  const before = await inTheApp(async () => getAppContext().installationAri.toString());
  forge.receive({ eventType: "avi:jira:updated:issue", payload: {}, causedByAppId: null });

  expect((await order({ reinstall: true })).status).toBe(200);

  expect(await inTheApp(() => kvs.get("kept"))).toBeUndefined();
  expect(await inTheApp(async () => getAppContext().installationAri.toString())).not.toBe(before);
  expect(forge.appAccountId()).toBe(user);
  meter.reset();
  await clock.advance(2_000);
  expect(meter.entries().map(({ functionKey }) => functionKey)).toEqual(["onInstalled"]);
  expect(told.map(({ eventType }) => eventType)).toEqual(["avi:forge:installed:app", "avi:forge:installed:app"]);
  expect(told[1]?.id).not.toBe(told[0]?.id);
  await clock.advance(298_000);
  expect(meter.entries().map(({ functionKey }) => functionKey)).toEqual(["onInstalled", "onSchedule"]);
});

test("the app takes its leave before it is uninstalled, without a user, and no failure holds it back", async () => {
  const farewells: unknown[] = [];
  const onGoodbye = (body: unknown): void => {
    farewells.push(body);
    throw new Error("not now");
  };
  const { order, meter } = await aForgeAtWork({ onGoodbye });
  expect(await (await order({ preUninstall: true })).json()).toEqual({ preUninstall: [{ moduleKey: "goodbye", outcome: "FUNCTION_ERR" }] });
  expect(farewells).toMatchObject([{ context: { moduleKey: "goodbye" } }]);
  expect(meter.entries()).toMatchObject([{ moduleType: "preUninstall", outcome: "FUNCTION_ERR" }]);
  expect(await (await order({ reinstall: true })).json()).toEqual({ preUninstall: [{ moduleKey: "goodbye", outcome: "FUNCTION_ERR" }] });
});

test("for the first minutes the app's own user has no permissions, and an app that waits gets through", async () => {
  const statuses: number[] = [];
  const { order, clock, inTheApp, handlers } = await aForgeAtWork();
  handlers.onInstalled = async () => {
    const { status } = await api.asApp().requestJira(route`/rest/api/3/field`);
    statuses.push(status);
    return (status === 200 ? undefined : new InvocationError({ retryAfter: 80 } as never)) as undefined;
  };
  await order({ reinstall: true, withoutPermissionsSeconds: 180 });
  expect((await inTheApp(() => api.asUser().requestJira(route`/rest/api/3/myself`))).status).toBe(200);
  await clock.advance(600_000);
  expect(statuses).toEqual([401, 401, 403, 200]);
});

test("while permissions are on their way Jira says 401 first, then 403, then what it has", async () => {
  const { order, clock, inTheApp, calls } = await aForgeAtWork();
  await order({ withoutPermissionsSeconds: 100 });
  const status = async () => (await inTheApp(() => api.asApp().requestJira(route`/rest/api/3/field`))).status;
  const seen = [await status()];
  await clock.advance(50_000);
  seen.push(await status());
  expect(calls).toEqual([]);
  await clock.advance(50_000);
  seen.push(await status());
  expect(seen).toEqual([401, 403, 200]);
});

test("nothing else can be ordered of the app", async () => {
  const { order } = await aForgeAtWork();
  expect((await order({ uninstall: true })).status).toBe(400);
  expect((await order({})).status).toBe(400);
});
