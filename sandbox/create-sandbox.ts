import { STATUS_CODES } from "node:http";
import { DatabaseSync } from "node:sqlite";
import type { Clock } from "./clock";
import type { Faults } from "./faults";
import { createFaults } from "./faults";
import { createForge } from "./forge/create-forge";
import type { Forge } from "./forge/forge";
import { readManifest } from "./forge/manifest/read-manifest";
import { createJira } from "./jira/create-jira";
import { evaluateExpression } from "./jira/expression/evaluate-expression";
import { JIRA_LIMITS } from "./jira/http/rate-limits";
import { keepClockAhead } from "./keep-clock-ahead";
import { pinPanelsForIncidents } from "./jira/installation/issue-panels";
import { openRows } from "./jira/store/rows";
import { placeAppFields, seedSite } from "./jira/seed/seed-site";
import type { Meter } from "./meter";
import { createMeter } from "./meter";
import type { Jira, Runner } from "./seams";

/**
 * What a new site begins with: `demo` a few ordinary tasks, `empty` people, schemes and projects
 * alone, `lived-in` shared schemes, another product's Impact and Urgency, a team-managed project.
 */
export type Scenario = "demo" | "empty" | "lived-in";

export type SandboxOptions = {
  /** A file's path, or `:memory:`. */
  readonly databaseFile: string;
  readonly manifestFile: string;
  /** What to call an app whose manifest gives it no name. */
  readonly appName?: string;
  readonly clock: Clock;
  readonly siteUrl: string;
  readonly uiOrigin: string;
  readonly scenario: Scenario;
  /** How the app's functions are run, given the wire on which they ask the outside. */
  readonly runner: (wire: (request: Request) => Promise<Response>) => Runner;
  readonly eventDelaySeconds?: number;
  /** How long the app's user is without its permissions after the install. */
  readonly withoutPermissionsSeconds?: number;
  readonly searchLagSeconds?: number;
  /** Whether Jira's three rate limits hold; they do not unless told. */
  readonly rateLimits?: boolean;
  readonly log?: (line: string) => void;
};

export type Sandbox = {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly jira: Jira;
  readonly forge: Forge;
  readonly faults: Faults;
  readonly meter: Meter;
  /** Whether the database was empty, so that the site was seeded just now. */
  readonly isNew: boolean;
  close(): Promise<void>;
};

/** A small Jira with the app installed in it, without any address of its own: pages and HTTP are `serve`'s. */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { clock, siteUrl, uiOrigin } = options;
  const manifest = readManifest(options.manifestFile);
  const database = openDatabase(options.databaseFile);
  const isNew = isEmpty(database);
  keepClockAhead(database, clock);
  const faults = createFaults();
  const meter = createMeter();

  const jira = createJira({
    database,
    clock,
    siteUrl,
    publish: (event) => forge.receive(event),
    computeJqlFunction: (call) => forge.computeJqlFunction(call),
    appRules: {
      list: () => forge.workflowRules.list(),
      validate: (...call) => forge.workflowRules.validate(...call),
      runAfter: (...call) => forge.workflowRules.runAfter(...call),
    },
  });
  const forge: Forge = createForge({
    database,
    clock,
    manifest: { ...manifest, app: { ...(options.appName !== undefined && { name: options.appName }), ...manifest.app } },
    jira,
    runner: options.runner(async (request) => asOverHttp(await forge.proxy.fetch(request))),
    meter,
    faults,
    siteUrl,
    uiOrigin,
    evaluate: evaluateExpression,
    ...(options.eventDelaySeconds !== undefined && { events: { delaySeconds: options.eventDelaySeconds } }),
    ...(options.withoutPermissionsSeconds && { withoutPermissionsSeconds: options.withoutPermissionsSeconds }),
    ...(options.log && { log: options.log }),
  });
  if (isNew) seedSite(database, clock, { scenario: options.scenario });
  await forge.install();
  if (isNew) setUpForIncidents(database, forge);
  if (options.searchLagSeconds) jira.setSearchLag(options.searchLagSeconds);
  if (options.rateLimits) jira.setLimits(JIRA_LIMITS);

  return {
    database,
    clock,
    jira,
    forge,
    faults,
    meter,
    isNew,
    async close() {
      await clock.stop();
      await forge.stop();
      database.close();
    },
  };
}

/** What an administrator does once the app is there: its fields on the screens of incidents, its panels on their issues. */
function setUpForIncidents(database: DatabaseSync, forge: Forge): void {
  placeAppFields(database);
  const panels = forge.modules().filter(({ moduleType }) => moduleType === "jira:issuePanel");
  pinPanelsForIncidents(
    { rows: openRows(database) },
    panels.map(({ ari }) => ari),
  );
}

/** An answer with the words of its status, as the same answer has them that came to the app's process over HTTP. */
function asOverHttp({ body, status, headers }: Response): Response {
  return new Response(body, { status, headers, statusText: STATUS_CODES[status] ?? "" });
}

/** Every answered write is in the file: a write-ahead log, flushed when the transaction ends. */
function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
  return database;
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' LIMIT 1").get() === undefined;
}
