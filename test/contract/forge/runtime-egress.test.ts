import { connect as http2 } from "node:http2";
import { get as getByHttp } from "node:http";
import { get as getByHttps } from "node:https";
import { connect as net } from "node:net";
import { connect as tls } from "node:tls";
import { aBundle, type Bundle, type BundleRunner } from "./a-bundle";
import { aSmallForge, failureOf } from "./a-small-forge";

const NOT_LISTED = { name: "REQUEST_EGRESS_ALLOWLIST_ERR", status: 403 };
const LISTED = { name: "PROXY_ERR", code: "NOT_EMULATED" };
const listing = (text: string): string =>
  text.replace(/permissions: \{ (.*) \}/, 'permissions: { $1, external: { fetch: { backend: ["https://listed.example"] } } }');

/** The error of what cannot connect. */
async function errorOf(open: () => { once(event: "error", listener: (error: Error) => void): unknown }): Promise<Error> {
  return new Promise((resolve) => void open().once("error", resolve));
}

describe.each([
  ["http", (host: string) => getByHttp(`http://${host}/a`)],
  ["https", (host: string) => getByHttps(`https://${host}/a`)],
  ["net", (host: string) => net(80, host)],
  ["net with options", (host: string) => net({ port: 80, host })],
  ["tls", (host: string) => tls(443, host)],
  ["http2", (host: string) => http2(`https://${host}`)],
])("%s in a function of the app", (_name, open) => {
  test("what the manifest does not list is refused by Forge's name", async () => {
    const { inTheApp } = await aSmallForge();
    expect(await inTheApp(() => errorOf(() => open("example.com")))).toMatchObject(NOT_LISTED);
  });
});

test("what the manifest lists is refused by the sandbox's name: there is no outside", async () => {
  const { inTheApp } = await aSmallForge({}, undefined, { manifest: listing });
  expect(await inTheApp(() => errorOf(() => getByHttps("https://listed.example/a")))).toMatchObject(LISTED);
  expect(await inTheApp(() => errorOf(() => getByHttps("https://other.example/a")))).toMatchObject(NOT_LISTED);
});

test("a listed host is open on Forge's ports only", async () => {
  const manifest = (text: string): string =>
    listing(text).replace('"https://listed.example"', '"https://listed.example:8443", "https://listed.example:5432"');
  const { inTheApp } = await aSmallForge({}, undefined, { manifest });
  expect(await inTheApp(() => errorOf(() => getByHttps("https://listed.example:8443/a")))).toMatchObject(LISTED);
  expect(await inTheApp(() => errorOf(() => getByHttps("https://listed.example:5432/a")))).toMatchObject(NOT_LISTED);
});

test("a socket of this machine is no way out", async () => {
  const { inTheApp } = await aSmallForge();
  expect(await inTheApp(() => errorOf(() => net("/run/a.sock")))).toMatchObject(NOT_LISTED);
});

test("a web socket is refused", async () => {
  const { inTheApp } = await aSmallForge();
  const closed = (): Promise<unknown> => new Promise((resolve) => new WebSocket("wss://example.com").addEventListener("error", resolve));
  expect(await inTheApp(closed)).toMatchObject({ type: "error" });
});

test("what a function asks of the outside is on the faults' list like fetch", async () => {
  const { inTheApp, faults, meter } = await aSmallForge();
  faults.order({ on: { kind: "call", operation: "egress:*", nth: 1 }, do: { kind: "die" } });
  await failureOf(inTheApp(() => errorOf(() => getByHttp("http://example.com"))));
  expect(meter.entries().at(-1)?.outcome).toBe("FUNCTION_PLATFORM_UNKNOWN_ERROR");
});

/** Functions that go round `fetch`, in a process of their own. */
const APP = `
const settle = (emitter) => new Promise((resolve) => {
  emitter.once("error", ({ name }) => resolve(name));
  emitter.once("connect", () => resolve("connected"));
  emitter.once("response", ({ statusCode }) => resolve(statusCode));
});
exports.http = (url) => settle(require("node:http").get(url));
exports.net = ({ port, host }) => settle(require("node:net").connect(port, host));
exports.platform = async () => (await __forge_fetch__({ type: "kvs" }, "/api/v1/get", { method: "POST", body: "{}" })).status;
exports.shared = (origin) => new Promise((resolve) => {
  globalThis[Symbol.for("undici.globalDispatcher.1")].dispatch({ origin, path: "/forge-proxy", method: "GET" }, {
    onRequestStart() {}, onResponseStart: () => resolve("answered"), onResponseData() {}, onResponseEnd() {},
    onResponseError: (_controller, error) => resolve(error.name),
  });
});
`;

describe("in the bundle's process", () => {
  let bundle: Bundle;
  let runner: BundleRunner;
  beforeAll(async () => {
    bundle = await aBundle(APP);
  });
  beforeEach(() => {
    runner = bundle.start();
    bundle.answerWith({ "forge-proxy-error": "REQUEST_EGRESS_ALLOWLIST_ERR" }, 403);
  });
  afterEach(() => runner.stop());
  afterAll(() => bundle.close());

  test("the proxy is asked, and nothing else is connected", async () => {
    expect(await runner.run("http", "http://example.com/a")).toMatchObject({ body: "REQUEST_EGRESS_ALLOWLIST_ERR" });
    expect(bundle.requests.at(-1)).toBe("GET /forge-proxy/egress / Bearer t0ken ");
  });

  test("not even the site is reached but by the packages", async () => {
    const { hostname, port, origin } = new URL(bundle.proxyUrl);
    expect(await runner.run("platform")).toMatchObject({ body: 403 });
    expect(await runner.run("http", bundle.proxyUrl)).toMatchObject({ body: "REQUEST_EGRESS_ALLOWLIST_ERR" });
    expect(await runner.run("net", { port, host: hostname })).toMatchObject({ body: "REQUEST_EGRESS_ALLOWLIST_ERR" });
    expect(await runner.run("shared", origin)).toMatchObject({ body: "REQUEST_EGRESS_ALLOWLIST_ERR" });
  });
});
