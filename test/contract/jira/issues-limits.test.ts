import { DatabaseSync } from "node:sqlite";
import { createClock } from "../../../sandbox/clock";
import { createJira } from "../../../sandbox/jira/create-jira";
import { seedSite } from "../../../sandbox/jira/seed/seed-site";
import { NOON } from "./a-small-jira";

const BODY = { type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text: "Once more." }] }] };

/** Two issues of PAY, the first with as many comments and links as are asked for. */
async function anIssueWith(rows: { comments?: number; links?: number }) {
  const database = new DatabaseSync(":memory:");
  const clock = createClock({ manualAt: NOON });
  seedSite(database, clock, { scenario: "empty" });
  const jira = createJira({ database, clock, siteUrl: "http://localhost:4400", publish: () => undefined });
  const radia = jira.accountByEmail("radia@example.com")!.accountId;
  async function ask(method: string, path: string, body?: unknown) {
    const request = new Request(`http://localhost:4400/rest/api/3${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = await jira.handle(request, { accountId: radia });
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? null : (JSON.parse(text) as Record<string, never>) };
  }
  for (let made = 0; made < 2; made++)
    await ask("POST", "/issue", { fields: { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Down" } });
  const id = String((await ask("GET", "/issue/PAY-1")).body!["id"]);
  const comment = database.prepare("INSERT INTO jira_comment (id, issue_id, body, created, updated) VALUES (?, ?, ?, 0, 0)");
  for (let made = 0; made < (rows.comments ?? 0); made++) comment.run(1_000_000 + made, Number(id), JSON.stringify(BODY));
  const link = database.prepare("INSERT INTO jira_issue_link (id, type_id, inward_issue_id, outward_issue_id) VALUES (?, '10000', ?, ?)");
  for (let made = 0; made < (rows.links ?? 0); made++) link.run(1_000_000 + made, Number(id), 2_000_000 + made);
  return { ask, id };
}

test("an issue takes its 5,000th comment and answers 413 to one more", async () => {
  const { ask, id } = await anIssueWith({ comments: 4_999 });
  const add = () => ask("POST", "/issue/PAY-1/comment", { body: BODY });

  expect((await add()).status).toBe(201);
  expect((await add()).status).toBe(413);
  const { body } = await ask("GET", "/issue/limit/report");
  expect(body).toMatchObject({ limits: { comment: 5_000, issuelinks: 2_000 }, issuesApproachingLimit: { comment: { [id]: 5_000 } } });
});

test("either end of a link takes its 2,000th and answers 413 to one more", async () => {
  const types = { type: { name: "Blocks" } };
  const from = { ...types, inwardIssue: { key: "PAY-1" }, outwardIssue: { key: "PAY-2" } };
  const to = { ...types, inwardIssue: { key: "PAY-2" }, outwardIssue: { key: "PAY-1" } };
  const { ask } = await anIssueWith({ links: 1_999 });

  expect((await ask("POST", "/issueLink", from)).status).toBe(201);
  const full = await ask("POST", "/issueLink", to);

  expect(full.status).toBe(413);
  expect((await ask("POST", "/issueLink", from)).status).toBe(201);
  expect((await ask("GET", "/issue/limit/report?isReturningKeys=true")).body).toMatchObject({
    issuesApproachingLimit: { issuelinks: { "PAY-1": 2_000 } },
  });
});
