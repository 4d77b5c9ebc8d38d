import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type Clock, createClock } from "../../../sandbox/clock";
import { createJira } from "../../../sandbox/jira/create-jira";
import { placeAppFields, seedSite } from "../../../sandbox/jira/seed/seed-site";
import type { Caller, ForgeFieldModule, Jira, ProductEvent } from "../../../sandbox/seams";

export const NOON = Date.UTC(2026, 0, 17, 12, 34);
export const APP_ID = "5f0a4a3e-2a4c-4d0e-9d0b-3d1c5b7f9e21";

export type Who = "ada" | "grace" | "joan" | "radia" | "edsger" | "tim" | "vint" | "app" | "nobody";
/** Any, because a test reads what Jira answers as it comes. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
export type Reply = { readonly status: number; readonly body: any };

export type SmallJira = {
  readonly jira: Jira;
  readonly clock: Clock;
  readonly events: ProductEvent[];
  readonly fields: { readonly team: string; readonly size: string; readonly verdict: string; readonly seenAt: string };
  accountId(who: Who): string;
  ask(who: Who, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** Raises an incident in PAY and gives its key. */
  raise(who?: Who, fields?: Record<string, unknown>): Promise<string>;
  /** A person's call that came through the app. */
  askThroughApp(who: Who, method: string, path: string, body?: unknown): Promise<Reply>;
};

const FIELDS: readonly ForgeFieldModule[] = [
  {
    key: "team",
    name: "Team",
    type: "string",
    edit: { validation: { expression: "value == null || ['Red', 'Blue'].includes(value)", errorMessage: "Team is Red or Blue." } },
  },
  { key: "size", name: "Size", type: "number" },
  { key: "seen-at", name: "Seen at", type: "datetime", readOnly: true },
  {
    key: "verdict",
    name: "Verdict",
    type: "object",
    readOnly: true,
    schema: { properties: { word: { type: "string", searchAlias: "Word" }, weight: { type: "number", searchAlias: "Weight" } } },
    view: { formatter: { expression: "value == null ? '' : value.word + ' (' + value.weight + ')'" } },
  },
];

/** A seeded Jira in memory with an app of four fields in it. */
export function aSmallJira(scenario: "demo" | "empty" = "empty"): SmallJira {
  const database = new DatabaseSync(":memory:");
  const clock = createClock({ manualAt: NOON });
  const events: ProductEvent[] = [];
  seedSite(database, clock, { scenario });
  const jira = createJira({ database, clock, siteUrl: "http://localhost:4400", publish: (event) => events.push(event) });
  const installation = { appId: APP_ID, environmentId: "env", installationId: "one", name: "Desk", scopes: [], entityProperties: [] };
  const appAccountId = jira.installApp({ ...installation, customFields: FIELDS });
  placeAppFields(database);

  const accountId = (who: Who): string => (who === "app" ? appAccountId : (jira.accountByEmail(`${who}@example.com`)?.accountId ?? ""));
  const callerOf = (who: Who): Caller =>
    who === "nobody" ? { accountId: null } : { accountId: accountId(who), ...(who === "app" && { viaAppId: APP_ID }) };

  async function send(caller: Caller, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    checkPath(method, path);
    const url = `http://localhost:4400${path.startsWith("/rest/") ? path : `/rest/api/3${path}`}`;
    const withBody = body === undefined ? {} : { body: JSON.stringify(body) };
    const request = new Request(url, { method, headers: { "content-type": "application/json", ...headers }, ...withBody });
    const answer = await jira.handle(request, caller);
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
  }

  const idOf = (name: string): string => (database.prepare("SELECT id FROM jira_field WHERE name = ?").get(name) as { id: string }).id;
  return {
    jira,
    clock,
    events,
    fields: { team: idOf("Team"), size: idOf("Size"), verdict: idOf("Verdict"), seenAt: idOf("Seen at") },
    accountId,
    ask: (who, method, path, body, headers) => send(callerOf(who), method, path, body, headers),
    askThroughApp: (who, method, path, body) => send({ accountId: accountId(who), viaAppId: APP_ID }, method, path, body),
    async raise(who = "ada", fields = {}) {
      const issue = { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Checkout answers 502", ...fields };
      const created = await send(callerOf(who), "POST", "/issue", { fields: issue });
      if (created.status !== 201) throw new Error(`Raising failed: ${JSON.stringify(created.body)}`);
      return (created.body as { key: string }).key;
    },
  };
}

type Operations = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const OPENAPI = resolve(__dirname, "../../../../shared/contracts/jira-platform.v3.json");
const operations: Operations | null = existsSync(OPENAPI)
  ? (JSON.parse(readFileSync(OPENAPI, "utf8")) as { paths: Operations }).paths
  : null;

/** Where Atlassian's document is at hand, a test may ask only what it names. */
function checkPath(method: string, path: string): void {
  if (operations === null || path.startsWith("/rest/") || path.startsWith("/no-such")) return;
  const asked = `/rest/api/3${path.split("?")[0] ?? ""}`;
  const isNamed = Object.entries(operations).some(
    ([template, methods]) => method.toLowerCase() in methods && new RegExp(`^${template.replace(/\{[^}]+\}/g, "[^/]+")}$`).test(asked),
  );
  if (!isNamed) throw new Error(`Atlassian's document has no ${method} ${asked}.`);
}
