import api, { route } from "@forge/api";
import { ADA, APP, aSmallForge, failureOf } from "./a-small-forge";

const allowing = (text: string): string =>
  text.replace(/permissions: .*\n/, "permissions: { scopes: { read:jira-work: { allowImpersonation: true }, write:jira-work: {} } }\n");

const issue = route`/rest/api/3/issue/PAY-1`;

/** A trigger, behind which no person stands, that does this. */
async function inATrigger(work: () => Promise<unknown>, manifest = allowing) {
  let error: Error | null = null;
  const small = await aSmallForge({ onEvent: async () => void (error = await failureOf(work())) }, undefined, { manifest });
  small.forge.receive({ eventType: "avi:jira:updated:issue", payload: {}, causedByAppId: null });
  await small.clock.advance(2_000);
  return { error: error as (Error & Record<string, unknown>) | null, calls: small.calls };
}

const REFUSED = { name: "NEEDS_AUTHENTICATION_ERR", status: 401 };

test("an app that may impersonate acts as a person who is not there", async () => {
  const { calls } = await inATrigger(() => api.asUser(ADA).requestJira(issue));
  expect(calls.map(({ path, caller }) => [path, caller.accountId])).toEqual([["/rest/api/3/issue/PAY-1", ADA]]);
});

test("what needs a scope without allowImpersonation is refused before it reaches Jira", async () => {
  const { error, calls } = await inATrigger(() => api.asUser(ADA).requestJira(issue, { method: "PUT", body: "{}" }));
  expect([error, calls]).toMatchObject([REFUSED, []]);
});

test("scopes in a list allow no impersonation", async () => {
  const { error, calls } = await inATrigger(
    () => api.asUser(ADA).requestJira(issue),
    (text) => text,
  );
  expect([error, calls]).toMatchObject([REFUSED, []]);
});

test.each([
  ["nobody", "account-of-nobody"],
  ["the app itself", APP],
])("%s is no person to act as", async (_who, accountId) => {
  const { error, calls } = await inATrigger(() => api.asUser(accountId).requestJira(issue));
  expect([error, calls]).toMatchObject([REFUSED, []]);
});

test("beside requestJira it is refused by name", async () => {
  const { error } = await inATrigger(() => api.asUser(ADA).requestGraph("query { me }"));
  expect(error).toMatchObject({ name: "PROXY_ERR", errorCode: "NOT_EMULATED" });
});
