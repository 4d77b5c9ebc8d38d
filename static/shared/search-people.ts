import type { AccountId } from "../../src/core/actor";
import { askAsViewer } from "./ask-as-viewer";

export type FoundPerson = { readonly accountId: AccountId; readonly displayName: string };

type UserOfJira = { readonly accountId: string; readonly displayName: string; readonly accountType?: string };

const AT_MOST = 10;

/** Gives people whose name has these words in it, as Jira shows them to the viewer; nobody where it does not answer. */
export async function searchPeople(query: string): Promise<readonly FoundPerson[]> {
  const found = await askAsViewer<readonly UserOfJira[]>(
    `/rest/api/3/user/search?${new URLSearchParams({ query, maxResults: String(AT_MOST) }).toString()}`,
  );
  return (found ?? [])
    .filter(({ accountType }) => accountType !== "app")
    .map(({ accountId, displayName }) => ({ accountId: accountId as AccountId, displayName }));
}
