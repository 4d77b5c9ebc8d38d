import { administratorOf, knownScheme } from "../access/administration";
import { grantAsked, grantFrom } from "../access/grant-asked";
import { grantJson } from "../formatters/permission-scheme-json";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { addGrant, type GrantRow, grantsOf, isSameGrant } from "../store/permission-grants";
import { PERMISSION_SCHEMES, type SchemeRow } from "../store/schemes";

/** The grants of a permission scheme one by one: Jira's own permissions, and those of apps. */
export function permissionGrantRoutes(router: JiraRouter, site: Site): void {
  router.get("/permissionscheme/:id/permission", (context) => {
    const scheme = schemeOf(site, context);
    return context.json({ permissions: grantsOf(site, scheme.id).map((grant) => grantJson(site, scheme, grant)) });
  });

  router.post("/permissionscheme/:id/permission", async (context) => {
    administratorOf(site, context);
    const scheme = schemeOf(site, context);
    const asked = grantFrom(site, await bodyOf(context, grantAsked));
    if (grantsOf(site, scheme.id).some((held) => isSameGrant(held, asked)))
      throw badRequest("The permission is already granted to this holder in the permission scheme.");
    const grant = site.write(() => addGrant(site, scheme.id, asked));
    return context.json(grantJson(site, scheme, grant), 201);
  });

  router.get("/permissionscheme/:id/permission/:grantId", (context) => {
    const scheme = schemeOf(site, context);
    return context.json(grantJson(site, scheme, grantOf(site, context, scheme)));
  });

  router.delete("/permissionscheme/:id/permission/:grantId", (context) => {
    administratorOf(site, context);
    const { id } = grantOf(site, context, schemeOf(site, context));
    site.write(() => site.rows.run("DELETE FROM jira_permission_grant WHERE id = ?", id));
    return context.body(null, 204);
  });
}

function schemeOf(site: Site, context: JiraContext): SchemeRow {
  personOf(context);
  return knownScheme(site, PERMISSION_SCHEMES, context.req.param("id") ?? "");
}

function grantOf(site: Site, context: JiraContext, scheme: SchemeRow): GrantRow {
  const grant = grantsOf(site, scheme.id).find(({ id }) => String(id) === context.req.param("grantId"));
  if (!grant) throw notFound("The permission grant was not found in the permission scheme.");
  return grant;
}
