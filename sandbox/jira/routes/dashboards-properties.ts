import { z } from "zod";
import { dashboardSeen, dashboardWritten, gadgetOn } from "../access/dashboard-access";
import { selfLink } from "../formatters/links";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter } from "../http/jira-router";
import type { Site } from "../site";
import { type PropertyOwner, propertyKeysOf, propertyOf, removeProperty, setProperty } from "../store/properties";

const VALUE_LENGTH_MAX = 32_768;
const KEY_LENGTH_MAX = 255;
const PATH = "/dashboard/:dashboardId/items/:itemId/properties";

/** What apps keep with a gadget on a dashboard: readable for who sees the dashboard, written by who may change it. */
export function dashboardPropertyRoutes(router: JiraRouter, site: Site): void {
  router.get(PATH, (context) => {
    const { owner, path } = itemOf(site, context, "read");
    return context.json({ keys: propertyKeysOf(site, owner).map((key) => ({ key, self: selfLink(site, `${path}/${key}`) })) });
  });

  router.get(`${PATH}/:key`, (context) => {
    const { owner } = itemOf(site, context, "read");
    const { key } = context.req.param();
    const value = propertyOf(site, owner, key);
    if (value === undefined) throw noSuchProperty(key);
    return context.json({ key, value });
  });

  router.put(`${PATH}/:key`, async (context) => {
    const { owner } = itemOf(site, context, "write");
    const { key } = context.req.param();
    const value = await bodyOf(context, z.json());
    if (key.length > KEY_LENGTH_MAX) throw badRequest(`The property key must not exceed ${KEY_LENGTH_MAX} characters.`);
    if (value === null || JSON.stringify(value).length > VALUE_LENGTH_MAX)
      throw badRequest(`The property value must be a non-empty JSON of at most ${VALUE_LENGTH_MAX} characters.`);
    const isNew = propertyOf(site, owner, key) === undefined;
    site.write(() => setProperty(site, owner, key, value));
    return context.body(null, isNew ? 201 : 200);
  });

  router.delete(`${PATH}/:key`, (context) => {
    const { owner } = itemOf(site, context, "write");
    const { key } = context.req.param();
    if (propertyOf(site, owner, key) === undefined) throw noSuchProperty(key);
    site.write(() => removeProperty(site, owner, key));
    return context.body(null, 204);
  });
}

function itemOf(site: Site, context: JiraContext, to: "read" | "write"): { owner: PropertyOwner; path: string } {
  const { dashboardId = "", itemId = "" } = context.req.param() as Partial<Record<"dashboardId" | "itemId", string>>;
  const dashboard = to === "read" ? dashboardSeen(site, context, dashboardId) : dashboardWritten(site, context, dashboardId, 403);
  const { id } = gadgetOn(site, dashboard, itemId);
  return { owner: { kind: "gadget", id }, path: `/dashboard/${dashboard.id}/items/${id}/properties` };
}

function noSuchProperty(key: string): ReturnType<typeof notFound> {
  return notFound(`The property with the key '${key}' does not exist.`);
}
