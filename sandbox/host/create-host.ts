import { Hono } from "hono";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Clock } from "../clock";
import type { Forge } from "../forge/forge";
import { createResources } from "../forge/resources/create-resources";
import { readResources } from "../forge/resources/read-resources";
import type { Caller, Jira } from "../seams";
import { createDashboardStore } from "./dashboards/dashboard-store";
import { dashboardRoutes } from "./gateway/dashboard-routes";
import { forgeRoutes } from "./gateway/forge-routes";
import { panelRoutes } from "./gateway/panel-routes";
import { realtimeRoutes } from "./gateway/realtime-routes";
import { sessionRoutes } from "./gateway/session-routes";
import { touchedStream } from "./gateway/touched-stream";
import { loopbackOnly, sameOriginWrites } from "../origins";
import { servePages } from "./serve-pages";
import { createSessions } from "./session";

export type HostOptions = {
  readonly jira: Pick<Jira, "handle" | "accounts" | "accountByEmail" | "issueFor" | "onIssueTouched" | "panels">;
  readonly forge: Pick<Forge, "modules" | "openContext" | "invoke" | "fetchProduct" | "realtime" | "dynamicProperties">;
  readonly clock: Clock;
  readonly siteUrl: string;
  readonly uiOrigin: string;
  /** Where Vite put the pages and the bridge script. */
  readonly assetsDirectory: string;
  /** Signs the session cookies. */
  readonly secret: string;
  /** Where dashboards are kept. In memory unless told: they end with the process. */
  readonly database?: DatabaseSync;
  /** Whose resources are served. The repository's own unless told. */
  readonly manifestPath?: string;
};

export type Host = {
  /** The pages and their gateway. Mount it last: it answers every address with a page. */
  readonly site: Hono;
  /** The origin of the app's Custom UI. */
  readonly ui: Hono;
  callerOf(request: Request): Caller;
};

/** What a person sees of the sandbox: the pages of a small Jira, with the app's frames in them. */
export function createHost(options: HostOptions): Host {
  const { jira, forge, clock, siteUrl, uiOrigin } = options;
  const assetsDirectory = resolve(options.assetsDirectory);
  const manifest = readResources(resolve(options.manifestPath ?? "manifest.yml"));
  const sessions = createSessions({ secret: options.secret, siteUrl, jira });

  const site = new Hono();
  site.use("*", loopbackOnly, sameOriginWrites(siteUrl));
  site.route("/gateway/session", sessionRoutes(jira, sessions));
  site.route("/gateway/forge", forgeRoutes({ forge, jira, sessions, manifest, uiOrigin }));
  const dashboards = createDashboardStore(options.database ?? new DatabaseSync(":memory:"));
  site.route("/gateway/dashboards", dashboardRoutes({ dashboards, forge, sessions, jira, siteUrl }));
  site.route("/gateway/panels", panelRoutes({ forge, jira, sessions }));
  site.route("/gateway/forge/realtime", realtimeRoutes({ forge, sessions }));
  site.route("/gateway/stream", touchedStream(jira, sessions));
  site.get("/gateway/clock", (context) => context.json({ now: clock.now() }));
  site.all("/gateway/*", (context) => context.json({ message: `The sandbox has no ${context.req.path}.` }, 404));
  site.route("/", servePages(assetsDirectory, siteUrl));

  const ui = new Hono();
  ui.use("*", loopbackOnly);
  ui.route("/", createResources({ manifest, siteUrl, uiOrigin, bridgeScript: join(assetsDirectory, "bridge", "bridge.js") }));

  return { site, ui, callerOf: sessions.callerOf };
}
