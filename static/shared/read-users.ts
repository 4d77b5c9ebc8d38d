import { askAsViewer } from "./ask-as-viewer";

/** Jira's own bound on one page of users. */
const PAGE = 100;

export type UserOfJira = { readonly accountId: string; readonly displayName: string; readonly active?: boolean };

/** Gives these accounts as Jira shows them to the viewer: null for those it does not show. Those it did not answer about are absent. */
export async function readUsers(accountIds: readonly string[]): Promise<ReadonlyMap<string, UserOfJira | null>> {
  const users = new Map<string, UserOfJira | null>();
  for (let start = 0; start < accountIds.length; start += PAGE) {
    const asked = accountIds.slice(start, start + PAGE);
    const query = new URLSearchParams([["maxResults", String(PAGE)], ...asked.map((accountId) => ["accountId", accountId])]);
    const page = await askAsViewer<{ readonly values?: readonly UserOfJira[] }>(`/rest/api/3/user/bulk?${query.toString()}`);
    if (!page) continue;
    for (const accountId of asked) users.set(accountId, null);
    for (const user of page.values ?? []) users.set(user.accountId, user);
  }
  return users;
}
