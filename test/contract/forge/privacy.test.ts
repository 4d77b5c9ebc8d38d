import { privacy } from "@forge/api";
import { createControl } from "../../../sandbox/control/create-control";
import type { Person } from "../../../sandbox/seams";
import { aSmallJira } from "../jira/a-small-jira";
import { aSmallForge } from "./a-small-forge";

const READ_AT = "2026-11-01T12:00:00.000Z";
const AFTER = Date.parse(READ_AT) + 1_000;
const person = (accountId: string, state: Person["state"], changedAt = 0): Person => ({ accountId, displayName: "-", state, changedAt });
const reported = (...accountIds: string[]) => accountIds.map((accountId) => ({ accountId, updatedAt: READ_AT }));

test("an app is told who is deleted and whose name changed since, and of nobody else", async () => {
  const people = [
    person("gone", "closed", AFTER),
    person("renamed", "active", AFTER),
    person("known", "active", Date.parse(READ_AT)),
    person("away", "inactive"),
  ];
  const { inTheApp } = await aSmallForge({}, undefined, { people });
  expect(await inTheApp(() => privacy.reportPersonalData(reported("gone", "renamed", "known", "away", "stranger")))).toEqual([
    { accountId: "gone", status: "closed" },
    { accountId: "renamed", status: "updated" },
  ]);
});

test("where nothing is to be done the answer is empty", async () => {
  const { inTheApp } = await aSmallForge({}, undefined, { people: [person("known", "active")] });
  expect(await inTheApp(() => privacy.reportPersonalData(reported("known")))).toEqual([]);
});

test("a report without the time of the reading is refused", async () => {
  const { inTheApp } = await aSmallForge();
  const refusal = inTheApp(() => privacy.reportPersonalData([{ accountId: "1", updatedAt: "yesterday" }])).catch((each: unknown) => each);
  expect(await refusal).toMatchObject({ status: 400 });
});

/** A Jira whose people control changes. */
function aJiraUnderControl() {
  const small = aSmallJira();
  const control = createControl({ current: () => small as never, reset: async () => undefined });
  const change = (body: unknown) =>
    control.request("http://localhost:4400/users", {
      method: "POST",
      headers: { host: "localhost:4400" },
      body: JSON.stringify(body),
    });
  return { ...small, change };
}

test("a deleted person keeps the account id and loses name, address, work and access for good", async () => {
  const { change, ask, accountId, raise, jira, clock } = aJiraUnderControl();
  const grace = accountId("grace");
  const key = await raise("ada");
  expect((await ask("ada", "PUT", `/issue/${key}/assignee`, { accountId: grace })).status).toBe(204);

  expect(await (await change({ accountId: grace, state: "closed" })).json()).toEqual({
    accountId: grace,
    displayName: "Former user",
    state: "closed",
    changedAt: clock.now(),
  });

  expect((await ask("ada", "GET", `/user?accountId=${grace}`)).body).toMatchObject({
    accountId: grace,
    accountType: "unknown",
    displayName: "Former user",
    active: false,
  });
  expect((await ask("ada", "GET", `/issue/${key}?fields=assignee`)).body.fields.assignee).toMatchObject({
    accountId: grace,
    displayName: "Former user",
    active: false,
  });
  const found = (await ask("ada", "GET", "/user/search?query=")).body as { accountId: string }[];
  expect(found.map((each) => each.accountId)).not.toContain(grace);
  expect(jira.accountByEmail("grace@example.com")).toBeNull();
  expect((await jira.handle(new Request("http://localhost:4400/rest/api/3/myself"), { accountId: grace })).status).toBe(401);
  expect((await change({ accountId: grace, state: "active" })).status).toBe(404);
});

test("a deactivated person cannot be assigned and comes back whole", async () => {
  const { change, ask, accountId, raise } = aJiraUnderControl();
  const grace = accountId("grace");
  const key = await raise("ada");
  await change({ accountId: grace, state: "inactive" });
  expect((await ask("ada", "GET", `/user?accountId=${grace}`)).body).toMatchObject({ active: false, accountType: "atlassian" });
  const refused = await ask("ada", "PUT", `/issue/${key}`, { fields: { assignee: { accountId: grace } } });
  expect(refused).toMatchObject({ status: 400, body: { errors: { assignee: `User '${grace}' cannot be assigned issues.` } } });

  await change({ accountId: grace, state: "active" });
  expect((await ask("ada", "PUT", `/issue/${key}`, { fields: { assignee: { accountId: grace } } })).status).toBe(204);
});

test("a renamed person is shown by the new name, and a report says so", async () => {
  const { change, ask, accountId, jira, clock } = aJiraUnderControl();
  await clock.advance(1_000);
  await change({ accountId: accountId("grace"), displayName: "Grace H." });
  expect((await ask("ada", "GET", `/user?accountId=${accountId("grace")}`)).body.displayName).toBe("Grace H.");
  const { inTheApp } = await aSmallForge({}, undefined, { people: jira.people() });
  const updatedAt = new Date(clock.now() - 1).toISOString();
  expect(await inTheApp(() => privacy.reportPersonalData([{ accountId: accountId("grace"), updatedAt }]))).toEqual([
    { accountId: accountId("grace"), status: "updated" },
  ]);
});

test("nobody unknown can be changed, and no state be made up", async () => {
  const { change, accountId } = aJiraUnderControl();
  expect((await change({ accountId: "stranger", state: "closed" })).status).toBe(404);
  expect((await change({ accountId: accountId("grace"), state: "asleep" })).status).toBe(400);
});
