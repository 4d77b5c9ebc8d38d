import { ada, aSmallHost, cookieOf, SITE, vint } from "./a-small-host";

function asking(headers: Record<string, string>, method = "GET"): Request {
  return new Request(`${SITE}/rest/api/3/issue/PAY-1`, { method, headers });
}

function basic(credentials: string): string {
  return `Basic ${Buffer.from(credentials).toString("base64")}`;
}

test("a newcomer is the first person, and stays who they switch to", async () => {
  const host = aSmallHost();
  const first = (await (await host.site.request(`${SITE}/gateway/session`)).json()) as { current: { email: string } };
  expect(first.current.email).toBe(ada.email);

  const cookie = await cookieOf(host, vint);
  expect(host.callerOf(asking({ cookie }))).toEqual({ accountId: vint.accountId });
});

test("a cookie that names somebody else is nobody's", async () => {
  const host = aSmallHost();
  const cookie = await cookieOf(host, vint);
  const forged = cookie.replace(encodeURIComponent(vint.accountId), encodeURIComponent(ada.accountId));
  expect(forged).not.toBe(cookie);
  expect(host.callerOf(asking({ cookie: forged }))).toEqual({ accountId: null });
});

test("a program signs in with a person's e-mail and the token sandbox", () => {
  const host = aSmallHost();
  expect(host.callerOf(asking({ authorization: basic("ada@example.com:sandbox") }))).toEqual({ accountId: ada.accountId });
  expect(host.callerOf(asking({ authorization: basic("ada@example.com:guess") }))).toEqual({ accountId: null });
});

test("a page of another origin cannot act with the browser's session", async () => {
  const host = aSmallHost();
  const cookie = await cookieOf(host, ada);
  expect(host.callerOf(asking({ cookie, origin: SITE }, "PUT"))).toEqual({ accountId: ada.accountId });
  expect(host.callerOf(asking({ cookie, origin: "http://localhost:4401" }, "PUT"))).toEqual({ accountId: null });

  const refused = await host.site.request(`${SITE}/gateway/session`, {
    method: "POST",
    headers: { cookie, origin: "http://evil.example" },
  });
  expect(refused.status).toBe(403);
});

test("the site answers this machine's own names only", async () => {
  const host = aSmallHost();
  const rebound = await host.site.request(`${SITE}/gateway/session`, { headers: { host: "evil.example:4400" } });
  expect(rebound.status).toBe(403);
});
