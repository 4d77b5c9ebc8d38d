import type { Site } from "../site";

/** The words an administrator wrote under a scheme, a screen or a status; empty when none. */
export function descriptionOf(site: Site, kind: string, id: string | number): string {
  return site.rows.one<{ text: string }>("SELECT text FROM jira_description WHERE kind = ? AND id = ?", kind, String(id))?.text ?? "";
}

/** Writes them; undefined leaves what is there. */
export function describe(site: Pick<Site, "rows">, kind: string, id: string | number, text: string | undefined): void {
  if (text !== undefined)
    site.rows.run("INSERT OR REPLACE INTO jira_description (kind, id, text) VALUES (?, ?, ?)", kind, String(id), text);
}
