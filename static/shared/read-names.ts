import { askAsViewer } from "./ask-as-viewer";
import type { Names } from "./viewer";

/** Jira's own bound on one page of users. */
const PAGE = 100;

/** Gives the display names of these accounts as Jira shows them to the viewer; null for those it does not show or cannot be asked about. */
export async function readNames(accountIds: readonly string[]): Promise<Names> {
  const names: Record<string, string | null> = Object.fromEntries(accountIds.map((accountId) => [accountId, null]));
  for (let start = 0; start < accountIds.length; start += PAGE) {
    const query = new URLSearchParams([
      ["maxResults", String(PAGE)],
      ...accountIds.slice(start, start + PAGE).map((accountId) => ["accountId", accountId]),
    ]);
    for (const { accountId, displayName } of await readPage(query)) names[accountId] = displayName;
  }
  return names;
}

type UserOfJira = { readonly accountId: string; readonly displayName: string };

/** A name that cannot be read is drawn as "someone": no reason to trouble a person, nor to stop the rest. */
async function readPage(query: URLSearchParams): Promise<readonly UserOfJira[]> {
  const page = await askAsViewer<{ readonly values?: readonly UserOfJira[] }>(`/rest/api/3/user/bulk?${query.toString()}`);
  return page?.values ?? [];
}
