import { serve } from "@hono/node-server";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Clock, createClock } from "../../../sandbox/clock";
import { buildRuntime } from "../../../sandbox/forge/runtime/build-runtime";
import { createChildRunner } from "../../../sandbox/forge/runtime/child-runner";
import type { LogLine } from "../../../sandbox/forge/runtime/wrapper/forward-console";
import type { InvocationResult } from "../../../sandbox/seams";
import { NOON } from "./a-small-forge";

/** A runner over the bundle, and what its functions log. */
export type BundleRunner = {
  run(name: string, body?: unknown, limits?: { timeoutMs?: number; memoryMb?: number }): Promise<InvocationResult>;
  /** The next line of the log, or the one that will be. */
  nextLine(): Promise<LogLine>;
  stop(): Promise<void>;
};

/** An app as the bundler leaves it, and a proxy that notes what is asked. */
export type Bundle = {
  readonly clock: Clock;
  readonly proxyUrl: string;
  /** `METHOD path target-relative authorization body`. */
  readonly requests: string[];
  /** What every answer of the proxy carries from now on, and its status. */
  answerWith(headers: Record<string, string>, status?: number): void;
  start(): BundleRunner;
  close(): Promise<void>;
};

/** Puts `app`, the text of a handler file, beside the sandbox's own wrapper and loader. */
export async function aBundle(app: string): Promise<Bundle> {
  const directory = mkdtempSync(join(tmpdir(), "incident-desk-bundle-"));
  await buildRuntime(directory);
  renameSync(join(directory, "dist/wrapper.js"), join(directory, "__forge_wrapper__.cjs"));
  renameSync(join(directory, "dist/loader.js"), join(directory, "__forge__.cjs"));
  writeFileSync(join(directory, "index.cjs"), app);

  const requests: string[] = [];
  let answer: ResponseInit = {};
  const fetch = async (request: Request): Promise<Response> => {
    const { headers } = request;
    const told = [headers.get("forge-proxy-target-relative"), headers.get("forge-proxy-authorization"), await request.text()];
    requests.push([request.method, new URL(request.url).pathname, ...told].join(" "));
    return new Response("answer", answer);
  };
  let server: ReturnType<typeof serve> | undefined;
  const { port } = await new Promise<AddressInfo>((resolve) => (server = serve({ fetch, port: 0, hostname: "127.0.0.1" }, resolve)));
  const proxyUrl = `http://127.0.0.1:${port}/forge-proxy`;
  const clock = createClock({ manualAt: NOON });

  return {
    clock,
    proxyUrl,
    requests,
    answerWith: (headers, status = 200) => void (answer = { headers, status }),
    start() {
      answer = {};
      return startRunner(directory, proxyUrl, clock);
    },
    async close() {
      await new Promise((resolve) => server?.close(resolve));
      rmSync(directory, { recursive: true });
    },
  };
}

function startRunner(bundleDirectory: string, proxyUrl: string, clock: Clock): BundleRunner {
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  const log = (line: string): void => {
    const next = waiting.shift();
    if (next) next(line);
    else lines.push(line);
  };
  const runner = createChildRunner({ bundleDirectory, proxyUrl, clock, log });
  return {
    run(name, body = null, { timeoutMs = 5_000, ...limits } = {}) {
      const appContext = { installationId: "i", invocationId: name };
      const proxy = { token: "t0ken", url: "" };
      const _meta = { contextAri: "ari:site", aaid: "ada", appContext, tracing: {}, proxy, cloudId: "c" };
      const envelope = { handler: `index.${name}`, body, variables: [], _meta };
      return runner.invoke(envelope, { timeoutMs, invocationId: `${name}-${Math.random()}`, ...limits });
    },
    async nextLine() {
      const line = lines.shift() ?? (await new Promise<string>((resolve) => waiting.push(resolve)));
      return JSON.parse(line) as LogLine;
    },
    stop: () => runner.stop(),
  };
}
