import { Queue } from "@forge/events";
import Resolver from "@forge/resolver";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseManifest, readManifest } from "../../../sandbox/forge/manifest/read-manifest";
import { whatIsMissing } from "../../../sandbox/what-is-missing";
import { aSmallForge } from "./a-small-forge";

const APP = "app: { id: ari:cloud:ecosystem::app/a-guest }\n";

/** What Forge's schema takes and an app of another hand may say. */
const GUEST = `${APP}
permissions:
  scopes:
    read:jira-work: { allowImpersonation: true }
    storage:app: {}
remotes: [{ key: backend, baseUrl: { default: https://a.example, EU: https://eu.example } }]
modules:
  jira:issuePanel:
    - { key: panel, title: { i18n: panel.title }, icon: icon, resource: ui, resolver: { endpoint: ask } }
  jira:customField:
    - { key: level, name: { i18n: field }, description: d, type: string, edit: { function: f } }
  devops:buildInfoProvider: [{ key: builds, name: { value: Builds }, homeUrl: https://a.example }]
  endpoint: [{ key: ask, remote: backend }]
  trigger:
    - key: filtered
      function: f
      events:
        - { eventType: avi:jira:created:issue, filter: { ignoreSelf: true } }
        - { eventType: avi:jira:updated:issue, filter: { expression: "true" }, payload: { include: { propertyPaths: ["issue.properties['k'].a"] } } }
    - { key: remote, endpoint: ask, events: [avi:jira:created:issue] }
  scheduledTrigger: [{ key: nightly, endpoint: ask, interval: day, filter: { appIsLicensed: true } }]
  consumer:
    - { key: older, queue: q, resolver: { function: f, method: work } }
    - { key: there, queue: r, endpoint: ask }
  webtrigger: [{ key: door, endpoint: ask, urlFormat: v2, response: { type: dynamic } }]
  function: [{ key: f, handler: index.f, runtime: { memoryMB: 256 } }]
`;

test("a manifest is read with what Forge's schema allows beside what is emulated", () => {
  const { modules, permissions } = parseManifest(GUEST);
  expect(modules.trigger).toMatchObject([
    { key: "filtered", function: "f", events: ["avi:jira:created:issue"], filter: { ignoreSelf: true } },
    { key: "filtered", function: "f", events: ["avi:jira:updated:issue"], filter: { expression: "true" } },
  ]);
  expect(modules.trigger).toHaveLength(2);
  expect(modules.consumer).toMatchObject([{ key: "older", function: "f", resolver: { method: "work" } }]);
  expect([modules.scheduledTrigger, modules.webtrigger]).toEqual([[], []]);
  expect(permissions).toMatchObject({ scopes: ["read:jira-work", "storage:app"], impersonation: ["read:jira-work"] });
});

test("what asks a remote is named at the start", () => {
  const sentences = whatIsMissing(parseManifest(GUEST), "/nowhere/manifest.yml");
  const inVain = sentences.filter((sentence) => sentence.includes("in vain"));
  expect(inVain.map((sentence) => /: (\S+ "\w+")/.exec(sentence)?.[1])).toEqual([
    'jira:issuePanel "panel"',
    'trigger "remote"',
    'scheduledTrigger "nightly"',
    'consumer "there"',
    'webtrigger "door"',
  ]);
});

test("a panel whose resolver is a remote's is opened, and its invoke refused", async () => {
  const manifest = (text: string): string => text.replace("resolver: { function: resolve }", "resolver: { endpoint: ask }");
  const { forge } = await aSmallForge({}, undefined, { manifest });
  const { token = "" } = forge.openContext({ accountId: "account-of-ada", moduleKey: "panel", location: {} }) ?? {};
  expect(await forge.invoke({ token, functionKey: "any", payload: {} })).toMatchObject({ ok: false });
});

test("an event with a filter of its own is heard through that filter", async () => {
  const heard: unknown[] = [];
  const manifest = (text: string): string =>
    text.replace(
      "events: [avi:jira:updated:issue], filter: { ignoreSelf: true }",
      "events: [{ eventType: avi:jira:updated:issue, filter: { ignoreSelf: true } }, { eventType: avi:jira:created:issue }]",
    );
  const { forge, clock } = await aSmallForge({ onOthers: ({ n }: { n: number }) => void heard.push(n) }, undefined, { manifest });
  const appId = "11111111-2222-4333-8444-555555555555";
  forge.receive({ eventType: "avi:jira:updated:issue", payload: { n: 1 }, causedByAppId: appId });
  forge.receive({ eventType: "avi:jira:updated:issue", payload: { n: 2 }, causedByAppId: null });
  forge.receive({ eventType: "avi:jira:created:issue", payload: { n: 3 }, causedByAppId: appId });
  await clock.advance(2_000);
  expect(heard).toEqual([2, 3]);
});

test("a consumer of the older form calls its resolver's function of that name", async () => {
  const resolver = new Resolver();
  const seen: unknown[] = [];
  resolver.define("work", ({ payload, context }) => void seen.push([payload, context["jobId"]]));
  const manifest = (text: string): string =>
    text.replace("queue: work, function: onWork", "queue: work, resolver: { function: onWork, method: work }");
  const { inTheApp, clock } = await aSmallForge({ onWork: resolver.getDefinitions() as never }, undefined, { manifest });
  const { jobId } = await inTheApp(() => new Queue({ key: "work" }).push({ body: { n: 1 } }));
  await clock.advance(2_000);
  expect(seen).toEqual([[{ n: 1 }, jobId]]);
});

test("words come from the translations of the default language, or are their key", () => {
  const folder = mkdtempSync(join(tmpdir(), "translated-"));
  writeFileSync(join(folder, "en.json"), JSON.stringify({ panel: { title: "Triage" } }));
  const translations = "translations: { resources: [{ key: en-US, path: en.json }], fallback: { default: en-US } }\n";
  writeFileSync(join(folder, "manifest.yml"), GUEST + translations);
  const { modules } = readManifest(join(folder, "manifest.yml"));
  rmSync(folder, { recursive: true });
  expect([modules["jira:issuePanel"]?.[0]?.title, modules["jira:customField"]?.[0]?.name]).toEqual(["Triage", "field"]);
});

test("what Forge's schema refuses is refused, place by place", () => {
  const text = `${APP}modules: { trigger: [{ key: t, function: f, events: [] }], function: [{ key: f, handler: index.f, timeoutSeconds: 901 }] }`;
  expect(() => parseManifest(text)).toThrow(/timeoutSeconds[^]*events|events[^]*timeoutSeconds/);
});
