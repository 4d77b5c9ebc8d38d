import type { Share } from "../access/shares";
import type { Site } from "../site";
import { freshId } from "./fresh-id";

export const LAYOUTS = ["A", "AA", "AAA"] as const;

/** One, two or three columns, written as Jira writes them. */
export type Layout = (typeof LAYOUTS)[number];

export type Dashboard = {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly ownerId: string;
  readonly shares: readonly Share[];
  readonly editShares: readonly Share[];
  readonly layout: Layout;
};

type Tables = Pick<Site, "rows">;
type DashboardRow = {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly owner_id: string;
  readonly shares: string;
  readonly edit_shares: string;
  readonly layout: Layout | null;
};

const DASHBOARDS = `SELECT dashboard.*, layout.layout FROM jira_dashboard dashboard
  LEFT JOIN jira_dashboard_layout layout ON layout.dashboard_id = dashboard.id`;

/** Every dashboard of the site, whoever asks, by name. */
export function allDashboards(site: Tables): Dashboard[] {
  return site.rows.all<DashboardRow>(`${DASHBOARDS} ORDER BY dashboard.name, dashboard.id`).map(dashboardOfRow);
}

/** The dashboard under an id, whoever asks. */
export function findDashboard(site: Tables, id: string | number): Dashboard | null {
  const row = site.rows.one<DashboardRow>(`${DASHBOARDS} WHERE dashboard.id = ?`, Number(id));
  return row && dashboardOfRow(row);
}

/** Keeps a new dashboard of two columns and gives it. */
export function addDashboard(site: Tables, dashboard: Omit<Dashboard, "id" | "layout">): Dashboard {
  const kept = { id: freshId(site, "jira_dashboard"), layout: "AA" as const, ...dashboard };
  putDashboard(site, kept);
  return kept;
}

/** Keeps a dashboard as it is now. */
export function putDashboard(site: Tables, dashboard: Dashboard): void {
  site.rows.run(
    "INSERT OR REPLACE INTO jira_dashboard (id, name, description, owner_id, shares, edit_shares) VALUES (?, ?, ?, ?, ?, ?)",
    dashboard.id,
    dashboard.name,
    dashboard.description,
    dashboard.ownerId,
    JSON.stringify(dashboard.shares),
    JSON.stringify(dashboard.editShares),
  );
  site.rows.run("INSERT OR REPLACE INTO jira_dashboard_layout (dashboard_id, layout) VALUES (?, ?)", dashboard.id, dashboard.layout);
}

/** Takes a dashboard away with its gadgets and what is kept with them. */
export function removeDashboard(site: Tables, id: number): void {
  site.rows.run("DELETE FROM jira_gadget_property WHERE gadget_id IN (SELECT id FROM jira_gadget WHERE dashboard_id = ?)", id);
  site.rows.run("DELETE FROM jira_gadget WHERE dashboard_id = ?", id);
  site.rows.run("DELETE FROM jira_dashboard_layout WHERE dashboard_id = ?", id);
  site.rows.run("DELETE FROM jira_dashboard WHERE id = ?", id);
}

function dashboardOfRow(row: DashboardRow): Dashboard {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    ownerId: row.owner_id,
    shares: JSON.parse(row.shares) as Share[],
    editShares: JSON.parse(row.edit_shares) as Share[],
    layout: row.layout ?? "AA",
  };
}
