import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHost, type Host } from "../../../sandbox/host/create-host";
import { createClock } from "../../../sandbox/clock";
import type { Account, Jira } from "../../../sandbox/seams";

export const SITE = "http://localhost:4400";
export const UI = "http://localhost:4401";

const MANIFEST = `
resources:
  - key: ui
    path: ui
    entry: { panel: panel.html }
`;

type Touched = Parameters<Parameters<Jira["onIssueTouched"]>[0]>[0];

function person(name: string, role: string): Account {
  return { accountId: `id-of:${name}`, email: `${name}@example.com`, displayName: name, role, accountType: "atlassian" };
}

export const ada = person("ada", "Responder");
export const vint = person("vint", "No access");

/** The pages' server over a Jira where ada sees everything and vint nothing, with one page of Custom UI. */
export function aSmallHost(): Host & { touch(touched: Touched): void } {
  const directory = mkdtempSync(join(tmpdir(), "host-"));
  mkdirSync(join(directory, "ui"));
  writeFileSync(join(directory, "manifest.yml"), MANIFEST);
  writeFileSync(join(directory, "secret.txt"), "not a resource");
  writeFileSync(
    join(directory, "ui", "panel.html"),
    `<!doctype html><html><head><script type="module" src="./panel.js"></script></head></html>`,
  );

  const listeners: ((touched: Touched) => void)[] = [];
  const host = createHost({
    jira: {
      accounts: () => [ada, vint],
      accountByEmail: (email) => [ada, vint].find((account) => account.email === email) ?? null,
      handle: () => Promise.resolve(new Response(null, { status: 501 })),
      issueFor: (id, accountId) =>
        accountId === ada.accountId
          ? { id, key: "PAY-1", type: "Incident", typeId: "1", project: { id: "1", key: "PAY", type: "software" } }
          : null,
      panels: { on: () => null, add: () => "not-found", remove: () => "not-found" },
      onIssueTouched: (listener) => void listeners.push(listener),
    },
    forge: {
      modules: () => [],
      openContext: () => null,
      invoke: () => Promise.resolve({ ok: true, body: null }),
      dynamicProperties: () => Promise.resolve({ ok: true, body: null }),
      fetchProduct: () => Promise.resolve(new Response(null, { status: 204 })),
      realtime: {
        publish: () => Promise.resolve({ eventId: null, eventTimestamp: null }),
        subscribe: () => Promise.resolve({ ok: false, message: "nothing to hear" }),
      },
    },
    clock: createClock({ manualAt: 0 }),
    siteUrl: SITE,
    uiOrigin: UI,
    assetsDirectory: directory,
    secret: "a secret",
    manifestPath: join(directory, "manifest.yml"),
  });
  return { ...host, touch: (touched) => listeners.forEach((listener) => listener(touched)) };
}

/** The cookie of a browser that has become that person. */
export async function cookieOf(host: Host, account: Account): Promise<string> {
  const response = await host.site.request(`${SITE}/gateway/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ accountId: account.accountId }),
  });
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}
