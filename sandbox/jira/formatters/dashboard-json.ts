import { isWritable } from "../access/dashboard-access";
import type { Site } from "../site";
import type { Dashboard } from "../store/dashboards";
import type { Gadget } from "../store/gadgets";
import { selfLink } from "./links";
import { shareJson } from "./share-json";
import { userJsonOf } from "./user-json";

type Json = Record<string, unknown>;

/** What of a dashboard is told only when asked for, where the operation knows `expand`. */
const EXPANDED = {
  description: ["description"],
  owner: ["owner"],
  viewUrl: ["view"],
  favourite: ["isFavourite"],
  favouritedCount: ["popularity"],
  sharePermissions: ["sharePermissions"],
  editPermissions: ["editPermissions"],
  isWritable: ["isWritable"],
} as const;

export const DASHBOARD_EXPANDS: readonly string[] = Object.keys(EXPANDED);

/** A dashboard whole, as it shows to a viewer. Nobody's favourite: REST has no operation to make it one. */
export function dashboardJson(site: Site, viewer: string | null, dashboard: Dashboard): Json {
  return {
    id: String(dashboard.id),
    self: selfLink(site, `/dashboard/${dashboard.id}`),
    name: dashboard.name,
    description: dashboard.description,
    owner: userJsonOf(site, dashboard.ownerId),
    view: `${site.url}/dashboards/${dashboard.id}`,
    isFavourite: false,
    popularity: 0,
    sharePermissions: dashboard.shares.map((share) => shareJson(site, viewer, share)),
    editPermissions: dashboard.editShares.map((share) => shareJson(site, viewer, share)),
    isWritable: isWritable(site, viewer, dashboard),
    systemDashboard: false,
  };
}

/** A dashboard with what `expand` asks for, and no more. */
export function dashboardWith(site: Site, viewer: string | null, dashboard: Dashboard, expand: readonly string[]): Json {
  const whole = dashboardJson(site, viewer, dashboard);
  const asked = Object.entries(EXPANDED).flatMap(([name, keys]) => (expand.includes(name) ? keys : []));
  return Object.fromEntries(["id", "self", "name", ...asked].map((key) => [key, whole[key]]));
}

/** A gadget where it stands. */
export function gadgetJson(gadget: Gadget): Json {
  return {
    id: gadget.id,
    ...(gadget.moduleKey === null ? {} : { moduleKey: gadget.moduleKey }),
    ...(gadget.uri === null ? {} : { uri: gadget.uri }),
    color: gadget.color,
    position: { row: gadget.row, column: gadget.column },
    title: gadget.title,
  };
}
