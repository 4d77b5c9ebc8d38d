import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { Hono } from "hono";
import { createClock } from "./clock";
import { createControl } from "./control/create-control";
import { createSandbox } from "./create-sandbox";
import type { Sandbox } from "./create-sandbox";
import { createDemoDesk } from "./demo/demo-desk";
import { STORY_MINUTES, tellDemoStory } from "./demo/tell-demo-story";
import { createChildRunner } from "./forge/runtime/child-runner";
import { createHost } from "./host/create-host";
import type { Account } from "./seams";

export type SiteOptions = {
  readonly databaseFile: string;
  readonly siteUrl: string;
  readonly uiOrigin: string;
  readonly scenario: "demo" | "empty";
};

export type OpenSite = {
  /** What answers on the site's own port. */
  readonly site: Pick<Hono, "fetch">;
  /** What answers on the port of the app's Custom UI. */
  readonly ui: Pick<Hono, "fetch">;
  /** Installs the app and, on a new database, tells the demo's story. Both ports must answer by then: the app asks over HTTP. */
  open(): Promise<void>;
  people(): readonly Account[];
  close(): Promise<void>;
};

const BUNDLE = ".sandbox/build/app";
const PAGES = ".sandbox/build/host";
const MINUTE_MS = 60_000;

type Running = { readonly sandbox: Sandbox; readonly site: Hono; readonly ui: Hono };

/** The sandbox as a site one can visit: pages, REST, control and the app's bundle in a process of its own. */
export function openSite(options: SiteOptions): OpenSite {
  const secret = randomBytes(32).toString("hex");
  const closed = new Hono().all("*", (context) => context.text("The site is starting.", 503));
  let running: Running | null = null;
  let front: Pick<Running, "site" | "ui"> = { site: closed, ui: closed };

  async function start(): Promise<void> {
    const clock = createClock("real");
    const sandbox = await createSandbox({
      ...options,
      manifestFile: "manifest.yml",
      clock,
      runner: () => createChildRunner({ bundleDirectory: BUNDLE, proxyUrl: `${options.siteUrl}/forge-proxy`, clock }),
      log: (line) => console.error(line),
    });
    running = { sandbox, ...routesOf(sandbox, secret, options, reset) };
    front = running;
  }

  async function reset(): Promise<void> {
    front = { site: closed, ui: closed };
    await running?.sandbox.close();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(options.databaseFile + suffix, { force: true });
    await start();
  }

  return {
    site: { fetch: (request: Request) => front.site.fetch(request) },
    ui: { fetch: (request: Request) => front.ui.fetch(request) },
    open: start,
    people: () => running?.sandbox.jira.accounts().filter(({ accountType }) => accountType === "atlassian") ?? [],
    close: async () => running?.sandbox.close(),
  };
}
