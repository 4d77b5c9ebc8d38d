import type { Site } from "../site";
import { freshId } from "./fresh-id";
import type { Field } from "./fields";
import { findField } from "./fields";

export type ScreenRow = { readonly id: number; readonly name: string };
export type TabRow = { readonly id: number; readonly name: string };

/** The site's screens by id; a team-managed project's own is reached through the project only. */
export function allScreens(site: Site): ScreenRow[] {
  return site.rows.all<ScreenRow>(
    "SELECT id, name FROM jira_screen WHERE CAST(id AS TEXT) NOT IN (SELECT id FROM jira_project_scope WHERE kind = 'screen') ORDER BY id",
  );
}

/** The tabs of a screen in their order. */
export function tabsOf(site: Site, screenId: number): TabRow[] {
  return site.rows.all<TabRow>("SELECT id, name FROM jira_screen_tab WHERE screen_id = ? ORDER BY position, id", screenId);
}

/** The fields of a tab in their order. */
export function fieldsOnTab(site: Site, tabId: number): Field[] {
  return site.rows
    .all<{ id: string }>("SELECT field_id AS id FROM jira_screen_tab_field WHERE tab_id = ? ORDER BY position", tabId)
    .flatMap(({ id }) => findField(site, id) ?? []);
}

/** The tab of a screen that has a field; null when none has. */
export function tabWith(site: Site, screenId: number, fieldId: string): TabRow | null {
  return tabsOf(site, screenId).find((tab) => fieldsOnTab(site, tab.id).some(({ id }) => id === fieldId)) ?? null;
}

/** Puts a tab at the end of a screen's and gives its id. */
export function addTab(site: Pick<Site, "rows">, screenId: number, name: string): number {
  const id = freshId(site, "jira_screen_tab");
  site.rows.run(
    `INSERT INTO jira_screen_tab (id, screen_id, name, position) SELECT ?, ?, ?, COALESCE(MAX(position), -1) + 1 FROM jira_screen_tab WHERE screen_id = ?`,
    id,
    screenId,
    name,
    screenId,
  );
  return id;
}

/** Sets the fields of a tab, and their order, to just these. */
export function setTabFields(site: Pick<Site, "rows">, tabId: number, fieldIds: readonly string[]): void {
  site.rows.run("DELETE FROM jira_screen_tab_field WHERE tab_id = ?", tabId);
  fieldIds.forEach((fieldId, position) =>
    site.rows.run("INSERT INTO jira_screen_tab_field (tab_id, field_id, position) VALUES (?, ?, ?)", tabId, fieldId, position),
  );
}
