import type { Site } from "../site";
import { freshId } from "./fresh-id";

export type Gadget = {
  readonly id: number;
  readonly moduleKey: string | null;
  readonly uri: string | null;
  readonly title: string;
  readonly color: string;
  /** From 0, from the left. */
  readonly column: number;
  /** From 0, from the top. */
  readonly row: number;
};
export type Place = { readonly column: number; readonly row: number };
/** A kind of gadget that can be put onto a dashboard: a module of an installed app. */
export type GadgetModule = { readonly moduleKey: string; readonly title: string };

type Tables = Pick<Site, "rows">;

/** The gadgets that installed apps bring, by title. */
export function gadgetModules(site: Tables): GadgetModule[] {
  return site.rows.all<GadgetModule>("SELECT module_key AS moduleKey, title FROM jira_app_gadget ORDER BY title, module_key");
}

/** The gadgets of a dashboard by column, then from the top. */
export function gadgetsOf(site: Tables, dashboardId: number): Gadget[] {
  return site.rows.all<Gadget>(
    `SELECT id, module_key AS moduleKey, uri, title, color, column_number AS "column", row_number AS "row"
     FROM jira_gadget WHERE dashboard_id = ? ORDER BY column_number, row_number, id`,
    dashboardId,
  );
}

/** Puts a gadget onto a dashboard, before whatever is at its place, and gives its id. */
export function addGadget(site: Tables, dashboardId: number, gadget: Omit<Gadget, "id">): number {
  const id = freshId(site, "jira_gadget");
  site.rows.run(
    `INSERT INTO jira_gadget (id, dashboard_id, module_key, uri, title, color, row_number, column_number) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    dashboardId,
    gadget.moduleKey,
    gadget.uri,
    gadget.title,
    gadget.color,
    gadget.row,
    gadget.column,
  );
  placeGadget(site, dashboardId, id, gadget);
  return id;
}

/** Puts a gadget of a dashboard into a column, before whatever is in that row there; the others close up. */
export function placeGadget(site: Tables, dashboardId: number, gadgetId: number, to: Place): void {
  const others = gadgetsOf(site, dashboardId).filter(({ id }) => id !== gadgetId);
  for (const column of new Set([to.column, ...others.map((gadget) => gadget.column)])) {
    const ids = others.filter((gadget) => gadget.column === column).map(({ id }) => id);
    layColumn(site, column, column === to.column ? [...ids.slice(0, to.row), gadgetId, ...ids.slice(to.row)] : ids);
  }
}

/** Numbers a column's gadgets anew, in this order. */
export function layColumn(site: Tables, column: number, ids: readonly number[]): void {
  const update = "UPDATE jira_gadget SET column_number = ?, row_number = ? WHERE id = ?";
  ids.forEach((id, row) => site.rows.run(update, column, row, id));
}

/** Takes a gadget off a dashboard; those below it move up. */
export function removeGadget(site: Tables, dashboardId: number, gadgetId: number): void {
  const gadget = gadgetsOf(site, dashboardId).find(({ id }) => id === gadgetId);
  if (!gadget) return;
  site.rows.run("DELETE FROM jira_gadget_property WHERE gadget_id = ?", gadgetId);
  site.rows.run("DELETE FROM jira_gadget WHERE id = ?", gadgetId);
  const left = gadgetsOf(site, dashboardId).filter(({ column }) => column === gadget.column);
  layColumn(
    site,
    gadget.column,
    left.map(({ id }) => id),
  );
}
