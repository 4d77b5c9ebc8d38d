import { z } from "zod";
import { dashboardSeen, dashboardWritten, gadgetOn } from "../access/dashboard-access";
import { gadgetJson } from "../formatters/dashboard-json";
import { badRequest } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";
import type { Dashboard } from "../store/dashboards";
import { addGadget, gadgetModules, gadgetsOf, type Place, placeGadget, removeGadget } from "../store/gadgets";

const COLORS = ["blue", "red", "yellow", "green", "cyan", "purple", "gray", "white"] as const;

const whole = z.number().int().min(0);
const position = z.object({ row: whole, column: whole });
const look = { title: z.string().min(1).max(255).optional(), color: z.enum(COLORS).optional(), position: position.optional() };
const settings = z.object({
  ...look,
  moduleKey: z.string().optional(),
  uri: z.string().optional(),
  ignoreUriAndModuleKeyValidation: z.boolean().default(false),
});
const change = z.object(look);

/** The gadgets on a dashboard, in columns. Those there are to choose from are the modules of installed apps. */
export function dashboardGadgetRoutes(router: JiraRouter, site: Site): void {
  router.get("/dashboard/gadgets", (context) => {
    personOf(context);
    return context.json({ gadgets: gadgetModules(site) });
  });

  router.get("/dashboard/:dashboardId/gadget", (context) => {
    const dashboard = dashboardSeen(site, context, context.req.param("dashboardId"));
    const wanted = (name: string): string[] => context.req.queries(name) ?? [];
    const [ids, keys, uris] = [wanted("gadgetId"), wanted("moduleKey"), wanted("uri")];
    const isAsked = (list: readonly string[], value: string | number | null): boolean => list.length === 0 || list.includes(String(value));
    const found = gadgetsOf(site, dashboard.id).filter(
      ({ id, moduleKey, uri }) => isAsked(ids, id) && isAsked(keys, moduleKey) && isAsked(uris, uri),
    );
    return context.json({ gadgets: found.map(gadgetJson) });
  });

  router.post("/dashboard/:dashboardId/gadget", async (context) => {
    const dashboard = written(site, context);
    const body = await bodyOf(context, settings);
    const kind = kindOf(site, body);
    const place = body.position ?? { column: 0, row: gadgetsOf(site, dashboard.id).filter(({ column }) => column === 0).length };
    checkPlace(dashboard, place);
    const { color = "blue", title = kind.title } = body;
    const id = site.write(() => addGadget(site, dashboard.id, { ...kind, title, color, ...place }));
    return context.json(gadgetJson(gadgetOn(site, dashboard, String(id))));
  });

  router.put("/dashboard/:dashboardId/gadget/:gadgetId", async (context) => {
    const dashboard = written(site, context);
    const gadget = gadgetOn(site, dashboard, context.req.param("gadgetId"));
    const body = await bodyOf(context, change);
    const { title = gadget.title, color = gadget.color, position: place } = body;
    if (place) checkPlace(dashboard, place);
    site.write(() => {
      site.rows.run("UPDATE jira_gadget SET title = ?, color = ? WHERE id = ?", title, color, gadget.id);
      if (place) placeGadget(site, dashboard.id, gadget.id, place);
    });
    return context.body(null, 204);
  });

  router.delete("/dashboard/:dashboardId/gadget/:gadgetId", (context) => {
    const dashboard = written(site, context);
    const gadget = gadgetOn(site, dashboard, context.req.param("gadgetId"));
    site.write(() => removeGadget(site, dashboard.id, gadget.id));
    return context.body(null, 204);
  });
}

function written(site: Site, context: JiraContext): Dashboard {
  return dashboardWritten(site, context, context.req.param("dashboardId") ?? "", 404);
}

type Kind = { readonly moduleKey: string | null; readonly uri: string | null; readonly title: string };

function kindOf(site: Site, { moduleKey, uri, ignoreUriAndModuleKeyValidation }: z.infer<typeof settings>): Kind {
  if ((moduleKey === undefined) === (uri === undefined)) throw badRequest("Either moduleKey or uri must be given, and not both.");
  const module = gadgetModules(site).find((candidate) => candidate.moduleKey === moduleKey);
  if (!module && !ignoreUriAndModuleKeyValidation)
    throw badRequest(`The gadget with the ${uri === undefined ? "module key" : "URI"} '${moduleKey ?? uri}' does not exist.`);
  return { moduleKey: moduleKey ?? null, uri: uri ?? null, title: module?.title ?? moduleKey ?? uri ?? "" };
}

function checkPlace(dashboard: Dashboard, { column }: Place): void {
  if (column >= dashboard.layout.length) throw badRequest(`The dashboard has ${dashboard.layout.length} columns.`);
}
