import { aSmallJira, APP_ID, NOON } from "./a-small-jira";

const document = (text: string): unknown => ({
  type: "doc",
  version: 1,
  content: [{ type: "paragraph", content: [{ type: "text", text }] }],
});

test("raising an issue is an event with the part of the issue that events carry", async () => {
  const { raise, events, accountId } = aSmallJira();
  const key = await raise("tim");
  expect(events.map((event) => event.eventType)).toEqual(["avi:jira:created:issue"]);
  expect(events[0]).toMatchObject({
    causedByAppId: null,
    payload: { eventType: "avi:jira:created:issue", timestamp: String(NOON), atlassianId: accountId("tim"), issue: { key } },
  });
  const issue = events[0]?.payload["issue"] as { fields: Record<string, unknown> };
  expect(Object.keys(issue.fields)).toEqual([
    "summary",
    "issuetype",
    "creator",
    "created",
    "project",
    "reporter",
    "assignee",
    "updated",
    "status",
  ]);
});

test("an edit is an event with its changelog; a new assignee is a second one", async () => {
  const { ask, raise, events, accountId } = aSmallJira();
  const key = await raise();
  events.length = 0;

  await ask("ada", "PUT", `/issue/${key}`, { fields: { priority: { id: "1" } } });
  await ask("ada", "PUT", `/issue/${key}/assignee`, { accountId: accountId("grace") });

  expect(events.map((event) => event.eventType)).toEqual(["avi:jira:updated:issue", "avi:jira:updated:issue", "avi:jira:assigned:issue"]);
  expect(events[0]?.payload["changelog"]).toEqual({
    items: [{ field: "priority", fieldtype: "jira", fieldId: "priority", from: "3", fromString: "Medium", to: "1", toString: "Highest" }],
  });
  expect(events[2]?.payload["changelog"]).toMatchObject({
    items: [{ fieldId: "assignee", from: null, to: accountId("grace"), toString: "Grace Okafor" }],
  });
});

test("an event names the app that caused it and echoes the trace of the call", async () => {
  const { ask, askThroughApp, raise, events, accountId } = aSmallJira();
  const key = await raise();
  events.length = 0;

  await askThroughApp("ada", "PUT", `/issue/${key}`, { fields: { summary: "One" } });
  await ask("app", "PUT", `/issue/${key}`, { fields: { summary: "Two" } }, { "X-Atlassian-Webhook-Trace": "abc" });

  expect(events.map((event) => [event.causedByAppId, event.payload["atlassianId"], event.payload["webhookTraceValue"]])).toEqual([
    [APP_ID, accountId("ada"), undefined],
    [APP_ID, accountId("app"), "abc"],
  ]);
});

test("comments, links, properties and deletion are events of their own", async () => {
  const { ask, raise, events } = aSmallJira();
  const [one, two] = [await raise(), await raise()];
  events.length = 0;

  await ask("ada", "POST", `/issue/${one}/comment`, { body: document("Found it") });
  await ask("ada", "POST", "/issueLink", { type: { name: "Blocks" }, inwardIssue: { key: one }, outwardIssue: { key: two } });
  await ask("ada", "POST", "/issueLink", { type: { name: "Blocks" }, inwardIssue: { key: one }, outwardIssue: { key: two } });
  await ask("ada", "PUT", `/issue/${one}/properties/note`, { a: 1 });
  const { body } = await ask("ada", "GET", `/issue/${one}?fields=issuelinks`);
  expect(body.fields.issuelinks).toMatchObject([{ type: { outward: "blocks" }, outwardIssue: { key: two } }]);
  await ask("ada", "DELETE", `/issueLink/${body.fields.issuelinks[0].id}`);
  await ask("edsger", "DELETE", `/issue/${one}`);

  expect(events.map((event) => event.eventType)).toEqual([
    "avi:jira:commented:issue",
    "avi:jira:created:issuelink",
    "avi:jira:set:issue-property",
    "avi:jira:deleted:issuelink",
    "avi:jira:deleted:issue",
  ]);
});

test("an event that cannot be stored takes the write with it", async () => {
  const { ask, raise, events } = aSmallJira();
  const key = await raise();
  events.push = () => {
    throw new Error("no room");
  };
  expect((await ask("ada", "PUT", `/issue/${key}`, { fields: { summary: "Lost" } })).status).toBe(500);
  expect((await ask("ada", "GET", `/issue/${key}?fields=summary`)).body.fields.summary).toBe("Checkout answers 502");
});

test("who follows an issue gets a mail of a change, but not of one's own", async () => {
  const { ask, raise, jira } = aSmallJira();
  const key = await raise("tim");
  await ask("grace", "POST", `/issue/${key}/watchers`);

  await ask("ada", "PUT", `/issue/${key}`, { fields: { summary: "Worse" } });
  await ask("tim", "POST", `/issue/${key}/comment`, { body: document("Still down") });

  expect(jira.outbox().map((mail) => [mail.to, mail.text, mail.issueKey])).toEqual([
    [["grace@example.com", "tim@example.com"], "Ada Marsh updated summary.", key],
    [["grace@example.com"], "Tim Novak commented: Still down", key],
  ]);
});

test("mails are held back by administrators only", async () => {
  const { ask, raise, jira } = aSmallJira();
  const key = await raise("tim");
  await ask("edsger", "PUT", `/issue/${key}?notifyUsers=false`, { fields: { summary: "Quiet" } });
  expect(jira.outbox()).toHaveLength(0);
  await ask("app", "PUT", `/issue/${key}?notifyUsers=false`, { fields: { summary: "Not so quiet" } });
  expect(jira.outbox()).toHaveLength(1);
});

test("an app can mail whom it chooses among those who may see the issue", async () => {
  const { ask, raise, jira, accountId } = aSmallJira();
  const key = await raise();
  const to = { users: [{ accountId: accountId("joan") }, { accountId: accountId("vint") }] };
  expect((await ask("app", "POST", `/issue/${key}/notify`, { subject: "Page", textBody: "Step 1", to })).status).toBe(204);
  expect(jira.outbox()).toMatchObject([{ to: ["joan@example.com"], subject: "Page", text: "Step 1", issueKey: key }]);
  expect((await ask("app", "POST", `/issue/${key}/notify`, { subject: "Page" })).status).toBe(400);
});

test("pages that follow an issue are told after each write", async () => {
  const { ask, raise, jira, accountId } = aSmallJira();
  const told: unknown[] = [];
  jira.onIssueTouched((touched) => told.push([touched.issueKey, touched.byAccountId]));
  const key = await raise("tim");
  await ask("ada", "PUT", `/issue/${key}`, { fields: { summary: "x" } });
  await ask("ada", "PUT", `/issue/${key}`, { fields: { priority: { id: "0" } } });
  expect(told).toEqual([
    [key, accountId("tim")],
    [key, accountId("ada")],
  ]);
});
