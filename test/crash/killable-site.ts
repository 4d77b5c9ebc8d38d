import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { Reply } from "../support/a-desk";

export type KillableSite = {
  readonly url: string;
  /** Jira's REST interface over HTTP, as Ada; null when the site went away under the call. */
  rest(method: string, path: string, body?: unknown): Promise<Reply | null>;
  /** How many of those calls it has answered. */
  answers(): number;
  /** The sandbox's own control. */
  control(path: string, body: unknown): Promise<void>;
  /** As `kill -9` does: no word, no goodbye. Resolves when the process is gone. */
  kill(): Promise<void>;
};

/** What `npm start` runs, once it is built. */
const BUILT = resolve(".sandbox/build/sandbox.cjs");
const IS_UP = "Incident Desk is at";
const CREDENTIALS = `Basic ${Buffer.from("ada@example.com:sandbox").toString("base64")}`;

/** The sandbox as a program of its own, on an empty site in a database file. @throws with its output when it does not come up. */
export async function startKillableSite(database: string, port: number): Promise<KillableSite> {
  const program = [BUILT, "--port", String(port), "--database", database, "--scenario", "empty"];
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== "NODE_ENV"));
  const server = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "pipe"], env });
  const gone = once(server, "exit");
  await new Promise<void>((up, down) => {
    let said = "";
    for (const stream of [server.stdout, server.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        if (said.includes(IS_UP)) up();
      });
    void gone.then(([code]) => down(new Error(`The site ended with ${String(code)}:\n${said}`)));
  });

  const url = `http://localhost:${port}`;
  let answers = 0;
  return {
    url,
    async rest(method, path, body) {
      try {
        const response = await fetch(new URL(path, url), {
          method,
          headers: { Authorization: CREDENTIALS, "Content-Type": "application/json" },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        answers += 1;
        return { status: response.status, body: text === "" ? null : JSON.parse(text) };
      } catch {
        return null;
      }
    },
    answers: () => answers,
    async control(path, body) {
      await fetch(new URL(path, url), {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
    },
    async kill() {
      server.kill("SIGKILL");
      await gone;
    },
  };
}
