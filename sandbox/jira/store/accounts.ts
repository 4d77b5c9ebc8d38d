import type { Site } from "../site";

export type AccountRow = {
  readonly account_id: string;
  readonly email: string | null;
  readonly display_name: string;
  readonly role_label: string;
  /** `unknown` of a deleted account. */
  readonly account_type: "atlassian" | "app" | "unknown";
  readonly active: number;
  readonly time_zone: string;
  readonly locale: string;
};

/** The account under an id, person or app; null for nobody and for an unknown id. */
export function findAccount(site: Site, accountId: string | null): AccountRow | null {
  if (accountId === null) return null;
  return site.rows.one<AccountRow>("SELECT * FROM jira_account WHERE account_id = ?", accountId);
}

/** Every account, people first, in the order they were seeded. */
export function allAccounts(site: Site): AccountRow[] {
  return site.rows.all<AccountRow>("SELECT * FROM jira_account ORDER BY position, account_id");
}

/** Every account that can act: of people neither the deactivated nor the deleted. */
export function activeAccounts(site: Site): AccountRow[] {
  return allAccounts(site).filter(({ active }) => active === 1);
}

/** The ids of the groups an account is in. */
export function groupsOf(site: Site, accountId: string): string[] {
  return site.rows
    .all<{ group_id: string }>("SELECT group_id FROM jira_group_member WHERE account_id = ?", accountId)
    .map((row) => row.group_id);
}
