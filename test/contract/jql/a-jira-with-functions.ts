import { DatabaseSync } from "node:sqlite";
import { type Clock, createClock } from "../../../sandbox/clock";
import { createJira } from "../../../sandbox/jira/create-jira";
import { seedSite } from "../../../sandbox/jira/seed/seed-site";
import type { InvocationResult, JqlFunctionCall } from "../../../sandbox/seams";

export const NOON = Date.UTC(2026, 0, 17, 12);
export const DAY_MS = 86_400_000;
const ENVIRONMENT_ID = "env";

export type Asked = JqlFunctionCall["body"]["clause"];
/** Any, because a test reads what Jira answers as it comes. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
type Reply = { readonly status: number; readonly body: any };

/** What the manifest of the app Desk declares. */
const FUNCTIONS = [
  {
    key: "prioritised-function",
    name: "prioritised",
    arguments: [
      { name: "priority", required: true },
      { name: "project", required: false },
    ],
    types: ["issue"],
    operators: ["in", "not in"],
  },
  { key: "same-function", name: "currentUser", arguments: [], types: ["user"], operators: ["="] },
];

/** A Jira of the demo's issues with two apps in it; Desk's functions answer as `answer` says, in the app's words. */
export function aJiraWithFunctions(answer: (clause: Asked, precomputationId: string) => unknown) {
  const database = new DatabaseSync(":memory:");
  const clock: Clock = createClock({ manualAt: NOON });
  const asked: Asked[] = [];
  seedSite(database, clock, { scenario: "demo" });
  const jira = createJira({
    database,
    clock,
    siteUrl: "http://localhost:4400",
    publish: () => undefined,
    computeJqlFunction({ body }): Promise<InvocationResult> {
      asked.push(body.clause);
      const said = answer(body.clause, body.precomputationId);
      if (said instanceof Error) return Promise.resolve({ success: false, error: { errorMessage: said.message, errorType: "Error" } });
      return Promise.resolve({ success: true, body: said });
    },
  });
  const app = { environmentId: ENVIRONMENT_ID, installationId: "one", scopes: [], customFields: [], entityProperties: [] };
  const accounts = {
    desk: jira.installApp({ ...app, appId: "desk", name: "Desk", jqlFunctions: FUNCTIONS }),
    other: jira.installApp({ ...app, appId: "other", name: "Other", jqlFunctions: [{ ...FUNCTIONS[0]!, name: "ranked" }] }),
  };

  async function ask(who: string, method: string, path: string, body?: unknown): Promise<Reply> {
    const isApp = who === "desk" || who === "other";
    const accountId = isApp ? accounts[who] : (jira.accountByEmail(`${who}@example.com`)?.accountId ?? null);
    const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const reply = await jira.handle(new Request(`http://localhost:4400/rest/api/3${path}`, init), {
      accountId,
      ...(isApp && { viaAppId: who }),
    });
    const text = await reply.text();
    return { status: reply.status, body: text === "" ? null : (JSON.parse(text) as unknown) };
  }

  /** The keys a query finds for a person, all pages, or Jira's sentences against it. */
  async function found(who: string, jql: string): Promise<string[]> {
    const keys: string[] = [];
    for (let nextPageToken: string | undefined; ;) {
      const { status, body } = await ask(who, "POST", "/search/jql", { jql, fields: ["key"], maxResults: 5000, nextPageToken });
      if (status !== 200) return body.errorMessages as string[];
      keys.push(...(body.issues as { key: string }[]).map(({ key }) => key));
      if (body.isLast === true) return keys;
      nextPageToken = body.nextPageToken as string;
    }
  }

  const keyOf = (appId: string, moduleKey: string): string =>
    `ari:cloud:ecosystem::extension/${appId}/${ENVIRONMENT_ID}/static/${moduleKey}`;
  return {
    ask,
    found,
    asked,
    clock,
    database,
    functionKey: keyOf("desk", "prioritised-function"),
    othersKey: keyOf("other", "prioritised-function"),
  };
}
