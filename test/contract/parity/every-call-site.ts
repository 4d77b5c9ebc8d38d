/** The app of test/fixtures/every-call on a site of its own, run one of two ways. */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { createClock } from "../../../sandbox/clock";
import { createSandbox } from "../../../sandbox/create-sandbox";
import type { Sandbox } from "../../../sandbox/create-sandbox";
import { createChildRunner } from "../../../sandbox/forge/runtime/child-runner";
import { createInProcessRunner } from "../../../sandbox/forge/runtime/in-process-runner";
import { serve } from "../../../sandbox/serve";
import { freePorts } from "../../browser/support/free-ports";

export const APP_FOLDER = resolve("test/fixtures/every-call");
const BUNDLE = resolve(".sandbox/build/every-call");
const NOON = Date.UTC(2026, 10, 2, 12);
/** The same for both ways, or the addresses of web triggers would differ. */
const SITE = { siteUrl: "http://localhost:4400", uiOrigin: "http://localhost:4401" };

export type EveryCallSite = { readonly sandbox: Sandbox; close(): Promise<void> };

/** The app from source, in this process. */
export async function siteInProcess(): Promise<EveryCallSite> {
  const clock = createClock({ manualAt: NOON });
  const sandbox = await createSandbox({
    ...options(),
    clock,
    runner: (fetchProxy) =>
      createInProcessRunner({ load: async () => ({ ...(await import("../../fixtures/every-call/src/index")) }), fetchProxy, clock }),
  });
  return { sandbox, close: () => sandbox.close() };
}

/** The app as Forge's own bundler packs it, in a process of its own, over HTTP. */
export async function siteOfBundle(): Promise<EveryCallSite> {
  const built = spawnSync(process.execPath, ["tools/app-bundle.mjs", APP_FOLDER, BUNDLE], { encoding: "utf8" });
  if (built.status !== 0) throw new Error(`Failed to bundle the app: ${built.stdout}${built.stderr}`);
  const clock = createClock({ manualAt: NOON });
  const port = await freePorts();
  const sandbox = await createSandbox({
    ...options(),
    clock,
    runner: () =>
      createChildRunner({ bundleDirectory: BUNDLE, proxyUrl: `http://localhost:${port}/forge-proxy`, clock, log: () => undefined }),
  });
  const { Hono } = await import("hono");
  const listening = await serve(new Hono().route("/forge-proxy", sandbox.forge.proxy), port);
  return {
    sandbox,
    async close() {
      await sandbox.close();
      await listening.close();
    },
  };
}

function options() {
  return { databaseFile: ":memory:", manifestFile: resolve(APP_FOLDER, "manifest.yml"), scenario: "empty", ...SITE } as const;
}
