import { webTrigger } from "@forge/api";
import type { INVOCATION_LIMITS } from "../../../../sandbox/limits";
import { memoryMbOf } from "../../../../sandbox/forge/manifest/memory-mb-of";
import { parseManifest } from "../../../../sandbox/forge/manifest/read-manifest";
import type { InvocationResult } from "../../../../sandbox/seams";
import { aBundle } from "../a-bundle";
import { ADA, aSmallForge } from "../a-small-forge";
import type { Proof } from "./proof";

const KILO = 1024;
const APP = `
exports.fill = (megabytes) => Array.from({ length: megabytes / 50 }, (_, n) => new Array(50 * 131072).fill(n)).length;
exports.heap = () => require("node:v8").getHeapStatistics().heap_size_limit;
exports.speak = ({ lines, bytes }) => { for (let n = 0; n < lines; n += 1) console.log("x".repeat(bytes)); };
exports.end = () => console.log("end");
`;

type Called = { outcome: string | null; message: string | null };

/** What comes of the last of so many calls, begun this often a second. */
async function lastOf(calls: number, aSecond: number, start: "a person" | "a door"): Promise<Called | undefined> {
  const { forge, clock, meter, inTheApp } = await aSmallForge({ onDoor: () => ({ outputKey: "ok" }) });
  const url = start === "a door" ? await inTheApp(() => webTrigger.getUrl("door")) : "";
  const { token = "" } = forge.openContext({ accountId: ADA, moduleKey: "panel", location: {} }) ?? {};
  await clock.advance(60_000);
  for (let n = 0; n < calls; n += 1) {
    if (n > 0 && n % aSecond === 0) await clock.advance(1_000);
    if (start === "a person") await forge.invoke({ token, functionKey: "any", payload: {} });
    else await forge.webTriggers.fetch(new Request(url, { method: "POST", body: "x" }));
  }
  const last = meter.entries().at(-1);
  return last && { outcome: last.outcome, message: last.message };
}

const SUCCESS = { outcome: "success", message: null };
const limitedTo = (what: string): Called => ({
  outcome: "FUNCTION_PLATFORM_RATE_LIMITED",
  message: `The platform allows at most ${what}.`,
});

/** What a function of an app with so much memory gives. */
async function resultWith(memoryMb: number, name: string, body: unknown): Promise<InvocationResult> {
  const bundle = await aBundle(APP);
  const runner = bundle.start();
  const result = await runner.run(name, body, { memoryMb, timeoutMs: 25_000 });
  await runner.stop();
  await bundle.close();
  return result;
}

async function outcomeOfFilling(megabytes: number, memoryMb: number): Promise<string> {
  const result = await resultWith(memoryMb, "fill", megabytes);
  return result.success ? "success" : result.error.errorType;
}

async function heapOf(memoryMb: number): Promise<number> {
  const result = await resultWith(memoryMb, "heap", null);
  return result.success ? (result.body as number) : 0;
}

/** How many lines come through of so many of this many bytes, and the words of the last one. */
async function logged(lines: number, bytes: number): Promise<{ lines: number; last: string | undefined }> {
  const bundle = await aBundle(APP);
  const runner = bundle.start();
  await runner.run("speak", { lines, bytes });
  await runner.run("end");
  const words: (string | undefined)[] = [];
  for (let word = await next(); word !== "end"; word = await next()) words.push(word);
  await runner.stop();
  await bundle.close();
  return { lines: words.length, last: words.at(-1) };

  async function next(): Promise<string | undefined> {
    return (await runner.nextLine()).logArguments[0];
  }
}

const FULL = "The log is full: lines are dropped past 100 a runtime minute and 200 KB an invocation.";

function memoryAskedFor(memoryMB: number | null): number {
  const manifest = parseManifest(`
app: { id: ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555 }
modules: { function: [{ key: f, handler: index.f${memoryMB === null ? "" : `, runtime: { memoryMB: ${memoryMB} }`} }] }`);
  const [declared] = manifest.modules.function;
  return declared ? memoryMbOf(manifest, declared) : 0;
}

/** The last answer to so many requests to the outside in one invocation; 501 is the sandbox's, which has none. */
async function statusOfLastFetch(requests: number): Promise<number> {
  const manifest = (text: string): string =>
    text.replace(/permissions: .*\n/, 'permissions: { external: { fetch: { backend: ["https://listed.example"] } } }\n');
  const { inTheApp } = await aSmallForge({}, undefined, { manifest });
  return inTheApp(async () => {
    let status = 0;
    for (let n = 0; n < requests; n += 1) ({ status } = await fetch("https://listed.example"));
    return status;
  });
}

type RuntimeLimit = "invocationsPerUserPerMinute" | "invocationsPerMinute" | "invocationsPerSecond" | "memoryMbDefault" | "memoryMbMax";
type LogLimit = "egressPerRuntimeMinute" | "logLinesPerRuntimeMinute" | "logBytesMax";

export const RUNTIME_PROOFS: Record<(RuntimeLimit | LogLimit) & keyof typeof INVOCATION_LIMITS, Proof> = {
  invocationsPerUserPerMinute: {
    meets: async () => expect(await lastOf(1_200, 240, "a person")).toEqual(SUCCESS),
    exceeds: async () => expect(await lastOf(1_201, 240, "a person")).toEqual(limitedTo("1200 invocations a minute by one person")),
  },
  invocationsPerMinute: {
    meets: async () => expect(await lastOf(7_000, 280, "a door")).toEqual(SUCCESS),
    exceeds: async () => expect(await lastOf(7_001, 280, "a door")).toEqual(limitedTo("7000 invocations a minute in one installation")),
  },
  invocationsPerSecond: {
    meets: async () => expect(await lastOf(300, 300, "a person")).toEqual(SUCCESS),
    exceeds: async () => expect(await lastOf(301, 301, "a person")).toEqual(limitedTo("300 invocations a second in one installation")),
  },
  memoryMbDefault: {
    meets: async () => expect(await outcomeOfFilling(400, memoryAskedFor(null))).toBe("success"),
    exceeds: async () => expect(await outcomeOfFilling(600, memoryAskedFor(null))).toBe("FUNCTION_OUT_OF_MEMORY"),
  },
  memoryMbMax: {
    meets: async () => expect(await heapOf(memoryAskedFor(1_024))).toBeGreaterThan(await heapOf(memoryAskedFor(1_000))),
    exceeds: async () => expect(await heapOf(memoryAskedFor(1_500))).toBe(await heapOf(memoryAskedFor(1_024))),
  },
  egressPerRuntimeMinute: {
    meets: async () => expect(await statusOfLastFetch(100)).toBe(501),
    exceeds: async () => expect(await statusOfLastFetch(101)).toBe(429),
  },
  logLinesPerRuntimeMinute: {
    meets: async () => expect(await logged(100, 1)).toEqual({ lines: 100, last: "x" }),
    exceeds: async () => expect(await logged(101, 1)).toEqual({ lines: 101, last: FULL }),
  },
  logBytesMax: {
    meets: async () => expect((await logged(1, 200 * KILO)).last).toHaveLength(200 * KILO),
    exceeds: async () => expect((await logged(1, 200 * KILO + 1)).last).toBe(FULL),
  },
};
