import type { KillableSite } from "./killable-site";

/** What a writer was answered: the issue it made, and the number of its last edit. */
export type Answered = { readonly token: string; readonly key: string; readonly edit: number };

const EDITS_AN_ISSUE = 6;

/** An edit that changes three fields together; half of it would show. */
export function fieldsOfEdit(edit: number): { summary: string; labels: string[]; priority: { id: string } } {
  return { summary: `edit ${edit}`, labels: [`edit-${edit}`], priority: { id: edit % 2 === 0 ? "1" : "5" } };
}

/** Makes issues and edits them, one after the other, until the site is gone. Gives the last that was answered of each. */
export async function writeUntilGone(site: KillableSite, writer: string): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  for (;;) {
    const token = `${writer} issue ${answered.length}`;
    const made = await site.rest("POST", "/rest/api/3/issue", {
      fields: { project: { key: "PAY" }, issuetype: { name: "Incident" }, ...fieldsOfEdit(0) },
      properties: [{ key: "made-by", value: token }],
    });
    if (made === null) return answered;
    if (made.status !== 201) throw new Error(`Jira refused an issue: ${JSON.stringify(made.body)}`);
    const { key } = made.body as { key: string };
    const edit = await editUntilGone(site, key);
    answered.push({ token, key, edit });
    if (edit < EDITS_AN_ISSUE) return answered;
  }
}

/** How many edits were answered, one after the other. */
async function editUntilGone(site: KillableSite, key: string): Promise<number> {
  for (let edit = 1; edit <= EDITS_AN_ISSUE; edit += 1) {
    const answer = await site.rest("PUT", `/rest/api/3/issue/${key}`, { fields: fieldsOfEdit(edit) });
    if (answer === null) return edit - 1;
    if (answer.status !== 204) throw new Error(`Jira refused an edit: ${JSON.stringify(answer.body)}`);
  }
  return EDITS_AN_ISSUE;
}
