import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { freePorts } from "../../browser/support/free-ports";
import { APP_FOLDER } from "./every-call-site";

/** Inside the repository, where the app finds its packages. What was built of it stays from run to run. */
const GUEST = resolve(".sandbox/test/guest");
/** Modules and resources an app may have that nothing here can show. */
const MORE_MODULES = `
  jira:uiModifications:
    - { key: one, title: One, resource: lost }
    - { key: two, title: Two, resource: lost }
  jira:globalPage:
    - { key: kit, title: Kit, render: native, resource: kit, resolver: { function: classic } }
resources:
  - { key: ui, path: ui, entry: { panel: panel.html, forgotten: forgotten.html } }
  - { key: lost, path: lost/build }
  - { key: kit, path: src/frontend/index.jsx }
`;

let server: ChildProcess;
let said = "";
let url: string;

beforeAll(async () => {
  cpSync(APP_FOLDER, GUEST, { recursive: true, filter: (path) => !path.includes(".sandbox/build") && !path.endsWith("/.sandbox") });
  writeFileSync(join(GUEST, "manifest.yml"), withMore(readFileSync(join(APP_FOLDER, "manifest.yml"), "utf8")));
  const port = await freePorts();
  url = `http://localhost:${port}`;
  server = spawn(process.execPath, ["tools/sandbox.mjs", "--app", GUEST, "--port", String(port), "--fresh"], { env: withoutJest() });
  for (const stream of [server.stdout, server.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (said += text));
  while (!said.includes("Be anyone of them")) {
    if (server.exitCode !== null) throw new Error(`It ended: ${said}`);
    await new Promise((next) => setTimeout(next, 100));
  }
}, 120_000);

afterAll(async () => {
  if (server.exitCode !== null) return;
  server.kill("SIGTERM");
  await once(server, "exit");
}, 30_000);

test("an app without a name goes by its folder's, and has a file of its own", () => {
  expect(said).toContain(`guest is at ${url}`);
  const site = new DatabaseSync(join(GUEST, ".sandbox/site.sqlite"), { readOnly: true });
  expect(site.prepare("SELECT display_name FROM jira_account WHERE account_type = 'app'").get()).toEqual({ display_name: "guest" });
  site.close();
});

test("a person opens its panel on an issue, and its functions answer out of its bundle", async () => {
  const issue = { fields: { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "A guest" } };
  const authorization = `Basic ${Buffer.from("ada@example.com:sandbox").toString("base64")}`;
  const { key } = (await post("/rest/api/3/issue", issue, { authorization })).body as { key: string };
  const people = (await (await fetch(`${url}/sandbox/users`)).json()) as { accountId: string; email: string }[];
  const ada = people.find(({ email }) => email === "ada@example.com")?.accountId;
  const cookie = (await post("/gateway/session", { accountId: ada })).cookie;
  const opened = (await post("/gateway/forge/context", { moduleKey: "classic-panel", location: { issueIdOrKey: key } }, { cookie })).body;
  const { token } = opened as { token: string };
  const answer = await post("/gateway/forge/invoke", { token, functionKey: "echo", payload: { a: 1 } }, { cookie });
  expect(answer.body).toMatchObject({ ok: true, body: { payload: { a: 1 }, context: { accountId: ada, extension: { issue: { key } } } } });
});

test("what a visitor would look for in vain is said, each thing once", () => {
  for (const sentence of [
    'The resource "ui" is not built: there is no ui/forgotten.html.',
    'The resource "lost" is not built: there is no folder lost/build.',
    'UI Kit is not drawn here: of jira:globalPage "kit" only the functions run.',
    "The sandbox does not know the module jira:uiModifications: nothing here calls or shows it.",
  ])
    expect([sentence, said.split(sentence).length - 1]).toEqual([sentence, 1]);
});

test("a folder that holds no app is refused in a sentence", () => {
  const empty = mkdtempSync(join(tmpdir(), "no-app-"));
  const refusalOf = (...args: string[]) => spawnSync(process.execPath, ["tools/sandbox.mjs", ...args], { encoding: "utf8" });
  expect(refusalOf("--app", empty)).toMatchObject({ status: 1, stderr: `There is no manifest.yml in ${empty}: a Forge app has one.\n` });
  expect(refusalOf("--app", join(empty, "gone"))).toMatchObject({ status: 1, stderr: `There is no folder ${join(empty, "gone")}.\n` });
  expect(refusalOf().stderr).toContain("--app <folder>");
  rmSync(empty, { recursive: true });
});

/** The app's manifest with more in it than the sandbox knows. */
function withMore(manifest: string): string {
  const withoutResources = manifest.replace("  name: Every call\n", "").replace(/^resources:\n(?: .*\n)+/m, "");
  return `${withoutResources.trimEnd()}${MORE_MODULES}`;
}

async function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<{ body: unknown; cookie: string }> {
  const init = { method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) };
  const response = await fetch(`${url}${path}`, init);
  return { body: await response.json(), cookie: response.headers.get("set-cookie")?.split(";")[0] ?? "" };
}

/** A person who runs it has no NODE_ENV. */
function withoutJest(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries({ ...process.env, NO_COLOR: "1" }).filter(([name]) => name !== "NODE_ENV"));
}
