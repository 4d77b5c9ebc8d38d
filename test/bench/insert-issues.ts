import type { DatabaseSync } from "node:sqlite";

const HOUR_MS = 3_600_000;
/** So many are found at every size: what grows is what a query must not look at. */
const FOUND = 50;
const FIRST_ID = 1_000_000;

/** Puts ordinary incidents into PAY up to a size, an hour apart into the past; fifty of them Highest and Ada's. */
export function insertIssues(database: DatabaseSync, from: number, to: number, now: number): void {
  const project = database.prepare("SELECT id FROM jira_project WHERE key = 'PAY'").get();
  const ada = database.prepare("SELECT account_id FROM jira_account WHERE email = 'ada@example.com'").get();
  const insert = database.prepare(
    `INSERT INTO jira_issue (id, key, project_id, number, issue_type_id, summary, status_id, priority_id, assignee_id, reporter_id, creator_id, created, updated)
     VALUES (?, ?, ?, ?, '10001', ?, '10001', ?, ?, ?, ?, ?, ?)`,
  );
  const projectId = Number(project?.["id"]);
  const person = String(ada?.["account_id"]);
  database.exec("BEGIN");
  for (let number = from + 1; number <= to; number += 1) {
    const at = now - number * HOUR_MS;
    const priority = number <= FOUND ? "1" : "3";
    const assignee = number <= FOUND ? person : null;
    insert.run(FIRST_ID + number, `PAY-${number}`, projectId, number, `Incident ${number}`, priority, assignee, person, person, at, at);
  }
  database.prepare("UPDATE jira_project SET next_number = ? WHERE id = ?").run(to + 1, projectId);
  database.exec("COMMIT");
}
