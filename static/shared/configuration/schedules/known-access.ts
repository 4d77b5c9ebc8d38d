import type { AccountId } from "../../../../src/core/actor";
import type { Access } from "../../../../src/core/on-call/finding";

/** What Jira tells the viewer of accounts. Of whom it said nothing, nothing is assumed. */
export type KnownAccess = Readonly<Record<string, Access>>;

/** Gives those who are not to be paged any more. */
export function goneOf(access: KnownAccess): ReadonlySet<AccountId> {
  const gone = Object.keys(access).filter((accountId) => access[accountId] !== "active");
  return new Set(gone.map((accountId) => accountId as AccountId));
}
