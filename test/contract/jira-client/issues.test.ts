import { aClient } from "./a-client";
import type { DrivenJira } from "./a-client";
import { coverageOf, wordsOf } from "./coverage";

let jira: DrivenJira;
beforeAll(async () => {
  jira = await aClient();
});
afterAll(() => jira.close());

test("an issue is made, read, edited and deleted through a client that checks every answer", async () => {
  const radia = jira.as("radia");

  const made = await radia.issues.createIssue({
    fields: { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Checkout answers 502" },
  });
  const issueIdOrKey = made.key!;
  const read = await radia.issues.getIssue({ issueIdOrKey });
  await radia.issues.editIssue({ issueIdOrKey, fields: { summary: "Checkout answers 503" } });
  await radia.issues.deleteIssue({ issueIdOrKey });

  expect(read.key).toBe(issueIdOrKey);
  process.stdout.write(`${wordsOf(await coverageOf(jira, "issues"))}\n`);
});
