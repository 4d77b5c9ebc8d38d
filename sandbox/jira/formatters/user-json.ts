import type { Site } from "../site";
import { type AccountRow, findAccount } from "../store/accounts";
import { avatarLink, avatarLinks, selfLink } from "./links";

/** An account as Jira shows it to others: without its e-mail address. */
export function userJson(site: Site, account: AccountRow): Record<string, unknown> {
  return {
    self: selfLink(site, `/user?accountId=${encodeURIComponent(account.account_id)}`),
    accountId: account.account_id,
    accountType: account.account_type,
    avatarUrls: avatarLinks(avatarLink(site, "user", account.account_id)),
    displayName: account.display_name,
    active: account.active === 1,
    timeZone: account.time_zone,
  };
}

/** An account as it sees itself, and as a site administrator sees it. */
export function ownUserJson(site: Site, account: AccountRow): Record<string, unknown> {
  return { ...userJson(site, account), ...(account.email === null ? {} : { emailAddress: account.email }), locale: account.locale };
}

/** The account under an id; null for nobody. */
export function userJsonOf(site: Site, accountId: string | null): Record<string, unknown> | null {
  const account = findAccount(site, accountId);
  return account && userJson(site, account);
}
