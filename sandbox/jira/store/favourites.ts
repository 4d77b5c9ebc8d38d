import type { Site } from "../site";

/** Whether an account has marked a filter as a favourite. */
export function isFavourite(site: Site, filterId: number, accountId: string | null): boolean {
  const row = site.rows.one("SELECT 1 FROM jira_filter_favourite WHERE filter_id = ? AND account_id = ?", filterId, accountId);
  return row !== null;
}

/** How many accounts have marked a filter as a favourite. */
export function favouritedCount(site: Site, filterId: number): number {
  return site.rows.one<{ n: number }>("SELECT COUNT(*) AS n FROM jira_filter_favourite WHERE filter_id = ?", filterId)?.n ?? 0;
}

/** Marks a filter as an account's favourite, or takes the mark away. Twice changes nothing. */
export function setFavourite(site: Site, filterId: number, accountId: string, isMarked: boolean): void {
  const sql = isMarked
    ? "INSERT OR IGNORE INTO jira_filter_favourite (filter_id, account_id) VALUES (?, ?)"
    : "DELETE FROM jira_filter_favourite WHERE filter_id = ? AND account_id = ?";
  site.rows.run(sql, filterId, accountId);
}
