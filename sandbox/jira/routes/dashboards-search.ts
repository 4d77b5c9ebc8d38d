import { visibleDashboards } from "../access/dashboard-access";
import { DASHBOARD_EXPANDS, dashboardWith } from "../formatters/dashboard-json";
import { selfLink } from "../formatters/links";
import { askedBySharing, expandOf } from "../http/asked-by-sharing";
import { badRequest } from "../http/jira-error";
import { type JiraRouter, paged, pageOf } from "../http/jira-router";
import { sortedBy } from "../http/sorted-by";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";
import type { Dashboard } from "../store/dashboards";

/** Finding dashboards. An archived or a deleted one there never is here. */
export function dashboardSearchRoutes(router: JiraRouter, site: Site): void {
  router.get("/dashboard/search", (context) => {
    const viewer = context.env.caller.accountId;
    const { dashboardName, status = "active" } = context.req.query();
    if (!["active", "archived", "deleted"].includes(status)) throw badRequest(`The status '${status}' is not valid.`);
    const isAsked = askedBySharing(site, context);
    const expand = expandOf(context, DASHBOARD_EXPANDS);
    const found = visibleDashboards(site, viewer)
      .filter((dashboard) => status === "active" && isAsked(dashboard))
      .filter(({ name }) => dashboardName === undefined || name.toLowerCase().includes(dashboardName.toLowerCase()));
    const orders = {
      name: ({ name }: Dashboard) => name,
      id: ({ id }: Dashboard) => id,
      description: ({ description }: Dashboard) => description,
      owner: ({ ownerId }: Dashboard) => findAccount(site, ownerId)?.display_name ?? "",
      favorite_count: () => 0,
      is_favorite: () => 0,
    };
    const sorted = sortedBy(context, found, orders, "name").map((dashboard) => dashboardWith(site, viewer, dashboard, expand));
    return context.json(paged(selfLink(site, "/dashboard/search"), pageOf(context, 100), sorted));
  });
}
