import api, { route } from "@forge/api";
import { InvocationError } from "@forge/events";
import { kvs } from "@forge/kvs";
import type { Forge } from "../../../sandbox/forge/forge";
import { aSmallForge, NOON } from "./a-small-forge";

const OWN_APP = "11111111-2222-4333-8444-555555555555";
type Received = {
  eventType: string;
  n?: number;
  selfGenerated?: boolean;
  retryContext?: { retryCount: number; retryReason: string; retryData: unknown };
};

function happen(forge: Forge, n = 1, causedByAppId: string | null = null): void {
  forge.receive({ eventType: "avi:jira:updated:issue", payload: { n }, causedByAppId });
}

test("an event arrives late, once at each trigger that asks for it", async () => {
  const seen: string[] = [];
  const { forge, clock } = await aSmallForge({
    onEvent: (event: Received) => void seen.push(`changes ${event.n} ${event.selfGenerated}`),
    onOthers: (event: Received) => void seen.push(`others ${event.n} ${event.selfGenerated}`),
  });
  happen(forge);
  await clock.advance(1_999);
  expect(seen).toEqual([]);
  await clock.advance(1);
  expect(seen).toEqual(["changes 1 false", "others 1 false"]);
});

test("a trigger that ignores the app's own changes does not hear of them", async () => {
  const seen: string[] = [];
  const { forge, clock } = await aSmallForge({
    onEvent: (event: Received) => void seen.push(`changes ${event.selfGenerated}`),
    onOthers: () => void seen.push("others"),
  });
  happen(forge, 1, OWN_APP);
  await clock.advance(2_000);
  expect(seen).toEqual(["changes true"]);
});

test("an asked retry comes when asked, at most four times", async () => {
  const seen: (Received["retryContext"] & { at: number })[] = [];
  const { forge, clock } = await aSmallForge({
    onEvent: (event: Received) => {
      seen.push({ at: (Date.now() - NOON) / 1000, ...event.retryContext } as never);
      return new InvocationError({ retryAfter: 60, retryReason: "FUNCTION_RETRY_REQUEST" as never, retryData: { try: seen.length } });
    },
  });
  happen(forge);
  await clock.advance(3_600_000);
  expect(seen.map(({ at }) => at)).toEqual([4, 64, 124, 184, 244]);
  expect(seen[1]).toMatchObject({ retryCount: 1, retryReason: "FUNCTION_RETRY_REQUEST", retryData: { try: 1 } });
});

test("an ordinary throw is not tried again", async () => {
  let times = 0;
  const { forge, clock, meter } = await aSmallForge({
    onEvent: () => {
      times += 1;
      throw new Error("no");
    },
  });
  happen(forge);
  await clock.advance(3_600_000);
  expect(times).toBe(1);
  expect(meter.entries()).toContainEqual(expect.objectContaining({ functionKey: "onEvent", outcome: "FUNCTION_ERR", message: "no" }));
});

test("an event can be doubled, held back and lost", async () => {
  const seen: number[] = [];
  const { forge, clock, faults } = await aSmallForge({ onEvent: (event: Received) => void seen.push(event.n ?? 0) });
  faults.order({ on: { kind: "event", nth: 1 }, do: { kind: "hold", seconds: 60 } });
  faults.order({ on: { kind: "event", nth: 2 }, do: { kind: "double" } });
  faults.order({ on: { kind: "event", eventType: "avi:jira:updated:issue", nth: 3 }, do: { kind: "lose" } });
  for (const n of [1, 2, 3, 4]) happen(forge, n);
  await clock.advance(120_000);
  expect(seen).toEqual([2, 2, 4, 1]);
  expect(faults.ordered()).toEqual([]);
});

test("an invocation that dies runs no further, and its event comes again", async () => {
  const steps: string[] = [];
  const { forge, clock, faults, meter } = await aSmallForge({
    onEvent: async () => {
      await kvs.set("first", 1);
      steps.push("first");
      await kvs.set("second", 1);
      steps.push("second");
    },
  });
  faults.order({ on: { kind: "outside-call", nth: 2, functionKey: "onEvent" }, do: { kind: "die" } });
  happen(forge);
  await clock.advance(2_000);
  expect(steps).toEqual(["first"]);
  expect(meter.entries()).toContainEqual(expect.objectContaining({ functionKey: "onEvent", outcome: "FUNCTION_PLATFORM_UNKNOWN_ERROR" }));
  await clock.advance(60_000);
  expect(steps).toEqual(["first", "first", "second"]);
});

test("the n-th call of an operation answers as ordered, the others as ever", async () => {
  const statuses: number[] = [];
  const { inTheApp, faults } = await aSmallForge();
  faults.order({
    on: { kind: "call", operation: "jira:PUT /rest/api/3/issue/{issueIdOrKey}", nth: 2 },
    do: { kind: "answer", status: 429, headers: { "Retry-After": "3" }, body: { errorMessages: ["slow down"] } },
  });
  await inTheApp(async () => {
    for (const key of ["PAY-1", "PAY-2", "PAY-3"]) {
      const response = await api.asApp().requestJira(route`/rest/api/3/issue/${key}`, { method: "PUT", body: "{}" });
      statuses.push(response.status);
    }
  });
  expect(statuses).toEqual([200, 429, 200]);
});

test("a call cut after it was done is done, though the app cannot know", async () => {
  const { inTheApp, faults } = await aSmallForge();
  faults.order({ on: { kind: "call", operation: "kvs:/set", nth: 1 }, do: { kind: "cut-after" } });
  await expect(inTheApp(() => kvs.set("k", 1))).rejects.toThrow("fetch failed");
  expect(await inTheApp(() => kvs.get("k"))).toBe(1);
});

test("a schedule runs five minutes after the install, then at its interval", async () => {
  const runs: number[] = [];
  const { clock } = await aSmallForge({ onSchedule: () => void runs.push((Date.now() - NOON) / 60_000) });
  await clock.advance(16 * 60_000);
  expect(runs).toEqual([5, 10, 15]);
});

test("the app is told of its installation once, though installed again", async () => {
  const seen: string[] = [];
  const { forge, clock } = await aSmallForge({ onInstalled: (event: Received) => void seen.push(event.eventType) });
  await forge.install();
  await clock.advance(10_000);
  expect(seen).toEqual(["avi:forge:installed:app"]);
});
