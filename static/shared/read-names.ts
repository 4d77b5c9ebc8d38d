import { readUsers } from "./read-users";
import type { Names } from "./viewer";

/**
 * Gives the display names of these accounts as Jira shows them to the viewer; null for those it does not show or cannot
 * be asked about. A name that cannot be read is drawn as "someone": no reason to trouble a person, nor to stop the rest.
 */
export async function readNames(accountIds: readonly string[]): Promise<Names> {
  const users = await readUsers(accountIds);
  return Object.fromEntries(accountIds.map((accountId) => [accountId, users.get(accountId)?.displayName ?? null]));
}
