import { JiraError, notFound } from "../http/jira-error";
import { type JiraContext, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { allDashboards, type Dashboard, findDashboard } from "../store/dashboards";
import { type Gadget, gadgetsOf } from "../store/gadgets";
import { isSharedWith } from "./shares";

/** The dashboards an account may look at: its own and those shared with it. null is an anonymous caller. */
export function visibleDashboards(site: Site, accountId: string | null): Dashboard[] {
  return allDashboards(site).filter((dashboard) => isVisible(site, accountId, dashboard));
}

/** Whether an account may change a dashboard: its owner, and those it is shared with for that. */
export function isWritable(site: Site, accountId: string | null, dashboard: Dashboard): boolean {
  return (accountId !== null && dashboard.ownerId === accountId) || isSharedWith(site, accountId, dashboard.editShares);
}

/** The dashboard a request names, for one who may look at it. @throws {JiraError} 404 alike for none and for a hidden one. */
export function dashboardSeen(site: Site, context: JiraContext, id: string): Dashboard {
  const dashboard = findDashboard(site, id);
  if (!dashboard || !isVisible(site, context.env.caller.accountId, dashboard)) throw dashboardNotFound(id);
  return dashboard;
}

/** The same for one who may change it. @throws {JiraError} 404 for who does not see it, `status` for who only looks. */
export function dashboardWritten(site: Site, context: JiraContext, id: string, status: 400 | 403 | 404): Dashboard {
  const { accountId } = personOf(context);
  const dashboard = dashboardSeen(site, context, id);
  if (isWritable(site, accountId, dashboard)) return dashboard;
  throw status === 404 ? dashboardNotFound(id) : new JiraError(status, ["You do not have permission to edit this dashboard."]);
}

/** The gadget of a dashboard that a request names. @throws {JiraError} 404. */
export function gadgetOn(site: Site, dashboard: Dashboard, id: string): Gadget {
  const gadget = gadgetsOf(site, dashboard.id).find((candidate) => String(candidate.id) === id);
  if (!gadget) throw notFound(`The gadget with id '${id}' does not exist on the dashboard.`);
  return gadget;
}

function isVisible(site: Site, accountId: string | null, dashboard: Dashboard): boolean {
  return isWritable(site, accountId, dashboard) || isSharedWith(site, accountId, dashboard.shares);
}

function dashboardNotFound(id: string): JiraError {
  return notFound(`The dashboard with id '${id}' does not exist.`);
}
