import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { z } from "zod";
import type { Forge } from "../../forge/forge";
import { LAYOUTS } from "../../jira/store/dashboards";
import type { Jira } from "../../seams";
import type { Dashboard, DashboardStore } from "../dashboards/dashboard-store";
import type { Sessions } from "../session";

const createBody = z.strictObject({ name: z.string().trim().min(1).max(255) });
const layoutBody = z.strictObject({ layout: z.enum(LAYOUTS) });
const addBody = z.strictObject({ moduleKey: z.string() });
const gadgetBody = z.union([
  z.strictObject({ configuration: z.record(z.string(), z.unknown()) }),
  z.strictObject({ column: z.number().int().min(0).max(2), position: z.number().int().min(0) }),
]);

export type DashboardRoutesOptions = {
  readonly dashboards: DashboardStore;
  readonly forge: Pick<Forge, "modules">;
  readonly sessions: Sessions;
  /** Says whom a dashboard is open to. */
  readonly jira: Pick<Jira, "handle">;
  readonly siteUrl: string;
};

type Variables = { readonly accountId: string; readonly dashboard: Dashboard };

/** `/gateway/dashboards`: dashboards as pages show and arrange them. Who may look at one and who may change it, Jira says. */
export function dashboardRoutes({ dashboards, forge, sessions, jira, siteUrl }: DashboardRoutesOptions): Hono<{ Variables: Variables }> {
  const routes = new Hono<{ Variables: Variables }>();

  routes.use(async (context, next) => {
    const accountId = sessions.accountIdOf(context.req.raw);
    if (accountId === null) return context.json({ message: "Sign in first." }, 401);
    context.set("accountId", accountId);
    return next();
  });

  /** The dashboard asked for; a change of it is its owner's. */
  const existing = createMiddleware<{ Variables: Variables }>(async (context, next) => {
    const id = context.req.param("id") ?? "";
    const seen = await askJira(`/dashboard/${encodeURIComponent(id)}`, context.get("accountId"));
    const dashboard = dashboards.dashboard(id);
    if (!seen || !dashboard) return context.json({ message: "There is no such dashboard." }, 404);
    if (context.req.method !== "GET" && seen["isWritable"] !== true)
      return context.json({ message: "You may look at this dashboard, not change it." }, 403);
    if (context.req.method === "DELETE" && !context.req.path.includes("/gadgets/") && dashboard.ownerAccountId !== context.get("accountId"))
      return context.json({ message: "Only its owner may remove a dashboard." }, 403);
    context.set("dashboard", dashboard);
    return next();
  });
  /** Null where Jira does not show it to the account. */
  async function askJira(path: string, accountId: string): Promise<Record<string, unknown> | null> {
    const answer = await jira.handle(new Request(`${siteUrl}/rest/api/3${path}`), { accountId });
    return answer.ok ? ((await answer.json()) as Record<string, unknown>) : null;
  }
  const whole = (id: string) => ({ ...dashboards.dashboard(id), gadgets: dashboards.gadgets(id) });

  routes.get("/", async (context) => {
    const seen = (await askJira("/dashboard?maxResults=1000", context.get("accountId"))) as { dashboards: { id: string }[] } | null;
    const ids = new Set(seen?.dashboards.map(({ id }) => id));
    return context.json({ dashboards: dashboards.all().filter(({ id }) => ids.has(id)) });
  });
  routes.post("/", async (context) => {
    const body = createBody.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return context.json({ message: "Give the dashboard a name of at most 255 characters." }, 400);
    return context.json(dashboards.create(body.data.name, context.get("accountId")), 201);
  });

  routes.get("/:id", existing, (context) => context.json(whole(context.get("dashboard").id)));
  routes.put("/:id", existing, async (context) => {
    const { id } = context.get("dashboard");
    const body = layoutBody.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return context.json({ message: z.prettifyError(body.error) }, 400);
    dashboards.setLayout(id, body.data.layout);
    return context.json(whole(id));
  });
  routes.delete("/:id", existing, (context) => {
    dashboards.remove(context.get("dashboard").id);
    return context.body(null, 204);
  });

  routes.post("/:id/gadgets", existing, async (context) => {
    const { id } = context.get("dashboard");
    const body = addBody.safeParse(await context.req.json().catch(() => null));
    const module = body.success && forge.modules().find(({ key }) => key === body.data.moduleKey);
    if (!module || module.moduleType !== "jira:dashboardGadget") return context.json({ message: "The app has no such gadget." }, 400);
    dashboards.addGadget(id, module.key);
    return context.json(whole(id), 201);
  });
  routes.put("/:id/gadgets/:gadgetId", existing, async (context) => {
    const { id, layout } = context.get("dashboard");
    const gadgetId = context.req.param("gadgetId");
    const body = gadgetBody.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return context.json({ message: "A gadget's configuration is an object." }, 400);
    if ("configuration" in body.data) dashboards.configure(id, gadgetId, body.data.configuration);
    else if (body.data.column < layout.length) dashboards.move(id, gadgetId, body.data);
    else return context.json({ message: "The dashboard has no such column." }, 400);
    return context.json(whole(id));
  });
  routes.delete("/:id/gadgets/:gadgetId", existing, (context) => {
    const { id } = context.get("dashboard");
    dashboards.removeGadget(id, context.req.param("gadgetId"));
    return context.json(whole(id));
  });

  return routes;
}
