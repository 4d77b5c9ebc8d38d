import { z } from "zod";
import { administratorOf } from "../access/administration";
import { dashboardSeen, dashboardWritten, visibleDashboards } from "../access/dashboard-access";
import { shareAsked, sharesFrom } from "../access/shares";
import { dashboardJson } from "../formatters/dashboard-json";
import { badRequest, JiraError, notFound } from "../http/jira-error";
import { bodyOf, flagOf, type JiraContext, type JiraRouter, pageOf, type Person, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { addDashboard, allDashboards, type Dashboard, findDashboard, putDashboard, removeDashboard } from "../store/dashboards";
import { addGadget, gadgetsOf } from "../store/gadgets";
import { selfLink } from "../formatters/links";

const details = z.object({
  name: z.string(),
  description: z.string().default(""),
  sharePermissions: z.array(shareAsked),
  editPermissions: z.array(shareAsked),
});

/** Dashboards: each its owner's, open to whom it is shared with. */
export function dashboardRoutes(router: JiraRouter, site: Site): void {
  router.get("/dashboard", (context) => {
    const { accountId } = context.env.caller;
    const asked = context.req.query("filter");
    if (asked !== undefined && !["my", "favourite"].includes(asked)) throw badRequest(`The filter '${asked}' is not one of favourite, my.`);
    const found = visibleDashboards(site, accountId).filter(
      ({ ownerId }) => asked === undefined || (asked === "my" && ownerId === accountId),
    );
    return context.json(pageOfDashboards(site, context, found));
  });

  router.post("/dashboard", async (context) => {
    const caller = callerFor(site, context);
    const given = await detailsOf(site, context, caller);
    return context.json(
      dashboardJson(
        site,
        caller.accountId,
        site.write(() => addDashboard(site, { ...given, ownerId: caller.accountId })),
      ),
    );
  });

  router.get("/dashboard/:id{[0-9]+}", (context) =>
    context.json(dashboardJson(site, context.env.caller.accountId, dashboardSeen(site, context, context.req.param("id")))),
  );

  router.put("/dashboard/:id", async (context) => {
    const caller = callerFor(site, context);
    const dashboard = dashboardToChange(site, context);
    const given = await detailsOf(site, context, caller, dashboard);
    site.write(() => putDashboard(site, { ...dashboard, ...given }));
    return context.json(dashboardJson(site, caller.accountId, { ...dashboard, ...given }));
  });

  router.delete("/dashboard/:id", (context) => {
    const { accountId } = personOf(context);
    const dashboard = findDashboard(site, context.req.param("id"));
    if (dashboard?.ownerId !== accountId) throw badRequest("The dashboard does not exist or you are not its owner.");
    site.write(() => removeDashboard(site, dashboard.id));
    return context.body(null, 204);
  });

  router.post("/dashboard/:id/copy", async (context) => {
    const caller = callerFor(site, context);
    const original = dashboardSeen(site, context, context.req.param("id"));
    const given = await detailsOf(site, context, caller);
    const copy = site.write(() => {
      const made = addDashboard(site, { ...given, ownerId: caller.accountId });
      putDashboard(site, { ...made, layout: original.layout });
      for (const gadget of gadgetsOf(site, original.id)) copyGadget(site, made.id, gadget);
      return made;
    });
    return context.json(dashboardJson(site, caller.accountId, copy));
  });
}

/** Who asks; with `extendAdminPermissions`, only a Jira administrator. */
function callerFor(site: Site, context: JiraContext): Person {
  return flagOf(context, "extendAdminPermissions", false) ? administratorOf(site, context) : personOf(context);
}

function dashboardToChange(site: Site, context: JiraContext): Dashboard {
  const id = context.req.param("id") ?? "";
  if (!flagOf(context, "extendAdminPermissions", false)) return dashboardWritten(site, context, id, 404);
  const dashboard = findDashboard(site, id);
  if (!dashboard) throw notFound(`The dashboard with id '${id}' does not exist.`);
  return dashboard;
}

type Details = Pick<Dashboard, "name" | "description" | "shares" | "editShares">;

async function detailsOf(site: Site, context: JiraContext, caller: Person, present?: Dashboard): Promise<Details> {
  const body = await bodyOf(context, details);
  if (body.name.trim() === "") throw new JiraError(400, [], { name: "You must specify a name for the dashboard." });
  if (body.name.length > 255) throw new JiraError(400, [], { name: "The dashboard name must not exceed 255 characters." });
  const owner = present?.ownerId ?? caller.accountId;
  const others = allDashboards(site).filter(({ id, ownerId }) => ownerId === owner && id !== present?.id);
  if (others.some(({ name }) => name === body.name)) throw new JiraError(400, [], { name: "You already have a dashboard with this name." });
  return {
    name: body.name,
    description: body.description,
    shares: sharesFrom(site, caller, body.sharePermissions),
    editShares: sharesFrom(site, caller, body.editPermissions),
  };
}

function copyGadget(site: Site, dashboardId: number, gadget: ReturnType<typeof gadgetsOf>[number]): void {
  const id = addGadget(site, dashboardId, gadget);
  const copy =
    "INSERT INTO jira_gadget_property (gadget_id, key, value) SELECT ?, key, value FROM jira_gadget_property WHERE gadget_id = ?";
  site.rows.run(copy, id, gadget.id);
}

/** One page in the older wrapping, with the addresses of its neighbours. */
function pageOfDashboards(site: Site, context: JiraContext, found: readonly Dashboard[]): Record<string, unknown> {
  const { startAt, maxResults } = pageOf(context, 1000, 20);
  const at = (from: number): string => selfLink(site, `/dashboard?startAt=${from}&maxResults=${maxResults}`);
  return {
    startAt,
    maxResults,
    total: found.length,
    ...(startAt > 0 ? { prev: at(Math.max(0, startAt - maxResults)) } : {}),
    ...(startAt + maxResults < found.length ? { next: at(startAt + maxResults) } : {}),
    dashboards: found.slice(startAt, startAt + maxResults).map((dashboard) => dashboardJson(site, context.env.caller.accountId, dashboard)),
  };
}
