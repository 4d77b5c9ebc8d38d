import { serve } from "@hono/node-server";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClock } from "../../../sandbox/clock";
import { buildRuntime } from "../../../sandbox/forge/runtime/build-runtime";
import { createChildRunner } from "../../../sandbox/forge/runtime/child-runner";
import type { Envelope, Runner } from "../../../sandbox/seams";
import { NOON } from "./a-small-forge";

/** As the real bundler leaves it: handlers beside the wrapper and its loader. */
const APP = `
exports.echo = async (body, context) => ({ body, context, now: Date.now(), pid: process.pid, secret: process.env.HOME });
exports.call = async () => {
  const response = await __forge_fetch__({ type: "fpp", provider: "app", remote: "jira" }, "/rest/api/3/myself", { method: "PUT", body: "hello" });
  return { status: response.status, text: await response.text() };
};
exports.spin = () => { for (;;); };
exports.wait = () => new Promise((resolve) => setTimeout(() => resolve(process.pid), 300));
exports.leave = () => process.exit(7);
exports.fail = () => { throw new TypeError("no"); };
exports.speak = () => console.warn("a word", { of: "warning" });
`;

let directory: string;
let server: ReturnType<typeof serve>;
let proxyUrl: string;
let fault: string | null = null;
const requests: string[] = [];

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "incident-desk-bundle-"));
  await buildRuntime(directory);
  renameSync(join(directory, "dist/wrapper.js"), join(directory, "__forge_wrapper__.cjs"));
  renameSync(join(directory, "dist/loader.js"), join(directory, "__forge__.cjs"));
  writeFileSync(join(directory, "index.cjs"), APP);
  const fetch = async (request: Request): Promise<Response> => {
    const seen = [
      request.method,
      new URL(request.url).pathname,
      request.headers.get("forge-proxy-target-relative"),
      request.headers.get("forge-proxy-authorization"),
      await request.text(),
    ];
    requests.push(seen.join(" "));
    return new Response("answer", fault ? { headers: { "sandbox-fault": fault } } : {});
  };
  await new Promise<void>((resolve) => {
    server = serve({ fetch, port: 0, hostname: "127.0.0.1" }, (info: AddressInfo) => {
      proxyUrl = `http://127.0.0.1:${info.port}/forge-proxy`;
      resolve();
    });
  });
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(directory, { recursive: true });
});

let runner: Runner;
let log: (line: string) => void;
const clock = createClock({ manualAt: NOON });

beforeEach(() => {
  fault = null;
  log = () => undefined;
  runner = createChildRunner({ bundleDirectory: directory, proxyUrl, clock, log: (line) => log(line) });
});
afterEach(() => runner.stop());

function run(name: string, body: unknown = null, timeoutMs = 5_000) {
  const envelope: Envelope = {
    handler: `index.${name}`,
    body,
    variables: [],
    _meta: {
      contextAri: "ari:site",
      aaid: "ada",
      appContext: { installationId: "i", invocationId: name },
      tracing: {},
      proxy: { token: "t0ken", url: "" },
      cloudId: "c",
    },
  };
  return runner.invoke(envelope, { timeoutMs, invocationId: `${name}-${Math.random()}` });
}

test("a function gets its arguments, the sandbox's time and none of our environment", async () => {
  await clock.advance(1_000);
  const result = await run("echo", { a: 1 });
  expect(result).toMatchObject({
    success: true,
    body: { body: { a: 1 }, context: { principal: { accountId: "ada" }, installContext: "ari:site" }, now: clock.now() },
  });
  await clock.advance(1_000);
  expect(await run("echo")).toMatchObject({ body: { now: clock.now() } });
  expect(result).not.toHaveProperty("body.secret");
});

test("its calls go to the proxy with the invocation's token", async () => {
  expect(await run("call")).toMatchObject({ success: true, body: { status: 200, text: "answer" } });
  expect(requests.at(-1)).toBe("PUT /forge-proxy/fpp/provider/app/remote/jira /rest/api/3/myself Bearer t0ken hello");
});

test("a throw is the function's error, and the process lives on", async () => {
  const first = await run("echo");
  expect(await run("fail")).toMatchObject({ success: false, error: { errorType: "FUNCTION_ERR", errorMessage: "no" } });
  expect(await run("echo")).toHaveProperty("body.pid", (first as { body: { pid: number } }).body.pid);
});

test("a function that never ends is ended, and the next call finds a fresh process", async () => {
  const first = await run("echo");
  expect(await run("spin", null, 200)).toMatchObject({ success: false, error: { errorType: "FUNCTION_TIME_OUT" } });
  const second = await run("echo");
  expect(second.success).toBe(true);
  expect((second as { body: { pid: number } }).body.pid).not.toBe((first as { body: { pid: number } }).body.pid);
});

test("a process that exits is a crash of what ran in it, and is replaced", async () => {
  expect(await run("leave")).toMatchObject({ success: false, error: { errorType: "FUNCTION_PLATFORM_UNKNOWN_ERROR" } });
  expect(await run("echo")).toMatchObject({ success: true });
});

test("an invocation ordered to die is a crash, the one beside it ends well", async () => {
  const beside = run("wait");
  fault = "die";
  expect(await run("call")).toMatchObject({ success: false, error: { errorType: "FUNCTION_PLATFORM_UNKNOWN_ERROR" } });
  expect(await beside).toMatchObject({ success: true });
});

test("what the app logs comes out line by line", async () => {
  const line = new Promise<string>((resolve) => (log = resolve));
  await run("speak");
  expect(JSON.parse(await line)).toEqual({ invocationId: "speak", logLevel: 40, logArguments: ["a word", "{ of: 'warning' }"] });
});

test("stopping leaves no process behind", async () => {
  const { body } = (await run("echo")) as { body: { pid: number } };
  await runner.stop();
  expect(() => process.kill(body.pid, 0)).toThrow("ESRCH");
});
