import api, { authorize, getAppContext, route } from "@forge/api";
import { kvs } from "@forge/kvs";
import { ADA, APP, aSmallForge, failureOf } from "./a-small-forge";

test("asUser speaks for the invoking user, asApp for the app's own", async () => {
  const { inTheApp, calls } = await aSmallForge();
  await inTheApp(async () => {
    await api.asUser().requestJira(route`/rest/api/3/issue/${"PAY-1"}?fields=${"a b"}`);
    await api.asApp().requestJira(route`/rest/api/3/issue/${"PAY-1"}`, {
      method: "PUT",
      body: JSON.stringify({ fields: {} }),
      headers: { "X-Atlassian-Webhook-Trace": "t1" },
    });
  });
  const appId = "11111111-2222-4333-8444-555555555555";
  expect(calls.map(({ method, path, body, caller }) => ({ method, path, body, caller }))).toEqual([
    { method: "GET", path: "/rest/api/3/issue/PAY-1?fields=a%20b", body: "", caller: { accountId: ADA, viaAppId: appId } },
    { method: "PUT", path: "/rest/api/3/issue/PAY-1", body: '{"fields":{}}', caller: { accountId: APP, viaAppId: appId, trace: "t1" } },
  ]);
});

test("asUser without a user is refused before it reaches Jira", async () => {
  let name = "";
  const { forge, clock, calls } = await aSmallForge({
    onEvent: async () => {
      name = (await failureOf(api.asUser().requestJira(route`/rest/api/3/myself`))).name;
    },
  });
  forge.receive({ eventType: "avi:jira:updated:issue", payload: {}, causedByAppId: null });
  await clock.advance(2_000);
  expect(name).toBe("NEEDS_AUTHENTICATION_ERR");
  expect(calls).toEqual([]);
});

test("Jira's refusals are plain responses", async () => {
  const { inTheApp } = await aSmallForge({}, () => new Response("{}", { status: 429, headers: { "Retry-After": "7" } }));
  const response = await inTheApp(() => api.asApp().requestJira(route`/rest/api/3/myself`));
  expect([response.status, response.headers.get("retry-after")]).toEqual([429, "7"]);
});

test("the app learns who asked from the platform's context", async () => {
  const { inTheApp, calls } = await aSmallForge({}, () =>
    Response.json({ projectPermissions: [{ permission: "EDIT_ISSUES", issues: [10001], projects: [] }] }),
  );
  expect(await inTheApp(async () => authorize().onJiraIssue("10001").canEdit?.())).toBe(true);
  expect(JSON.parse(calls[0]?.body ?? "")).toMatchObject({ accountId: ADA });
  expect(await inTheApp(async () => getAppContext().moduleKey)).toBe("panel");
});

test("nothing outside can be fetched", async () => {
  const { inTheApp } = await aSmallForge();
  expect(await failureOf(inTheApp(() => fetch("https://example.com/x")))).toMatchObject({
    name: "REQUEST_EGRESS_ALLOWLIST_ERR",
    status: 403,
  });
});

test("what the sandbox does not emulate says so by name", async () => {
  const { inTheApp } = await aSmallForge();
  const error = await failureOf(inTheApp(() => api.asApp().requestConfluence(route`/wiki/api/v2/pages`)));
  expect(error).toMatchObject({ name: "PROXY_ERR", errorCode: "NOT_EMULATED" });
});

test("parallel invocations keep apart", async () => {
  const { forge } = await aSmallForge({
    resolve: async ({ call }: { call: { payload: { wait: number } } }) => {
      const before = getAppContext().invocationId;
      await kvs.set(`k${call.payload.wait}`, 1);
      return before === getAppContext().invocationId ? before : "mixed up";
    },
  });
  const { token } = forge.openContext({ accountId: ADA, moduleKey: "panel", location: { issueIdOrKey: "PAY-1" } }) ?? { token: "" };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, wait) => forge.invoke({ token, functionKey: "any", payload: { wait } })),
  );
  const ids = answers.map((answer) => (answer.ok ? answer.body : null));
  expect(new Set(ids).size).toBe(20);
  expect(ids).not.toContain("mixed up");
});

test("time inside a function is the sandbox's", async () => {
  const { inTheApp, clock } = await aSmallForge();
  await clock.advance(123_000);
  expect(await inTheApp(async () => [Date.now(), new Date().getTime(), new Date(0) instanceof Date])).toEqual([
    clock.now(),
    clock.now(),
    true,
  ]);
  expect(Math.abs(Date.now() - clock.now())).toBeGreaterThan(1_000_000);
});

test("the meter names operations and counts their points", async () => {
  const { inTheApp, meter } = await aSmallForge({}, ({ method }) =>
    method === "GET" ? Response.json({ comments: [{}, {}, {}] }) : new Response(null, { status: 204 }),
  );
  await inTheApp(async () => {
    await api.asApp().requestJira(route`/rest/api/3/issue/${"PAY-1"}/comment`);
    await api.asApp().requestJira(route`/rest/api/3/issue/${10001}/properties/${"x"}`, { method: "PUT", body: "1" });
  });
  expect(meter.entries()).toMatchObject([
    {
      functionKey: "resolve",
      moduleType: "jira:issuePanel",
      moduleKey: "panel",
      outcome: "success",
      jiraCalls: [
        { method: "GET", operation: "GET /rest/api/3/issue/{issueIdOrKey}/comment", status: 200, points: 4 },
        { method: "PUT", operation: "PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}", status: 204, points: 1 },
      ],
    },
  ]);
});
