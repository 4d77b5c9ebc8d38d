import type { DatabaseSync } from "node:sqlite";

export const LAYOUTS = ["A", "AA", "AAA"] as const;

/** One, two or three columns, written as Jira writes them. */
export type Layout = (typeof LAYOUTS)[number];

export type Gadget = {
  readonly id: string;
  readonly moduleKey: string;
  /** From 0. */
  readonly column: number;
  readonly position: number;
  /** What its edit view submitted last; null until it did. */
  readonly configuration: Readonly<Record<string, unknown>> | null;
};
export type Dashboard = { readonly id: string; readonly name: string; readonly layout: Layout; readonly ownerAccountId: string };

export type DashboardStore = {
  all(): readonly Dashboard[];
  dashboard(id: string): Dashboard | null;
  create(name: string, ownerAccountId: string): Dashboard;
  setLayout(id: string, layout: Layout): void;
  remove(id: string): void;
  /** By column, then from the top. */
  gadgets(dashboardId: string): readonly Gadget[];
  addGadget(dashboardId: string, moduleKey: string): void;
  configure(dashboardId: string, gadgetId: string, configuration: Readonly<Record<string, unknown>>): void;
  /** Puts a gadget into a column, before whatever is at that position there. */
  move(dashboardId: string, gadgetId: string, to: { readonly column: number; readonly position: number }): void;
  removeGadget(dashboardId: string, gadgetId: string): void;
};

const TABLES = `
  CREATE TABLE IF NOT EXISTS host_dashboard (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, layout TEXT NOT NULL, owner_account_id TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS host_gadget (
    id INTEGER PRIMARY KEY, dashboard_id INTEGER NOT NULL REFERENCES host_dashboard (id) ON DELETE CASCADE,
    module_key TEXT NOT NULL, column_index INTEGER NOT NULL, position INTEGER NOT NULL, configuration TEXT
  ) STRICT;
`;

/** Dashboards and the gadgets on them, in the site's own file. */
export function createDashboardStore(database: DatabaseSync): DashboardStore {
  database.exec("PRAGMA foreign_keys = ON;");
  database.exec(TABLES);
  const dashboards = `SELECT CAST(id AS TEXT) AS id, name, layout, owner_account_id AS ownerAccountId FROM host_dashboard`;
  const row = (id: string) => (database.prepare(`${dashboards} WHERE id = ?`).get(Number(id)) as Dashboard | undefined) ?? null;

  function gadgets(dashboardId: string): readonly Gadget[] {
    const rows = database
      .prepare(
        `SELECT CAST(id AS TEXT) AS id, module_key AS moduleKey, column_index AS "column", position, configuration
         FROM host_gadget WHERE dashboard_id = ? ORDER BY column_index, position, id`,
      )
      .all(Number(dashboardId)) as (Omit<Gadget, "configuration"> & { configuration: string | null })[];
    return rows.map((each) => ({ ...each, configuration: each.configuration === null ? null : JSON.parse(each.configuration) }));
  }

  /** Numbers a column's gadgets anew, in this order. */
  function lay(column: number, ids: readonly string[]): void {
    const put = database.prepare("UPDATE host_gadget SET column_index = ?, position = ? WHERE id = ?");
    ids.forEach((id, position) => put.run(column, position, Number(id)));
  }

  return {
    all: () => database.prepare(`${dashboards} ORDER BY name, id`).all() as Dashboard[],
    dashboard: row,
    create(name, ownerAccountId) {
      const { lastInsertRowid } = database
        .prepare("INSERT INTO host_dashboard (name, layout, owner_account_id) VALUES (?, 'AA', ?)")
        .run(name, ownerAccountId);
      return { id: String(lastInsertRowid), name, layout: "AA", ownerAccountId };
    },
    setLayout(id, layout) {
      database.prepare("UPDATE host_dashboard SET layout = ? WHERE id = ?").run(layout, Number(id));
      // What stood in a column that is gone goes below what is in the last one.
      const last = layout.length - 1;
      lay(
        last,
        gadgets(id)
          .filter(({ column }) => column >= last)
          .map((gadget) => gadget.id),
      );
    },
    remove: (id) => void database.prepare("DELETE FROM host_dashboard WHERE id = ?").run(Number(id)),
    gadgets,
    addGadget(dashboardId, moduleKey) {
      const position = gadgets(dashboardId).filter(({ column }) => column === 0).length;
      database
        .prepare("INSERT INTO host_gadget (dashboard_id, module_key, column_index, position) VALUES (?, ?, 0, ?)")
        .run(Number(dashboardId), moduleKey, position);
    },
    configure(dashboardId, gadgetId, configuration) {
      database
        .prepare("UPDATE host_gadget SET configuration = ? WHERE id = ? AND dashboard_id = ?")
        .run(JSON.stringify(configuration), Number(gadgetId), Number(dashboardId));
    },
    move(dashboardId, gadgetId, { column, position }) {
      const all = gadgets(dashboardId);
      if (!all.some(({ id }) => id === gadgetId)) return;
      const others = all.filter((gadget) => gadget.column === column && gadget.id !== gadgetId).map(({ id }) => id);
      lay(column, [...others.slice(0, position), gadgetId, ...others.slice(position)]);
    },
    removeGadget(dashboardId, gadgetId) {
      database.prepare("DELETE FROM host_gadget WHERE id = ? AND dashboard_id = ?").run(Number(gadgetId), Number(dashboardId));
    },
  };
}
