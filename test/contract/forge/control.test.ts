import { kvs } from "@forge/kvs";
import { createControl } from "../../../sandbox/control/create-control";
import { aSmallForge, NOON } from "./a-small-forge";

async function aControl() {
  const sandbox = await aSmallForge();
  const resets: unknown[] = [];
  const accounts = () => [
    { accountId: "1", email: "ada@example.com", displayName: "Ada", role: "Responder", accountType: "atlassian" as const },
    { accountId: "2", email: "", displayName: "App", role: "App", accountType: "app" as const },
  ];
  const control = createControl({
    current: () => ({
      ...sandbox,
      jira: {
        accounts,
        people: () => [],
        changePerson: () => false,
        setSearchLag: () => undefined,
        setLimits: () => undefined,
        outbox: () => [],
      },
    }),
    reset: async (request) => void resets.push(request),
  });
  const ask = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    control.request(`http://localhost:4400${path}`, {
      method,
      headers: { host: "localhost:4400", ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { ...sandbox, ask, resets };
}

test("the people are listed, the app is not one of them", async () => {
  const { ask } = await aControl();
  expect(await (await ask("GET", "/users")).json()).toEqual([
    { accountId: "1", email: "ada@example.com", displayName: "Ada", role: "Responder" },
  ]);
});

test("moving the clock runs what falls due on the way", async () => {
  const { ask, meter } = await aControl();
  expect(await (await ask("POST", "/clock", { advanceSeconds: 600 })).json()).toMatchObject({ now: NOON + 602_000, manual: true });
  expect(meter.entries().map(({ functionKey }) => functionKey)).toEqual(["onSchedule", "onSchedule"]);
  expect((await ask("POST", "/clock", { advanceSeconds: -1 })).status).toBe(400);
});

test("a fault ordered over HTTP strikes the app's next call", async () => {
  const { ask, inTheApp } = await aControl();
  const ordered = await ask("POST", "/faults", {
    on: { kind: "call", operation: "kvs:/get" },
    do: { kind: "answer", status: 500, body: "garbage" },
  });
  expect(ordered.status).toBe(201);
  await expect(inTheApp(() => kvs.get("k"))).rejects.toMatchObject({ code: "UNKNOWN_ERROR" });
  expect((await ask("POST", "/faults", { on: { kind: "moon" } })).status).toBe(400);
});

test("the meter is read and reset", async () => {
  const { ask, inTheApp } = await aControl();
  await inTheApp(() => kvs.get("k"));
  expect(await (await ask("GET", "/meter")).json()).toMatchObject([
    { functionKey: "resolve", outcome: "success", price: { readGb: 1_000 / 1e9 } },
  ]);
  await ask("DELETE", "/meter");
  expect(await (await ask("GET", "/meter")).json()).toEqual([]);
});

test("a reset is passed on with its seed", async () => {
  const { ask, resets } = await aControl();
  await ask("POST", "/reset", { seed: 7 });
  expect(resets).toEqual([{ seed: 7 }]);
});

test("nobody from outside this machine is answered", async () => {
  const { ask } = await aControl();
  expect((await ask("GET", "/users", undefined, { host: "sandbox.example.com" })).status).toBe(403);
  expect((await ask("POST", "/reset", {}, { origin: "https://example.com" })).status).toBe(403);
  expect((await ask("POST", "/reset", {}, { origin: "null" })).status).toBe(403);
});

test("what control does not have says so by name", async () => {
  const { ask } = await aControl();
  expect(await (await ask("POST", "/nothing", {})).json()).toEqual({ error: "The sandbox's control has no POST /nothing." });
});
