import type { Line } from "../../fixtures/every-call/src/transcribe";
import type { EveryCallSite } from "./every-call-site";

/** What every call of the app came to on a site: a line a call, in order, ids counted instead of named. */
export type Transcript = readonly { readonly section: string; readonly lines: readonly unknown[] }[];

const CALLS = ["kvs-values", "kvs-entities", "kvs-together", "jira", "realtime", "queue-first"];
const HOUR_MS = 3_600_000;

/** Makes the app do everything it can: called by a page, by events, by the clock, by the queue and through its doors. */
export async function transcriptOf({ sandbox }: EveryCallSite): Promise<Transcript> {
  const { jira, forge, clock } = sandbox;
  const accountId = jira.accountByEmail("ada@example.com")?.accountId ?? "";
  const issueKey = await raise(sandbox, accountId);
  const sections: { section: string; lines: unknown[] }[] = [];
  const call = async (moduleKey: string, functionKey: string, payload?: unknown) => {
    const opened = forge.openContext({ accountId, moduleKey, location: { issueIdOrKey: issueKey } });
    return forge.invoke({ token: opened?.token ?? "", functionKey, payload });
  };
  const linesOf = async (functionKey: string): Promise<Line[]> => {
    const answer = await call("classic-panel", functionKey);
    if (!answer.ok) throw new Error(`Failed to run ${functionKey}: ${answer.message}`);
    return answer.body as Line[];
  };

  const ofPlatform = await linesOf("platform");
  sections.push({ section: "platform", lines: ofPlatform });
  for (const section of CALLS) sections.push({ section, lines: await linesOf(section) });
  sections.push({
    section: "resolver",
    lines: [
      await call("classic-panel", "echo", { a: [1, null, "ä"], b: { c: true } }),
      await call("classic-panel", "echo"),
      await call("classic-panel", "nothing"),
      await call("classic-panel", "date"),
      await call("classic-panel", "throw"),
      await call("classic-panel", "nobody"),
      await call("typed-panel", "add", { one: 1, other: 2 }),
      await call("typed-panel", "echo", { b: 1 }),
      await call("typed-panel", "nobody"),
    ],
  });
  sections.push({ section: "doors", lines: await knock(sandbox, ofPlatform) });
  await clock.advance(HOUR_MS);
  sections.push({ section: "queue-afterwards", lines: await linesOf("queue-afterwards") });
  sections.push({ section: "called by the platform", lines: await linesOf("remembered") });
  return JSON.parse(normalised(JSON.stringify(sections))) as Transcript;
}

async function raise({ jira }: EveryCallSite["sandbox"], accountId: string): Promise<string> {
  const fields = { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Every call is made" };
  const request = new Request("http://localhost:4400/rest/api/3/issue", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ fields }),
  });
  const response = await jira.handle(request, { accountId });
  return ((await response.json()) as { key: string }).key;
}

/** Calls the web triggers from outside, at the addresses the app asked for. */
async function knock({ forge }: EveryCallSite["sandbox"], platform: readonly Line[]): Promise<unknown[]> {
  const addressOf = (name: string): string => {
    const line = platform.find(({ call }) => call === name);
    if (!line || !("gives" in line)) throw new Error(`The app was given no address: ${JSON.stringify(line)}`);
    return String(line.gives);
  };
  const ask = async (address: string, init: RequestInit = {}) => {
    const response = await forge.webTriggers.request(address, init);
    const headers: [string, string][] = [];
    response.headers.forEach((value, name) => headers.push([name, value]));
    return { status: response.status, headers, body: await response.text() };
  };
  const still = addressOf("a web trigger's address");
  const dynamic = addressOf("another by options");
  return [
    await ask(still),
    await ask(`${still}/beyond/it?choose=refused&choose=taken`, { method: "POST", body: "text" }),
    await ask(`${still}?choose=nobody`),
    await ask(dynamic, { method: "PUT", body: "{}" }),
    await ask(dynamic, { method: "POST", body: "wrong" }),
    await ask(dynamic, { method: "POST", body: "throw" }),
    await ask("http://localhost:4400/x1/nobody"),
  ];
}

/** Ids that chance chose, counted in the order they first appear: the same shape on every run. */
function normalised(text: string): string {
  const seen = new Map<string, string>();
  return text.replace(/[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}/g, (id) => {
    const plain = id.replaceAll("-", "");
    if (!seen.has(plain)) seen.set(plain, `id-${seen.size + 1}`);
    return seen.get(plain) ?? id;
  });
}
