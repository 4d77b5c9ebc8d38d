import type { Person } from "../../support/a-desk";
import type { Site } from "./start-site";

export type Levels = { readonly impact?: string; readonly urgency?: string };

/** Jira's fields for these levels: plain REST takes a level by its name. */
export async function levelFields(site: Site, { impact, urgency }: Levels): Promise<Record<string, string>> {
  const fields = (await site.rest("ada", "GET", "/rest/api/3/field")).body as readonly { id: string; name: string }[];
  const id = (name: string): string => {
    const found = fields.find((field) => field.name === name);
    if (!found) throw new Error(`Jira has no field ${name}.`);
    return found.id;
  };
  return { ...(impact !== undefined && { [id("Impact")]: impact }), ...(urgency !== undefined && { [id("Urgency")]: urgency }) };
}

/** Raises an issue over REST and gives its key; the app hears of it a little later. */
export async function raise(site: Site, as: Person, levels: Levels = {}, place = { project: "PAY", type: "Incident" }): Promise<string> {
  const { status, body } = await site.rest(as, "POST", "/rest/api/3/issue", {
    fields: {
      project: { key: place.project },
      issuetype: { name: place.type },
      summary: "Invoices are sent twice",
      ...(await levelFields(site, levels)),
    },
  });
  if (status !== 201) throw new Error(`Jira refused the issue: ${JSON.stringify(body)}`);
  return (body as { key: string }).key;
}
