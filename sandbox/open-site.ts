import { randomBytes } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { Hono } from "hono";
import { createClock } from "./clock";
import { createControl } from "./control/create-control";
import { createSandbox } from "./create-sandbox";
import type { Sandbox, Scenario } from "./create-sandbox";
import { createDemoDesk } from "./demo/demo-desk";
import { STORY_MINUTES, tellDemoStory } from "./demo/tell-demo-story";
import { createChildRunner } from "./forge/runtime/child-runner";
import { createHost } from "./host/create-host";
import { ownContextsOnly } from "./host/gateway/own-contexts-only";
import { loopbackOnly } from "./origins";
import type { Account } from "./seams";

export type SiteOptions = {
  readonly databaseFile: string;
  readonly siteUrl: string;
  readonly uiOrigin: string;
  readonly scenario: Scenario;
  /** Decides what the demo leaves to chance. */
  readonly seed: number;
  /** This repository's own app unless told. */
  readonly app?: { readonly name: string; readonly manifestFile: string; readonly bundleDirectory: string };
};

type Answering = { fetch(request: Request): Response | Promise<Response> };
type Front = { readonly site: Answering; readonly ui: Answering };

export type OpenSite = {
  /** What answers on the site's own port. */
  readonly site: Answering;
  /** What answers on the port of the app's Custom UI. */
  readonly ui: Answering;
  /** Installs the app and, on a new database, tells the demo's story. Both ports must answer by then: the app asks over HTTP. */
  open(): Promise<void>;
  people(): readonly Account[];
  close(): Promise<void>;
};

const OUR_APP = { name: "Incident Desk", manifestFile: "manifest.yml", bundleDirectory: ".sandbox/build/app" };
const PAGES = ".sandbox/build/host";
const MINUTE_MS = 60_000;

/** The sandbox as a site one can visit: pages, REST, control and the app's bundle in a process of its own. */
export function openSite(options: SiteOptions): OpenSite {
  const secret = randomBytes(32).toString("hex");
  const { manifestFile, bundleDirectory } = options.app ?? OUR_APP;
  const closed: Front = { site: notYet(), ui: notYet() };
  let front = closed;
  let sandbox: Sandbox | null = null;

  async function start(seed = options.seed): Promise<void> {
    const storyStart = Date.now() - STORY_MINUTES * MINUTE_MS;
    const isStory = options.scenario === "demo" && options.app === undefined && !existsSync(options.databaseFile);
    const clock = createClock(isStory ? { manualAt: storyStart } : "real");
    sandbox = await createSandbox({
      ...options,
      manifestFile,
      ...(options.app && { appName: options.app.name }),
      clock,
      runner: () => createChildRunner({ bundleDirectory: resolve(bundleDirectory), proxyUrl: `${options.siteUrl}/forge-proxy`, clock }),
      log: (line) => console.error(line),
    });
    front = frontOf(sandbox, options, secret, reset);
    if (isStory) {
      await tellDemoStory(await createDemoDesk(sandbox.jira, clock, options.siteUrl), seed);
      clock.release();
    }
  }

  async function stop(): Promise<void> {
    front = closed;
    await sandbox?.close();
    sandbox = null;
  }

  async function reset({ seed }: { seed?: number | undefined }): Promise<void> {
    await stop();
    for (const suffix of ["", "-wal", "-shm"]) rmSync(options.databaseFile + suffix, { force: true });
    await start(seed);
  }

  return {
    site: { fetch: (request) => front.site.fetch(request) },
    ui: { fetch: (request) => front.ui.fetch(request) },
    open: () => start(),
    people: () => sandbox?.jira.accounts().filter(({ accountType }) => accountType === "atlassian") ?? [],
    close: stop,
  };
}

function frontOf(
  sandbox: Sandbox,
  { siteUrl, uiOrigin, app = OUR_APP }: SiteOptions,
  secret: string,
  reset: (request: { seed?: number | undefined }) => Promise<void>,
): Front {
  const { database, jira, forge, clock } = sandbox;
  const host = createHost({
    database,
    jira,
    forge,
    clock,
    siteUrl,
    uiOrigin,
    assetsDirectory: PAGES,
    secret,
    manifestPath: app.manifestFile,
  });
  const site = new Hono()
    .use("*", loopbackOnly)
    .route("/sandbox", createControl({ current: () => sandbox, reset }))
    .route("/forge-proxy", forge.proxy)
    .route("/", forge.webTriggers)
    .all("/rest/*", (context) => jira.handle(context.req.raw, host.callerOf(context.req.raw)))
    .use(
      "/gateway/forge/*",
      ownContextsOnly((request) => host.callerOf(request).accountId),
    )
    .route("/", host.site);
  return { site, ui: host.ui };
}

function notYet(): Hono {
  return new Hono().all("*", (context) => context.text("The site is starting.", 503));
}
