import { z } from "zod";
import { administratorOf, checkName, knownScheme, projectAdministeredBy, projectSeenBy } from "../access/administration";
import { grantAsked, grantFrom } from "../access/grant-asked";
import { permissionSchemeJson } from "../formatters/permission-scheme-json";
import { badRequest } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { describe } from "../store/descriptions";
import { freshId } from "../store/fresh-id";
import { addGrant, type Grant, isSameGrant } from "../store/permission-grants";
import { isTeamManaged } from "../store/project-details";
import { PERMISSION_SCHEMES, projectsUsing, type SchemeRow, sharedSchemes, useScheme } from "../store/schemes";

const creation = z.object({ name: z.string(), description: z.string().optional(), permissions: z.array(grantAsked).optional() });

const TEAM_MANAGED = "Team-managed projects do not have a permission scheme.";

/** Permission schemes: who holds what in the projects that share one. */
export function permissionSchemeRoutes(router: JiraRouter, site: Site): void {
  router.get("/permissionscheme", (context) => {
    personOf(context);
    const { expand } = context.req.query();
    return context.json({
      permissionSchemes: sharedSchemes(site, PERMISSION_SCHEMES).map((scheme) => permissionSchemeJson(site, scheme, expand)),
    });
  });

  router.post("/permissionscheme", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, creation);
    checkName(body.name, "permission scheme", sharedSchemes(site, PERMISSION_SCHEMES));
    const grants = distinctGrants(site, body.permissions ?? []);
    const id = freshId(site, PERMISSION_SCHEMES.table);
    site.write(() => {
      site.rows.run("INSERT INTO jira_permission_scheme (id, name) VALUES (?, ?)", id, body.name);
      describe(site, "permission-scheme", id, body.description ?? "");
      grants.forEach((grant) => addGrant(site, id, grant));
    });
    return context.json(shown(site, context, { id, name: body.name }), 201);
  });

  router.get("/permissionscheme/:id", (context) => {
    personOf(context);
    return context.json(shown(site, context, schemeOf(site, context)));
  });

  router.put("/permissionscheme/:id", async (context) => {
    administratorOf(site, context);
    const scheme = schemeOf(site, context);
    const body = await bodyOf(context, creation);
    const others = sharedSchemes(site, PERMISSION_SCHEMES).filter(({ id }) => id !== scheme.id);
    checkName(body.name, "permission scheme", others);
    const grants = body.permissions && distinctGrants(site, body.permissions);
    site.write(() => {
      site.rows.run("UPDATE jira_permission_scheme SET name = ? WHERE id = ?", body.name, scheme.id);
      describe(site, "permission-scheme", scheme.id, body.description);
      if (grants) replaceGrants(site, scheme.id, grants);
    });
    return context.json(shown(site, context, { ...scheme, name: body.name }));
  });

  router.delete("/permissionscheme/:id", (context) => {
    administratorOf(site, context);
    const scheme = schemeOf(site, context);
    if (projectsUsing(site, PERMISSION_SCHEMES, scheme.id).length > 0)
      throw badRequest("The permission scheme is used by one or more projects and cannot be deleted.");
    site.write(() => {
      replaceGrants(site, scheme.id, []);
      site.rows.run("DELETE FROM jira_permission_scheme WHERE id = ?", scheme.id);
    });
    return context.body(null, 204);
  });

  router.get("/project/:projectIdOrKey/permissionscheme", (context) => {
    const project = projectAdministeredBy(site, personOf(context), context.req.param("projectIdOrKey"));
    if (isTeamManaged(site, project.id)) throw badRequest(TEAM_MANAGED);
    return context.json(shown(site, context, knownScheme(site, PERMISSION_SCHEMES, project.permission_scheme_id)));
  });

  router.put("/project/:projectIdOrKey/permissionscheme", async (context) => {
    const caller = administratorOf(site, context);
    const project = projectSeenBy(site, caller, context.req.param("projectIdOrKey"));
    if (isTeamManaged(site, project.id)) throw badRequest(TEAM_MANAGED);
    const { id } = await bodyOf(context, z.object({ id: z.number().int() }));
    const scheme = knownScheme<SchemeRow>(site, PERMISSION_SCHEMES, id);
    site.write(() => useScheme(site, PERMISSION_SCHEMES, project.id, scheme.id));
    return context.json(shown(site, context, scheme));
  });
}

function schemeOf(site: Site, context: JiraContext): SchemeRow {
  return knownScheme(site, PERMISSION_SCHEMES, context.req.param("id") ?? "");
}

function shown(site: Site, context: JiraContext, scheme: SchemeRow): Record<string, unknown> {
  return permissionSchemeJson(site, scheme, context.req.query("expand"));
}

/** Naming one twice gives it once. */
function distinctGrants(site: Site, asked: readonly z.infer<typeof grantAsked>[]): Grant[] {
  const grants = asked.map((one) => grantFrom(site, one));
  return grants.filter((grant, index) => grants.findIndex((other) => isSameGrant(grant, other)) === index);
}

function replaceGrants(site: Site, schemeId: number, grants: readonly Grant[]): void {
  site.rows.run("DELETE FROM jira_permission_grant WHERE scheme_id = ?", schemeId);
  grants.forEach((grant) => addGrant(site, schemeId, grant));
}
