/**
 * A whole site in memory: our Jira and our Forge, the app from source, the clock in the
 * test's hand. What a test sees is what a person or Jira would see.
 */
import { resolve } from "node:path";
import { createClock } from "../../sandbox/clock";
import { createSandbox } from "../../sandbox/create-sandbox";
import type { Sandbox } from "../../sandbox/create-sandbox";
import { createInProcessRunner } from "../../sandbox/forge/runtime/in-process-runner";
import type * as appModule from "../../src/index";
import type { Answer } from "../../src/contract/ui/answer";
import type { TimelineEntryView, TimelineView } from "../../src/contract/ui/timeline";
import type { TriageView } from "../../src/contract/ui/triage";

/** A Monday. */
export const NOON = Date.UTC(2026, 10, 2, 12, 0, 0);
const SITE_URL = "http://localhost:4400";
/** Later than the events' delay, so that everything an action causes has happened. */
const SETTLED_SECONDS = 10;

export type Person = "ada" | "grace" | "joan" | "radia" | "edsger" | "tim" | "vint";
export type Reply = { readonly status: number; readonly body: any }; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test reads what Jira answers as it comes

export type Desk = {
  readonly sandbox: Sandbox;
  readonly fields: { readonly impact: string; readonly urgency: string; readonly incidentPriority: string };
  /** Jira's REST interface in a person's name. */
  rest(as: Person, method: string, path: string, body?: unknown): Promise<Reply>;
  /** Raises an incident in PAY and gives its key, before any event has arrived. */
  raise(as: Person, levels?: { impact?: string; urgency?: string }, more?: Record<string, unknown>): Promise<string>;
  /** Makes several incidents in PAY by one request, as an importer does, and gives their keys. */
  importAll(as: Person, levels: readonly { impact?: string; urgency?: string }[]): Promise<readonly string[]>;
  edit(
    as: Person,
    issueKey: string,
    levels: { impact?: string | null; urgency?: string | null; priority?: { id: string } },
  ): Promise<Reply>;
  /** A call of a surface's resolver, as the bridge makes it on that issue. */
  invoke<Value>(as: Person, moduleKey: string, issueKey: string, functionKey: string, payload?: unknown): Promise<Answer<Value>>;
  /** A call of a page's resolver: of a project's page, or with null of one that belongs to no project. */
  ask<Value>(as: Person, moduleKey: string, projectKey: string | null, functionKey: string, payload?: unknown): Promise<Answer<Value>>;
  readTriage(as: Person, issueKey: string): Promise<Answer<TriageView>>;
  pickCell(as: Person, issueKey: string, impactId: string, urgencyId: string): Promise<Answer<TriageView>>;
  timeline(issueKey: string): Promise<readonly TimelineEntryView[]>;
  /** Jira's own history, oldest first: one line a changed field, "field: from -> to". */
  history(issueKey: string): Promise<readonly string[]>;
  /** Impact, urgency, priority and the app's field, as REST gives them. */
  standing(
    issueKey: string,
  ): Promise<{ impact: string | null; urgency: string | null; priority: string | null; incidentPriority: string | null }>;
  advance(seconds: number): Promise<void>;
  /** Lets every event that is on its way arrive. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

const open: Desk[] = [];

/** Closes every desk a test left open. For `afterEach`. A fault that was ordered and never struck makes the test a lie. */
export async function closeDesks(): Promise<void> {
  const unstruck = open.flatMap(({ sandbox }) => sandbox.faults.ordered());
  await Promise.all(open.splice(0).map((desk) => desk.close()));
  if (unstruck.length > 0) throw new Error(`Ordered, but never struck: ${JSON.stringify(unstruck)}`);
}

type App = Record<string, unknown>;

/**
 * @param change what Forge does with the app's functions: calling one twice at once, say.
 * @param hear is told of every request that the app sends out.
 * @param scenario what the site begins with.
 */
export async function aDesk(
  change: (app: typeof appModule) => App = (app) => app,
  hear: (request: Request) => void = () => undefined,
  scenario: "empty" | "lived-in" = "empty",
): Promise<Desk> {
  const clock = createClock({ manualAt: NOON });
  const sandbox = await createSandbox({
    databaseFile: ":memory:",
    manifestFile: resolve("manifest.yml"),
    clock,
    siteUrl: SITE_URL,
    uiOrigin: "http://localhost:4401",
    scenario,
    runner: (send) => {
      const fetchProxy = (request: Request): Promise<Response> => {
        hear(request.clone());
        return send(request);
      };
      return createInProcessRunner({ load: async () => change(await import("../../src/index")), fetchProxy, clock });
    },
  });
  const { jira, forge } = sandbox;

  async function rest(as: Person, method: string, path: string, body?: unknown): Promise<Reply> {
    const accountId = jira.accountByEmail(`${as}@example.com`)?.accountId ?? null;
    const request = new Request(new URL(path, SITE_URL), {
      method,
      headers: { "Content-Type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const response = await jira.handle(request, { accountId });
    const text = await response.text();
    return { status: response.status, body: text === "" ? null : JSON.parse(text) };
  }

  const all = (await rest("radia", "GET", "/rest/api/3/field")).body as { id: string; schema?: { custom?: string } }[];
  const fieldOf = (moduleKey: string): string => {
    const field = all.find(({ schema }) => schema?.custom?.endsWith(`/static/${moduleKey}`));
    if (!field) throw new Error(`Jira has no field of the module ${moduleKey}.`);
    return field.id;
  };
  const fields = { impact: fieldOf("impact"), urgency: fieldOf("urgency"), incidentPriority: fieldOf("incident-priority") };
  const levelFields = ({ impact, urgency }: { impact?: string | null; urgency?: string | null }): Record<string, unknown> => ({
    ...(impact !== undefined && { [fields.impact]: impact }),
    ...(urgency !== undefined && { [fields.urgency]: urgency }),
  });

  const incidentFields = (levels: { impact?: string; urgency?: string }): Record<string, unknown> => ({
    project: { key: "PAY" },
    issuetype: { name: "Incident" },
    summary: "Checkout answers 502",
    ...levelFields(levels),
  });

  async function call<Value>(
    as: Person,
    moduleKey: string,
    location: { issueIdOrKey?: string; projectIdOrKey?: string },
    functionKey: string,
    payload: unknown,
  ): Promise<Answer<Value>> {
    const accountId = jira.accountByEmail(`${as}@example.com`)?.accountId ?? "";
    const context = forge.openContext({ accountId, moduleKey, location });
    if (!context) throw new Error(`${as} cannot open ${moduleKey} on ${JSON.stringify(location)}.`);
    const answer = await forge.invoke({ token: context.token, functionKey, payload });
    if (!answer.ok) throw new Error(answer.message);
    return answer.body as Answer<Value>;
  }

  const desk: Desk = {
    sandbox,
    fields,
    rest,
    async raise(as, levels = {}, more = {}) {
      const made = await rest(as, "POST", "/rest/api/3/issue", { fields: { ...incidentFields(levels), ...more } });
      if (made.status !== 201) throw new Error(`Jira refused the incident: ${JSON.stringify(made.body)}`);
      return (made.body as { key: string }).key;
    },
    async importAll(as, levels) {
      const issueUpdates = levels.map((each) => ({ fields: incidentFields(each) }));
      const { status, body } = await rest(as, "POST", "/rest/api/3/issue/bulk", { issueUpdates });
      if (status !== 201) throw new Error(`Jira refused the import: ${JSON.stringify(body)}`);
      return (body as { issues: { key: string }[] }).issues.map(({ key }) => key);
    },
    edit: (as, issueKey, { priority, ...levels }) =>
      rest(as, "PUT", `/rest/api/3/issue/${issueKey}`, { fields: { ...levelFields(levels), ...(priority && { priority }) } }),
    invoke: (as, moduleKey, issueKey, functionKey, payload = {}) => call(as, moduleKey, { issueIdOrKey: issueKey }, functionKey, payload),
    ask: (as, moduleKey, projectKey, functionKey, payload = {}) =>
      call(as, moduleKey, projectKey === null ? {} : { projectIdOrKey: projectKey }, functionKey, payload),
    readTriage: (as, issueKey) => desk.invoke<TriageView>(as, "triage-panel", issueKey, "readTriage"),
    pickCell: (as, issueKey, impactId, urgencyId) =>
      desk.invoke<TriageView>(as, "triage-panel", issueKey, "pickCell", { impactId, urgencyId }),
    async timeline(issueKey) {
      const answer = await desk.invoke<TimelineView>("ada", "incident-timeline", issueKey, "readTimeline");
      if (!answer.ok || answer.value.state !== "timeline") throw new Error(`No timeline: ${JSON.stringify(answer)}`);
      return answer.value.entries;
    },
    async history(issueKey) {
      const { body } = await rest("radia", "GET", `/rest/api/3/issue/${issueKey}/changelog`);
      const entries = (body as { values: { id: string; items: { field: string; fromString: string | null; toString: string | null }[] }[] })
        .values;
      return entries.flatMap(({ items }) =>
        items.map((item) => `${item.field}: ${item.fromString || "none"} -> ${item.toString || "none"}`),
      );
    },
    async standing(issueKey) {
      const { body } = await rest("radia", "GET", `/rest/api/3/issue/${issueKey}`);
      const found = (body as { fields: Record<string, unknown> }).fields;
      return {
        impact: (found[fields.impact] as string | null) ?? null,
        urgency: (found[fields.urgency] as string | null) ?? null,
        priority: (found["priority"] as { name: string } | null)?.name ?? null,
        incidentPriority: (found[fields.incidentPriority] as { priority: string } | null)?.priority ?? null,
      };
    },
    advance: (seconds) => clock.advance(seconds * 1000),
    settle: () => clock.advance(SETTLED_SECONDS * 1000),
    close: () => sandbox.close(),
  };
  await desk.settle();
  open.push(desk);
  return desk;
}
