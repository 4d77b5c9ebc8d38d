import { aServedSite } from "./a-served-site";
import type { ServedSite, Told } from "./a-served-site";

/** One address of every mount, and whether it changes something. */
const MOUNTS = [
  { path: "/rest/api/3/issue", body: { fields: { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Foreign" } } },
  { path: "/gateway/session", body: { accountId: "any" } },
  { path: "/gateway/forge/context", body: { moduleKey: "triage-panel", location: { issueIdOrKey: "PAY-1" } } },
  { path: "/gateway/forge/invoke", body: { token: "any", functionKey: "readTriage" } },
  { path: "/gateway/forge/fetch-product", body: { token: "any", restPath: "/rest/api/3/myself", init: {} } },
  { path: "/sandbox/clock", body: { advanceSeconds: 60 } },
  { path: "/sandbox/reset", body: {} },
  { path: "/forge-proxy/kvs/api/v1/get", body: { key: "any" } },
];
const READS = [
  "/",
  "/rest/api/3/myself",
  "/gateway/session",
  "/gateway/stream",
  "/sandbox/users",
  "/forge-proxy/egress",
  "/x1/any",
  "/theme.css",
];

let here: ServedSite;
let elsewhere: ServedSite;
let issueKey: string;

beforeAll(async () => {
  [here, elsewhere] = await Promise.all([aServedSite(), aServedSite()]);
  const [first] = MOUNTS;
  const made = await here.ask("/rest/api/3/issue", { method: "POST", headers: { authorization: basic("ada") }, body: first?.body });
  issueKey = (JSON.parse(made.text) as { key: string }).key;
}, 60_000);
afterAll(() => Promise.all([here, elsewhere].map((site) => site.close())));

test.each(MOUNTS)("a page of another origin changes nothing through $path", async ({ path, body }) => {
  const cookie = await cookieOf(here, "ada");
  for (const origin of ["http://evil.example", here.uiOrigin, elsewhere.siteUrl, "null"]) {
    const told = await here.ask(path, { method: "POST", headers: { cookie, origin }, body });
    expect([401, 403]).toContain(told.status);
  }
});

test.each([...READS, ...MOUNTS.map(({ path }) => path)])("%s is answered to no name but this machine's own", async (path) => {
  for (const host of ["evil.example", "evil.example:4400", "localhost.evil.example", "192.168.1.7:4400"]) {
    expect((await here.ask(path, { headers: { host, authorization: basic("radia") } })).status).toBe(403);
  }
});

test("the origin of the app's pages is answered to no name but this machine's own, and takes nothing in", async () => {
  for (const path of ["/ui/issue-panel.html", "/__forge__/bridge.js", "/__forge__/theme.css", "/anything"])
    expect((await here.ask(path, { at: "ui", headers: { host: "evil.example" } })).status).toBe(403);
  for (const { path, body } of MOUNTS) expect((await here.ask(path, { at: "ui", method: "POST", body })).status).toBe(404);
});

test("no answer invites a page of another origin to read it", async () => {
  for (const path of [...READS.filter((each) => each !== "/gateway/stream"), `/rest/api/3/issue/${issueKey}`]) {
    const told = await here.ask(path, { headers: { origin: "http://evil.example", authorization: basic("ada") } });
    expect(Object.keys(told.headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
  }
});

test("the proxy answers no token, a made-up one and another sandbox's alike: with a refusal", async () => {
  for (const path of [
    "/forge-proxy/kvs/api/v1/get",
    "/forge-proxy/fpp/provider/app/remote/jira",
    "/forge-proxy/egress",
    "/forge-proxy/any",
  ]) {
    for (const token of [undefined, "Bearer ", "Bearer 11111111-2222-4333-8444-555555555555", basic("radia")]) {
      const headers = {
        ...(token !== undefined && { "forge-proxy-authorization": token }),
        "forge-proxy-target-relative": "/rest/api/3/myself",
      };
      const told = await here.ask(path, { method: "POST", headers, body: { key: "any" } });
      expect([told.status, told.headers["forge-proxy-error"]]).toEqual([401, "INVALID_PROXY_TOKEN"]);
    }
  }
});

test("a forged cookie, another sandbox's and a removed person's are nobody's", async () => {
  const cookie = await cookieOf(here, "ada");
  const foreign = (await cookieOf(elsewhere, "ada")).replace(portOf(elsewhere), portOf(here));
  const [name = "", value = ""] = cookie.split("=");
  const signature = value.slice(value.lastIndexOf(".") + 1);
  const forged = [
    foreign,
    `${name}=${encodeURIComponent(await accountIdOf(here, "radia"))}.${signature}`,
    `${name}=${value.slice(0, -4)}AAAA`,
    `${name}=${value.split(".")[0] ?? ""}`,
    `${name}=nobody.${signature}`,
  ];
  expect(await whoIs(here, cookie)).toBe(await accountIdOf(here, "ada"));
  for (const each of forged) expect(await whoIs(here, each)).toBeNull();
});

test("a wrong e-mail or a wrong token is nobody's, and is not taken for the browser's session", async () => {
  const cookie = await cookieOf(here, "ada");
  for (const authorization of [
    basic("ada", "guess"),
    basic("nobody"),
    "Basic !!!",
    `Basic ${Buffer.from("ada@example.com").toString("base64")}`,
  ]) {
    const told = await here.ask(`/rest/api/3/issue/${issueKey}`, { headers: { authorization, cookie } });
    expect([401, 403, 404]).toContain(told.status);
  }
});

test("a context's token speaks for the person it was opened for, and for nobody who took it", async () => {
  const asAda = await tokenOf(here, "ada");
  const mine = await fetchProduct(here, await cookieOf(here, "ada"), asAda);
  expect(JSON.parse(JSON.parse(mine.text).body as string)).toMatchObject({ accountId: await accountIdOf(here, "ada") });

  for (const thief of [await cookieOf(here, "vint"), ""]) expect((await fetchProduct(here, thief, asAda)).status).toBe(401);
  expect((await fetchProduct(here, await cookieOf(here, "ada"), await tokenOf(elsewhere, "ada"))).status).toBe(401);
  for (const cookie of [await cookieOf(here, "vint"), ""]) {
    const body = { token: asAda, functionKey: "readTriage" };
    expect((await here.ask("/gateway/forge/invoke", { method: "POST", headers: { cookie }, body })).status).toBe(401);
  }
});

test("who may not see an issue is opened no context on it", async () => {
  for (const cookie of [await cookieOf(here, "vint"), ""]) expect((await openContext(here, cookie)).status).toBe(404);
});

function basic(name: string, token = "sandbox"): string {
  return `Basic ${Buffer.from(`${name}@example.com:${token}`).toString("base64")}`;
}

async function accountIdOf(site: ServedSite, name: string): Promise<string> {
  const people = JSON.parse((await site.ask("/sandbox/users")).text) as { accountId: string; email: string }[];
  return people.find(({ email }) => email === `${name}@example.com`)?.accountId ?? "";
}

async function cookieOf(site: ServedSite, name: string): Promise<string> {
  const { headers } = await site.ask("/gateway/session", { method: "POST", body: { accountId: await accountIdOf(site, name) } });
  return String((headers["set-cookie"] as string[] | undefined)?.[0]).split(";")[0] ?? "";
}

/** Whom Jira takes the bearer of a cookie for; null for nobody. */
async function whoIs(site: ServedSite, cookie: string): Promise<string | null> {
  const told = await site.ask("/rest/api/3/myself", { headers: { cookie } });
  return told.status === 200 ? (JSON.parse(told.text) as { accountId: string }).accountId : null;
}

function openContext(site: ServedSite, cookie: string): Promise<Told> {
  const location = { issueIdOrKey: site === here ? issueKey : "PAY-1" };
  return site.ask("/gateway/forge/context", { method: "POST", headers: { cookie }, body: { moduleKey: "triage-panel", location } });
}

async function tokenOf(site: ServedSite, name: string): Promise<string> {
  if (site === elsewhere)
    await site.ask("/rest/api/3/issue", { method: "POST", headers: { authorization: basic("ada") }, body: MOUNTS[0]?.body });
  const told = await openContext(site, await cookieOf(site, name));
  return (JSON.parse(told.text) as { token: string }).token;
}

function fetchProduct(site: ServedSite, cookie: string, token: string): Promise<Told> {
  const body = { token, restPath: "/rest/api/3/myself", init: {} };
  return site.ask("/gateway/forge/fetch-product", { method: "POST", headers: { cookie }, body });
}

function portOf(site: ServedSite): string {
  return new URL(site.siteUrl).port;
}
