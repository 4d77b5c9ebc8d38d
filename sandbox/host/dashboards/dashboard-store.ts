import type { DatabaseSync } from "node:sqlite";
import { createSchema } from "../../jira/schema";
import {
  addDashboard,
  allDashboards,
  type Dashboard as Kept,
  findDashboard,
  type Layout,
  putDashboard,
  removeDashboard,
} from "../../jira/store/dashboards";
import { addGadget, gadgetModules, gadgetsOf, layColumn, placeGadget, removeGadget } from "../../jira/store/gadgets";
import { propertyOf, setProperty } from "../../jira/store/properties";
import { openRows } from "../../jira/store/rows";

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
  /** Everybody who is signed in may look at it. */
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

/** Under which name a gadget keeps its configuration among its item properties. */
const CONFIGURATION = "config";

/** The dashboards of Jira's own tables as pages work with them: one whole change at a time, an app's modules by their keys alone. */
export function createDashboardStore(database: DatabaseSync): DashboardStore {
  createSchema(database);
  const site = { rows: openRows(database) };
  const change = (work: () => void): void => site.rows.inTransaction(work);

  function withDashboard(id: string, work: (dashboard: Kept) => void): void {
    const dashboard = findDashboard(site, id);
    if (dashboard) change(() => work(dashboard));
  }

  return {
    all: () => allDashboards(site).map(shown),
    dashboard(id) {
      const found = findDashboard(site, id);
      return found && shown(found);
    },
    create(name, ownerId) {
      const shares = [{ id: site.rows.nextId("share"), type: "authenticated" }] as const;
      return shown(site.rows.inTransaction(() => addDashboard(site, { name, description: "", ownerId, shares, editShares: [] })));
    },
    setLayout: (id, layout) =>
      withDashboard(id, (dashboard) => {
        putDashboard(site, { ...dashboard, layout });
        // What stood in a column that is gone goes below what is in the last one.
        const last = layout.length - 1;
        const moved = gadgetsOf(site, dashboard.id).filter(({ column }) => column >= last);
        layColumn(site, last, moved.map((gadget) => gadget.id)); // prettier-ignore
      }),
    remove: (id) => withDashboard(id, (dashboard) => removeDashboard(site, dashboard.id)),
    gadgets: (dashboardId) =>
      gadgetsOf(site, Number(dashboardId)).map(({ id, moduleKey, column, row }) => ({
        id: String(id),
        moduleKey: keyInManifest(moduleKey ?? ""),
        column,
        position: row,
        configuration: (propertyOf(site, { kind: "gadget", id }, CONFIGURATION) as Gadget["configuration"] | undefined) ?? null,
      })),
    addGadget: (dashboardId, key) =>
      withDashboard(dashboardId, ({ id }) => {
        const module = gadgetModules(site).find(({ moduleKey }) => keyInManifest(moduleKey) === key) ?? { moduleKey: key, title: key };
        const row = gadgetsOf(site, id).filter(({ column }) => column === 0).length;
        addGadget(site, id, { ...module, uri: null, color: "blue", column: 0, row });
      }),
    configure: (dashboardId, gadgetId, configuration) =>
      withDashboard(dashboardId, () => {
        if (has(dashboardId, gadgetId)) setProperty(site, { kind: "gadget", id: Number(gadgetId) }, CONFIGURATION, configuration);
      }),
    move: (dashboardId, gadgetId, { column, position }) =>
      withDashboard(dashboardId, ({ id }) => {
        if (has(dashboardId, gadgetId)) placeGadget(site, id, Number(gadgetId), { column, row: position });
      }),
    removeGadget: (dashboardId, gadgetId) => withDashboard(dashboardId, ({ id }) => removeGadget(site, id, Number(gadgetId))),
  };

  function has(dashboardId: string, gadgetId: string): boolean {
    return gadgetsOf(site, Number(dashboardId)).some(({ id }) => String(id) === gadgetId);
  }
}

function shown({ id, name, layout, ownerId }: Kept): Dashboard {
  return { id: String(id), name, layout, ownerAccountId: ownerId };
}

/** Jira names an app's module with the app's address before it. */
function keyInManifest(moduleKey: string): string {
  return moduleKey.split("/static/").at(-1) ?? moduleKey;
}
