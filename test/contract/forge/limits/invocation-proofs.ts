import { webTrigger } from "@forge/api";
import { Queue } from "@forge/events";
import { kvs } from "@forge/kvs";
import type { INVOCATION_LIMITS } from "../../../../sandbox/limits";
import { ADA, aSmallForge } from "../a-small-forge";
import { type Proof, textOf } from "./proof";
import { RUNTIME_PROOFS } from "./runtime-proofs";

const KILO = 1024;
const work = new Queue({ key: "work" });

/** What comes of a function whose one call takes this long. */
async function outcomeAfter(seconds: number, functionKey: "resolve" | "onWork"): Promise<string | null | undefined> {
  const { forge, inTheApp, faults, meter, clock } = await aSmallForge({ resolve: () => kvs.get("k"), onWork: () => kvs.get("k") });
  faults.order({ on: { kind: "call", operation: "kvs:/get", nth: 1 }, do: { kind: "slow", seconds } });
  if (functionKey === "onWork") await inTheApp(() => work.push({ body: { n: 1 } }));
  else await forge.invoke({ token: tokenOf(forge), functionKey: "any", payload: {} });
  await clock.settle();
  return meter.entries().find((entry) => entry.functionKey === functionKey && entry.storageCalls.length > 0)?.outcome;
}

function tokenOf(forge: Awaited<ReturnType<typeof aSmallForge>>["forge"]): string {
  return forge.openContext({ accountId: ADA, moduleKey: "panel", location: { issueIdOrKey: "PAY-1" } })?.token ?? "";
}

async function ask(payload: unknown, resolve: () => unknown = () => null) {
  const { forge } = await aSmallForge({ resolve });
  return forge.invoke({ token: tokenOf(forge), functionKey: "any", payload });
}

async function knock(bytes: number): Promise<number> {
  const { forge, inTheApp } = await aSmallForge({ onDoor: () => ({ outputKey: "ok" }) });
  const url = await inTheApp(() => webTrigger.getUrl("door"));
  return (await forge.webTriggers.fetch(new Request(url, { method: "POST", body: "x".repeat(bytes) }))).status;
}

/** What comes of an action whose function is given this many bytes. */
async function actWith(bytes: number) {
  const manifest = (text: string): string =>
    text.replace("  trigger:", "  action:\n    - { key: act, title: Act, function: resolve }\n  trigger:");
  const { forge } = await aSmallForge({}, undefined, { manifest });
  const { token = "" } = forge.openContext({ accountId: ADA, moduleKey: "act", location: {} }) ?? {};
  const { cloudId } = forge.openContext({ accountId: ADA, moduleKey: "act", location: {} })?.context ?? {};
  const rest = JSON.stringify({ text: "", context: { cloudId, moduleKey: "act" } }).length;
  return forge.invoke({ token, functionKey: "act", payload: { text: "x".repeat(bytes - rest) } });
}

const failedWith = (reason: string) => ({ ok: false, message: `There was an error invoking the function - ${reason}` });

export const INVOCATION_PROOFS: Record<keyof typeof INVOCATION_LIMITS, Proof> = {
  interactiveSeconds: {
    meets: async () => expect(await outcomeAfter(24.9, "resolve")).toBe("success"),
    exceeds: async () => expect(await outcomeAfter(25, "resolve")).toBe("FUNCTION_TIME_OUT"),
  },
  backgroundSeconds: {
    meets: async () => expect(await outcomeAfter(54.9, "onWork")).toBe("success"),
    exceeds: async () => expect(await outcomeAfter(55, "onWork")).toBe("FUNCTION_TIME_OUT"),
  },
  frontEndRequestBytesMax: {
    meets: async () => expect(await ask(textOf(500 * KILO))).toMatchObject({ ok: true }),
    exceeds: async () => expect(await ask(textOf(500 * KILO + 1))).toEqual(failedWith("The request is larger than 500 KB.")),
  },
  frontEndResponseBytesMax: {
    meets: async () => expect(await ask({}, () => textOf(5 * KILO * KILO))).toMatchObject({ ok: true }),
    exceeds: async () => expect(await ask({}, () => textOf(5 * KILO * KILO + 1))).toEqual(failedWith("The response is larger than 5 MB.")),
  },
  payloadBytesMax: {
    async meets() {
      expect(await knock(5 * KILO * KILO)).toBe(202);
      expect(await actWith(5 * KILO * KILO)).toMatchObject({ ok: true });
    },
    async exceeds() {
      expect(await knock(5 * KILO * KILO + 1)).toBe(413);
      expect(await actWith(5 * KILO * KILO + 1)).toEqual({ ok: false, message: "The payload is larger than 5 MB." });
    },
  },
  ...RUNTIME_PROOFS,
};
