import { Hono } from "hono";
import { z } from "zod";
import type { Forge } from "../../forge/forge";
import { resourceAddresses } from "../../forge/resources/resource-address";
import type { ResourceManifest } from "../../forge/resources/read-resources";
import type { Jira } from "../../seams";
import type { Sessions } from "../session";
import { mayOpen } from "./may-open";
import { shownModule } from "./shown-module";

const contextBody = z.strictObject({
  moduleKey: z.string(),
  location: z.strictObject({ issueIdOrKey: z.string().exactOptional(), projectIdOrKey: z.string().exactOptional() }),
  extension: z.record(z.string(), z.unknown()).exactOptional(),
  locale: z.string().exactOptional(),
  theme: z.record(z.string(), z.unknown()).exactOptional(),
});
const invokeBody = z.strictObject({ token: z.string(), functionKey: z.string(), payload: z.unknown().optional() });
const tokenBody = z.strictObject({ token: z.string() });
const productBody = z.strictObject({
  token: z.string(),
  restPath: z.string().startsWith("/"),
  init: z.strictObject({
    method: z.string().exactOptional(),
    headers: z.array(z.tuple([z.string(), z.string()])).exactOptional(),
    body: z.string().nullable().exactOptional(),
  }),
});

export type ForgeRoutesOptions = {
  readonly forge: Pick<Forge, "modules" | "openContext" | "invoke" | "fetchProduct" | "dynamicProperties">;
  readonly jira: Pick<Jira, "handle">;
  readonly sessions: Sessions;
  readonly manifest: ResourceManifest;
  readonly uiOrigin: string;
};

/** `/gateway/forge/*`: what the page around the app's frames asks of the platform on their behalf. */
export function forgeRoutes({ forge, jira, sessions, manifest, uiOrigin }: ForgeRoutesOptions): Hono {
  const routes = new Hono();

  routes.get("/modules", (context) => context.json(forge.modules().map((module) => shownModule(module, manifest, uiOrigin))));

  routes.get("/resources", (context) => context.json(resourceAddresses(uiOrigin, manifest)));

  routes.post("/context", async (context) => {
    const body = contextBody.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return context.json({ message: z.prettifyError(body.error) }, 400);
    const accountId = sessions.accountIdOf(context.req.raw);
    const module = forge.modules().find(({ key }) => key === body.data.moduleKey);
    const isOpen = accountId !== null && module !== undefined && (await mayOpen(jira, { accountId, module, ...body.data.location }));
    const opened = isOpen ? forge.openContext({ accountId, ...body.data }) : null;
    return opened ? context.json(opened) : context.json({ message: "You cannot see this, or it is not there." }, 404);
  });

  routes.post("/invoke", async (context) => {
    const body = invokeBody.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return context.json({ message: z.prettifyError(body.error) }, 400);
    const { token, functionKey, payload } = body.data;
    return context.json(await forge.invoke({ token, functionKey, payload }));
  });

  routes.post("/dynamic-properties", async (context) => {
    const body = tokenBody.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return context.json({ message: z.prettifyError(body.error) }, 400);
    return context.json(await forge.dynamicProperties(body.data.token));
  });

  routes.post("/fetch-product", async (context) => {
    const body = productBody.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return context.json({ message: z.prettifyError(body.error) }, 400);
    const { token, restPath, init } = body.data;
    const response = await forge.fetchProduct({ token, restPath, init });
    const text = await response.text();
    const headers: Record<string, string> = {};
    response.headers.forEach((value, name) => (headers[name] = value));
    return context.json({
      status: response.status,
      statusText: response.statusText,
      headers,
      ...(text !== "" && { body: text }),
    });
  });

  return routes;
}
