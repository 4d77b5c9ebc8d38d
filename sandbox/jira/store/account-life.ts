import type { DatabaseSync } from "node:sqlite";
import type { Person, PersonChange } from "../../seams";
import type { Site } from "../site";
import { findAccount } from "./accounts";

/** What Jira calls somebody whose account was deleted. */
const FORMER_USER = "Former user";

/** Makes the table of when an account last changed, where it is missing. */
export function createAccountLifeTable(database: DatabaseSync): void {
  database.exec("CREATE TABLE IF NOT EXISTS jira_account_change (account_id TEXT PRIMARY KEY, changed_at INTEGER NOT NULL)");
}

/** Whether an account can act: anonymous can, who was deactivated or deleted cannot. */
export function canAct(site: Site, accountId: string | null): boolean {
  return accountId === null || findAccount(site, accountId)?.active !== 0;
}

/** Everybody who is or was a person of the site, in the order they were seeded. */
export function allPeople(site: Site): Person[] {
  type Row = { account_id: string; display_name: string; account_type: string; active: number; changed_at: number | null };
  return site.rows
    .all<Row>(
      `SELECT account.*, changed_at FROM jira_account account LEFT JOIN jira_account_change USING (account_id)
       WHERE account_type <> 'app' ORDER BY position, account_id`,
    )
    .map((row) => ({
      accountId: row.account_id,
      displayName: row.display_name,
      state: row.account_type === "unknown" ? "closed" : row.active === 1 ? "active" : "inactive",
      changedAt: row.changed_at ?? 0,
    }));
}

/**
 * Renames, deactivates, brings back or deletes a person. One whose account is closed loses name and address for good;
 * the account id stays wherever it was written. Gives false where there is no such person, or none any more.
 */
export function changePerson(site: Site, accountId: string, { state, displayName }: PersonChange): boolean {
  if (findAccount(site, accountId)?.account_type !== "atlassian") return false;
  site.write(() => {
    if (displayName !== undefined) site.rows.run("UPDATE jira_account SET display_name = ? WHERE account_id = ?", displayName, accountId);
    if (state === "closed")
      site.rows.run(
        "UPDATE jira_account SET active = 0, account_type = 'unknown', display_name = ?, email = NULL WHERE account_id = ?",
        FORMER_USER,
        accountId,
      );
    else if (state !== undefined)
      site.rows.run("UPDATE jira_account SET active = ? WHERE account_id = ?", state === "active" ? 1 : 0, accountId);
    if (state === "closed" || displayName !== undefined)
      site.rows.run("INSERT OR REPLACE INTO jira_account_change (account_id, changed_at) VALUES (?, ?)", accountId, site.now());
  });
  return true;
}
