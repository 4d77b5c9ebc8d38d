import type { Site } from "../site";

/** The account ids that watch an issue. */
export function watchersOf(site: Site, issueId: number): string[] {
  return site.rows
    .all<{ account_id: string }>("SELECT account_id FROM jira_watcher WHERE issue_id = ? ORDER BY account_id", issueId)
    .map((row) => row.account_id);
}

/** Watching twice is watching once. */
export function addWatcher(site: Site, issueId: number, accountId: string): void {
  site.rows.run("INSERT OR IGNORE INTO jira_watcher (issue_id, account_id) VALUES (?, ?)", issueId, accountId);
}

/** Who does not watch stays as they are. */
export function removeWatcher(site: Site, issueId: number, accountId: string): void {
  site.rows.run("DELETE FROM jira_watcher WHERE issue_id = ? AND account_id = ?", issueId, accountId);
}
