import { Hono } from "hono";
import { z } from "zod";
import type { Forge, ModuleInfo } from "../../forge/forge";
import type { Jira, PanelChange } from "../../seams";
import type { Sessions } from "../session";

/** Forge's own limit of a panel with `allowMultiple`. */
const INSTANCES_MAX = 5;

const addBody = z.strictObject({ moduleKey: z.string() });

const REFUSALS: Readonly<Record<Exclude<PanelChange, "done">, readonly [403 | 404 | 409, string]>> = {
  "not-found": [404, "You cannot see this work item, or it is not there."],
  forbidden: [403, "You may not edit this work item."],
  "not-possible": [409, "The work item has this panel as often as it may, or no longer has it."],
};

export type PanelRoutesOptions = {
  readonly forge: Pick<Forge, "modules">;
  readonly jira: Pick<Jira, "panels">;
  readonly sessions: Sessions;
};

/** `/gateway/panels/:issue`: the app's panels on a work item, and what a person may do about them there. */
export function panelRoutes({ forge, jira, sessions }: PanelRoutesOptions): Hono<{ Variables: { accountId: string } }> {
  const routes = new Hono<{ Variables: { accountId: string } }>();
  const ended = (change: PanelChange): Response => {
    if (change === "done") return new Response(null, { status: 204 });
    const [status, message] = REFUSALS[change];
    return Response.json({ message }, { status });
  };

  routes.use(async (context, next) => {
    const accountId = sessions.accountIdOf(context.req.raw);
    if (accountId === null) return context.json({ message: "Sign in first." }, 401);
    context.set("accountId", accountId);
    return next();
  });

  routes.get("/:issue", (context) => {
    const found = jira.panels.on(context.req.param("issue"), context.get("accountId"));
    if (!found) return ended("not-found");
    const modules = new Map(forge.modules().map((module) => [module.ari, module]));
    return context.json({
      mayChange: found.mayChange,
      instancesMax: Object.fromEntries(panelModules(forge).map((module) => [module.key, instancesMax(module)])),
      // A panel of an app that is gone, or was made of another kind, is not drawn.
      panels: found.panels.flatMap(({ moduleId, addedId }) => {
        const module = modules.get(moduleId);
        return module?.moduleType === "jira:issuePanel" ? [{ moduleKey: module.key, addedId }] : [];
      }),
    });
  });

  routes.post("/:issue", async (context) => {
    const body = addBody.safeParse(await context.req.json().catch(() => null));
    const module = body.success && panelModules(forge).find(({ key }) => key === body.data.moduleKey);
    if (!module) return context.json({ message: "The app has no such panel." }, 400);
    const panel = { moduleId: module.ari, atMost: instancesMax(module) };
    return ended(jira.panels.add(context.req.param("issue"), context.get("accountId"), panel));
  });

  routes.delete("/:issue/:addedId", (context) =>
    ended(jira.panels.remove(context.req.param("issue"), context.get("accountId"), context.req.param("addedId"))),
  );

  return routes;
}

function panelModules(forge: Pick<Forge, "modules">): readonly ModuleInfo[] {
  return forge.modules().filter(({ moduleType }) => moduleType === "jira:issuePanel");
}

function instancesMax(module: ModuleInfo): number {
  return module.definition["allowMultiple"] === true ? INSTANCES_MAX : 1;
}
