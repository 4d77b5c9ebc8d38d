import { aBundle, type Bundle, type BundleRunner } from "./a-bundle";

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
exports.fill = (megabytes) => Array.from({ length: megabytes }, (_, n) => new Array(131072).fill(n)).length;
const codeOf = (work) => { try { return work(); } catch ({ code }) { return code; } };
exports.write = (folder) => codeOf(() => { const fs = require("node:fs"); const at = fs.mkdtempSync(folder + "/written-"); fs.rmdirSync(at); return "written"; });
exports.spawn = () => [() => require("node:child_process").execSync("true"), () => new (require("node:worker_threads").Worker)("1", { eval: true })].map(codeOf);
exports.speak = () => console.warn("a word", { of: "warning" });
`;

let bundle: Bundle;
beforeAll(async () => void (bundle = await aBundle(APP)));
afterAll(() => bundle.close());

let runner: BundleRunner;
beforeEach(() => void (runner = bundle.start()));
afterEach(() => runner.stop());

const run: BundleRunner["run"] = (...call) => runner.run(...call);

test("a function gets its arguments, the sandbox's time and none of our environment", async () => {
  const { clock } = bundle;
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
  expect(bundle.requests.at(-1)).toBe("PUT /forge-proxy/fpp/provider/app/remote/jira /rest/api/3/myself Bearer t0ken hello");
});

test("a throw is the function's error, and the process lives on", async () => {
  const first = await run("echo");
  expect(await run("fail")).toMatchObject({ success: false, error: { errorType: "FUNCTION_ERR", errorMessage: "no" } });
  expect(await run("echo")).toHaveProperty("body.pid", (first as { body: { pid: number } }).body.pid);
});

test("a function that never ends is ended, and the next call finds a fresh process", async () => {
  const first = await run("echo");
  expect(await run("spin", null, { timeoutMs: 200 })).toMatchObject({ success: false, error: { errorType: "FUNCTION_TIME_OUT" } });
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
  bundle.answerWith({ "sandbox-fault": "die" });
  expect(await run("call")).toMatchObject({ success: false, error: { errorType: "FUNCTION_PLATFORM_UNKNOWN_ERROR" } });
  expect(await beside).toMatchObject({ success: true });
});

test("what the app logs comes out line by line", async () => {
  await run("speak");
  expect(await runner.nextLine()).toEqual({ invocationId: "speak", logLevel: 40, logArguments: ["a word", "{ of: 'warning' }"] });
});

test("stopping leaves no process behind", async () => {
  const { body } = (await run("echo")) as { body: { pid: number } };
  await runner.stop();
  expect(() => process.kill(body.pid, 0)).toThrow("ESRCH");
});

test("functions that ask for another memory run in another process", async () => {
  const pidIn = async (memoryMb: number): Promise<unknown> => (await run("wait", null, { memoryMb })) as { body: unknown };
  expect(await pidIn(256)).not.toEqual(await pidIn(512));
  expect(await pidIn(256)).toEqual(await pidIn(256));
});

test("a function that wants more memory than it has is ended, and the next call finds a fresh process", async () => {
  const filled = await run("fill", 200, { memoryMb: 128 });
  expect(filled).toMatchObject({ success: false, error: { errorType: "FUNCTION_OUT_OF_MEMORY" } });
  expect(await run("fill", 60, { memoryMb: 128 })).toMatchObject({ success: true });
});

test("the disk is read only but for /tmp", async () => {
  expect(await run("write", "/tmp")).toMatchObject({ success: true, body: "written" });
  expect(await run("write", "/var/tmp")).toMatchObject({ success: true, body: "ERR_ACCESS_DENIED" });
});

test("no function starts a process or a thread, in which nothing would be filtered", async () => {
  expect(await run("spawn")).toMatchObject({ body: ["ERR_ACCESS_DENIED", "ERR_ACCESS_DENIED"] });
});
