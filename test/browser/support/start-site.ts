import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import type { Person, Reply } from "../../support/a-desk";
import { freePorts } from "./free-ports";

export type Site = {
  readonly url: string;
  /** Jira's REST interface over HTTP, by e-mail and token. A body makes it a POST unless said otherwise. */
  rest(as: Person, method: "GET" | "POST" | "PUT" | "DELETE", path: string, body?: unknown): Promise<Reply>;
  stop(): Promise<void>;
};

const FOLDER = ".sandbox/test";
const IS_UP = "Incident Desk is at";
const STARTS_WITHIN_MS = 150_000;
const ENDS_WITHIN_MS = 10_000;

/** What a site begins with: the demo's story, or years of use before the app came. */
export type Scenario = "demo" | "lived-in";

/** What `npm start` runs, on ports and a database of its own. @throws with its output when it does not come up. */
export async function startSite(scenario: Scenario = "demo"): Promise<Site> {
  const port = await freePorts();
  const database = resolve(FOLDER, `browser-${port}.sqlite`);
  mkdirSync(FOLDER, { recursive: true });
  const start = ["tools/start.mjs", "--port", String(port), "--database", database, "--scenario", scenario, "--fresh"];
  const server = spawn(process.execPath, start, { stdio: ["ignore", "pipe", "pipe"], env: aPersonsEnvironment() });
  await isUp(server);

  const url = `http://localhost:${port}`;
  return {
    url,
    async rest(as, method, path, body) {
      const response = await fetch(new URL(path, url), {
        method,
        headers: {
          Authorization: `Basic ${Buffer.from(`${as}@example.com:sandbox`).toString("base64")}`,
          "Content-Type": "application/json",
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === "" ? null : JSON.parse(text) };
    },
    async stop() {
      await end(server);
      for (const suffix of ["", "-wal", "-shm"]) rmSync(database + suffix, { force: true });
    },
  };
}

/** Without what jest tells its own: a person who runs `npm start` has no NODE_ENV. */
function aPersonsEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries({ ...process.env, NO_COLOR: "1" }).filter(([name]) => name !== "NODE_ENV"));
}

function isUp(server: ChildProcess): Promise<void> {
  return new Promise((up, down) => {
    let said = "";
    const fail = (why: string): void => down(new Error(`Failed to start the site: ${why}\n${said}`));
    const timer = setTimeout(() => void end(server).then(() => fail("it took too long.")), STARTS_WITHIN_MS);
    for (const stream of [server.stdout, server.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        if (said.includes(IS_UP)) {
          clearTimeout(timer);
          up();
        }
      });
    server.once("exit", (code) => {
      clearTimeout(timer);
      fail(`it ended with ${code}.`);
    });
  });
}

/** Asks it to end, which ends all it started; after a while no longer asks. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, "exit");
  const timer = setTimeout(() => server.kill("SIGKILL"), ENDS_WITHIN_MS);
  server.kill("SIGTERM");
  await ended;
  clearTimeout(timer);
}
