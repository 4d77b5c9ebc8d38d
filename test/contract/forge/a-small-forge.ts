/** A small app and its Forge, for the contract tests: real `@forge/*` packages on the sandbox's wire, a Jira that only listens. */
import { DatabaseSync } from "node:sqlite";
import { createClock } from "../../../sandbox/clock";
import { createFaults } from "../../../sandbox/faults";
import { createForge } from "../../../sandbox/forge/create-forge";
import type { Forge, ForgeOptions } from "../../../sandbox/forge/forge";
import { parseManifest } from "../../../sandbox/forge/manifest/read-manifest";
import { createInProcessRunner } from "../../../sandbox/forge/runtime/in-process-runner";
import { createMeter } from "../../../sandbox/meter";
import type { Caller, Jira, Person } from "../../../sandbox/seams";

const MANIFEST = `
app:
  id: ari:cloud:ecosystem::app/11111111-2222-4333-8444-555555555555
  storage:
    entities:
      - name: ticket
        attributes: { revision: { type: integer }, state: { type: string }, dueAt: { type: float }, open: { type: boolean }, record: { type: any } }
        indexes:
          - state
          - { name: by-time, partition: [state], range: [dueAt] }
      - name: note
        attributes: { title: { type: string }, shelf: { type: string }, place: { type: float } }
        indexes:
          - title
          - { name: by-shelf, partition: [shelf], range: [place] }
permissions: { scopes: [SCOPES] }
modules:
  jira:issuePanel:
    - { key: panel, title: Panel, resource: ui/panel, resolver: { function: resolve } }
  trigger:
    - { key: changes, function: onEvent, events: [avi:jira:updated:issue] }
    - { key: lifecycle, function: onInstalled, events: [avi:forge:installed:app] }
    - { key: others, function: onOthers, events: [avi:jira:updated:issue], filter: { ignoreSelf: true } }
  scheduledTrigger:
    - { key: sweep, function: onSchedule, interval: fiveMinute }
  consumer:
    - { key: worker, queue: work, function: onWork }
  webtrigger:
    - { key: door, function: onDoor, response: { type: static, outputs: [{ key: ok, statusCode: 202, body: taken }] } }
  function:
    - { key: resolve, handler: index.resolve }
    - { key: onEvent, handler: index.onEvent }
    - { key: onOthers, handler: index.onOthers }
    - { key: onInstalled, handler: index.onInstalled }
    - { key: onSchedule, handler: index.onSchedule }
    - { key: onWork, handler: index.onWork }
    - { key: onDoor, handler: index.onDoor }
`;

export const ADA = "account-of-ada";
export const APP = "account-of-the-app";
export const NOON = Date.UTC(2026, 10, 2, 12);

export type AppModule = Record<string, (body: never, context: never) => unknown>;
export type JiraCall = { readonly method: string; readonly path: string; readonly body: string; readonly caller: Caller };

const SCOPES = ["storage:app", "read:jira-work", "write:jira-work", "read:jira-user"];

/** What differs from the usual small Forge. */
export type SmallForgeChanges = {
  readonly scopes?: readonly string[];
  /** Changes the manifest's text. */
  readonly manifest?: (text: string) => string;
  readonly evaluate?: ForgeOptions["evaluate"];
  readonly propertyOf?: Jira["propertyOf"];
  /** Another one's database: the app is deployed there again. */
  readonly database?: DatabaseSync;
  /** Who is or was on the site, for reports of personal data. */
  readonly people?: readonly Person[];
  /** Epoch milliseconds; noon unless told. */
  readonly deployedAt?: number;
};

/** Gives a Forge with the app installed; `functions` are the app's handlers, the missing ones do nothing. */
export async function aSmallForge(
  functions: AppModule = {},
  answer: (call: JiraCall) => Response = () => Response.json({ id: "1" }),
  {
    scopes = SCOPES,
    manifest = (text) => text,
    evaluate,
    propertyOf,
    database = new DatabaseSync(":memory:"),
    deployedAt = NOON,
    people = [],
  }: SmallForgeChanges = {},
) {
  const logged: string[] = [];
  const clock = createClock({ manualAt: deployedAt });
  const faults = createFaults();
  const meter = createMeter();
  const calls: JiraCall[] = [];
  const nothing = (): void => undefined;
  const handlers = {
    resolve: nothing,
    onEvent: nothing,
    onOthers: nothing,
    onInstalled: nothing,
    onSchedule: nothing,
    onWork: nothing,
    onDoor: nothing,
    ...functions,
  };
  const runner = createInProcessRunner({ load: async () => handlers, fetchProxy: async (request) => forge.proxy.fetch(request), clock });
  const jira: Pick<Jira, "handle" | "installApp" | "issueFor" | "projectFor" | "accounts" | "people"> = {
    async handle(request, caller) {
      const url = new URL(request.url);
      const call = { method: request.method, path: url.pathname + url.search, body: await request.text(), caller };
      calls.push(call);
      return answer(call);
    },
    installApp: () => APP,
    issueFor: (key, accountId) =>
      accountId === ADA
        ? { id: "10001", key, type: "Incident", typeId: "3", project: { id: "10000", key: "PAY", type: "software" } }
        : null,
    projectFor: () => null,
    people: () => people,
    accounts: () => [
      { accountId: ADA, email: "ada@example.com", displayName: "Ada", role: "Site administrator", accountType: "atlassian" },
    ],
  };
  const forge: Forge = createForge({
    database,
    clock,
    manifest: parseManifest(manifest(MANIFEST.replace("SCOPES", scopes.join(", ")))),
    jira: { ...jira, ...(propertyOf && { propertyOf }) },
    runner,
    meter,
    faults,
    siteUrl: "http://localhost:4400",
    uiOrigin: "http://localhost:4401",
    events: { delaySeconds: 2 },
    ...(evaluate && { evaluate }),
    log: (line) => void logged.push(line),
  });
  await forge.install();
  await clock.advance(2_000);
  meter.reset();

  /** Runs the work inside the panel's resolver, as Ada, and gives what it gave. */
  async function inTheApp<Result>(work: () => Promise<Result>): Promise<Result> {
    let outcome: { value: Result } | { error: unknown } | undefined;
    handlers.resolve = async () => {
      try {
        outcome = { value: await work() };
      } catch (error) {
        outcome = { error };
      }
    };
    const { token } = forge.openContext({ accountId: ADA, moduleKey: "panel", location: { issueIdOrKey: "PAY-1" } }) ?? { token: "" };
    await forge.invoke({ token, functionKey: "any", payload: {} });
    if (outcome && "value" in outcome) return outcome.value;
    throw outcome?.error ?? new Error("The invocation ended before the work did.");
  }

  return { forge, clock, faults, meter, calls, inTheApp, handlers, database, logged };
}

/** Gives the error the work rejects with. */
export async function failureOf(work: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  return work.then(
    () => {
      throw new Error("It did not fail.");
    },
    (error: Error & Record<string, unknown>) => error,
  );
}
