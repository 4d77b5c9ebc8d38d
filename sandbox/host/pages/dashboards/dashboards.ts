import { askJira } from "../data/ask-jira";

export type Gadget = {
  readonly id: string;
  readonly moduleKey: string;
  readonly column: number;
  readonly position: number;
  /** null until its edit view submitted one. */
  readonly configuration: Readonly<Record<string, unknown>> | null;
};
/** One to three columns: as many as the layout has letters. */
export type Layout = "A" | "AA" | "AAA";
export type Dashboard = { readonly id: string; readonly name: string; readonly layout: Layout; readonly ownerAccountId: string };
export type OpenDashboard = Dashboard & { readonly gadgets: readonly Gadget[] };

const GATEWAY = "/gateway/dashboards";

/** All dashboards of the site. */
export async function readDashboards(): Promise<readonly Dashboard[]> {
  return (await askJira<{ dashboards: readonly Dashboard[] }>(GATEWAY)).dashboards;
}

/** A new dashboard of the session's person. */
export function createDashboard(name: string): Promise<Dashboard> {
  return askJira<Dashboard>(GATEWAY, { method: "POST", body: { name } });
}

/** A dashboard with its gadgets. @throws {JiraError} 404 when there is none. */
export function readDashboard(id: string): Promise<OpenDashboard> {
  return askJira<OpenDashboard>(`${GATEWAY}/${encodeURIComponent(id)}`);
}

/** One change of a dashboard: `path` names what of it. @throws {JiraError} 403 for who does not own it. */
export async function changeDashboard(
  id: string,
  path: string,
  change: { readonly method: "POST" | "PUT" | "DELETE"; readonly body?: unknown },
): Promise<void> {
  await askJira(`${GATEWAY}/${encodeURIComponent(id)}${path}`, change);
}
