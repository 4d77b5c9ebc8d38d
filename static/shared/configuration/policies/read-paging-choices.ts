import type { Named } from "../../../../src/core/set-up/found";
import { askAsViewer } from "../../ask-as-viewer";

/** More groups than anybody reads through. */
const MOST_GROUPS = 200;
/** What the app can write as a text or an option. */
const WRITABLE = ["string", "option"];

type FieldOfJira = Named & { readonly custom?: boolean; readonly schema?: { readonly type?: string } };

/** Reads, as the viewer, the groups and the fields that policies may name. What cannot be read is not there to choose. */
export async function readPagingChoices(): Promise<{ readonly groups: readonly Named[]; readonly fields: readonly Named[] }> {
  const [groups, fields] = await Promise.all([
    askAsViewer<{ readonly groups?: readonly { readonly groupId: string; readonly name: string }[] }>(
      `/rest/api/3/groups/picker?maxResults=${MOST_GROUPS}`,
    ),
    askAsViewer<readonly FieldOfJira[]>("/rest/api/3/field"),
  ]);
  return {
    groups: (groups?.groups ?? []).map(({ groupId, name }) => ({ id: groupId, name })),
    fields: (fields ?? [])
      .filter(({ custom, schema }) => custom === true && WRITABLE.includes(schema?.type ?? ""))
      .map(({ id, name }) => ({ id, name })),
  };
}
