import type { DatabaseSync } from "node:sqlite";
import { type Sql, sql } from "../jql/sql";
import type { Site } from "../site";

const COLUMNS =
  "id, key, project_id, number, issue_type_id, summary, description, status_id, priority_id, resolution_id, assignee_id, reporter_id, " +
  "creator_id, created, updated, resolved, due_date, labels, parent_id";

const OLD = COLUMNS.split(", ")
  .map((column) => `OLD.${column}`)
  .join(", ");

/**
 * Keeps what issues were before each change, so that a search can see them as the index still has them.
 * Custom values, links and comments are not kept: the index knows them at once.
 */
export function createLaggingIndex(database: DatabaseSync): void {
  database.exec(`
    CREATE TEMP TABLE IF NOT EXISTS jira_index_before AS SELECT 0 AS change, 0 AS changed_at, 0 AS was_there, ${COLUMNS} FROM jira_issue LIMIT 0;
    CREATE INDEX IF NOT EXISTS temp.jira_index_before_at ON jira_index_before (changed_at, id);
    CREATE TEMP TRIGGER IF NOT EXISTS jira_index_made AFTER INSERT ON jira_issue BEGIN
      INSERT INTO jira_index_before (changed_at, was_there, id) VALUES (NEW.created, 0, NEW.id);
    END;
    CREATE TEMP TRIGGER IF NOT EXISTS jira_index_changed AFTER UPDATE ON jira_issue BEGIN
      INSERT INTO jira_index_before (changed_at, was_there, ${COLUMNS}) VALUES (NEW.updated, 1, ${OLD});
    END;`);
}

/** Forgets what issues were before: from now on the index knows every change at once. */
export function dropLaggingIndex(database: DatabaseSync): void {
  database.exec(
    "DROP TRIGGER IF EXISTS temp.jira_index_made; DROP TRIGGER IF EXISTS temp.jira_index_changed; DROP TABLE IF EXISTS temp.jira_index_before;",
  );
}

/** What stands behind FROM in a search: every issue as the index has it, those reconciled as they are. */
export function indexedIssues(site: Site, reconciled: readonly number[]): Sql {
  if (site.indexLagMs === 0) return sql("jira_issue");
  const seen = site.now() - site.indexLagMs;
  site.rows.run("DELETE FROM jira_index_before WHERE changed_at <= ?", seen);
  const isReconciled = `id IN (${reconciled.map(() => "?").join(", ")})`;
  return sql(
    `(SELECT ${COLUMNS} FROM jira_issue WHERE ${isReconciled} OR id NOT IN (SELECT id FROM jira_index_before)
      UNION ALL
      SELECT ${COLUMNS} FROM jira_index_before before WHERE was_there = 1 AND NOT (${isReconciled})
        AND rowid = (SELECT min(rowid) FROM jira_index_before first WHERE first.id = before.id)
        AND EXISTS (SELECT 1 FROM jira_issue WHERE jira_issue.id = before.id))`,
    ...reconciled,
    ...reconciled,
  );
}
