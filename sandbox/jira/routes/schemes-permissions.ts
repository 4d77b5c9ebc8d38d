import { z } from "zod";
import { administratorOf, knownScheme, projectAdministeredBy, projectSeenBy } from "../access/administration";
import { isPermission, isSitePermission } from "../access/app-permissions";
import { selfLink } from "../formatters/links";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";
import { descriptionOf } from "../store/descriptions";
import { freshId } from "../store/fresh-id";
import { isTeamManaged } from "../store/project-details";
import { allRoles } from "../store/roles";
import { PERMISSION_SCHEMES, type SchemeRow, sharedSchemes, useScheme } from "../store/schemes";

type GrantRow = {
  readonly id: number;
  readonly permission: string;
  readonly holder_type: string;
  readonly holder_parameter: string | null;
};

const HOLDERS = ["projectRole", "group", "user", "anyone", "applicationRole", "assignee", "reporter", "projectLead"] as const;
const granting = z.object({
  permission: z.string(),
  holder: z.object({ type: z.enum(HOLDERS), parameter: z.string().optional(), value: z.string().optional() }),
});

/** Permission schemes: who holds what in the projects that share one. */
export function permissionSchemeRoutes(router: JiraRouter, site: Site): void {
  router.get("/permissionscheme", (context) => {
    personOf(context);
    return context.json({ permissionSchemes: sharedSchemes(site, PERMISSION_SCHEMES).map((scheme) => schemeJson(site, scheme, context)) });
  });

  router.get("/permissionscheme/:id", (context) => context.json(schemeJson(site, schemeOf(site, context), context)));

  router.get("/permissionscheme/:id/permission", (context) =>
    context.json({ permissions: grantsOf(site, schemeOf(site, context)).map((grant) => grantJson(site, schemeOf(site, context), grant)) }),
  );

  router.post("/permissionscheme/:id/permission", async (context) => {
    administratorOf(site, context);
    const scheme = schemeOf(site, context);
    const { permission, holder } = await bodyOf(context, granting);
    if (isSitePermission(site, permission) || !isPermission(site, permission))
      throw badRequest(`The permission key '${permission}' is not valid.`);
    const parameter = holder.parameter ?? holder.value ?? null;
    checkHolder(site, holder.type, parameter);
    const same = ({ permission: held, holder_type, holder_parameter }: GrantRow): boolean =>
      held === permission && holder_type === holder.type && holder_parameter === parameter;
    if (grantsOf(site, scheme).some(same)) throw badRequest("The permission is already granted to this holder in the permission scheme.");
    const id = freshId(site, "jira_permission_grant");
    const insert = "INSERT INTO jira_permission_grant (id, scheme_id, permission, holder_type, holder_parameter) VALUES (?, ?, ?, ?, ?)";
    site.write(() => site.rows.run(insert, id, scheme.id, permission, holder.type, parameter));
    return context.json(grantJson(site, scheme, { id, permission, holder_type: holder.type, holder_parameter: parameter }), 201);
  });

  router.get("/permissionscheme/:id/permission/:grantId", (context) =>
    context.json(grantJson(site, schemeOf(site, context), grantOf(site, context))),
  );

  router.delete("/permissionscheme/:id/permission/:grantId", (context) => {
    administratorOf(site, context);
    const { id } = grantOf(site, context);
    site.write(() => site.rows.run("DELETE FROM jira_permission_grant WHERE id = ?", id));
    return context.body(null, 204);
  });

  router.get("/project/:projectIdOrKey/permissionscheme", (context) => {
    const project = projectAdministeredBy(site, personOf(context), context.req.param("projectIdOrKey"));
    if (isTeamManaged(site, project.id)) throw badRequest("Team-managed projects do not have a permission scheme.");
    return context.json(schemeJson(site, knownScheme(site, PERMISSION_SCHEMES, project.permission_scheme_id), context));
  });

  router.put("/project/:projectIdOrKey/permissionscheme", async (context) => {
    const caller = administratorOf(site, context);
    const project = projectSeenBy(site, caller, context.req.param("projectIdOrKey"));
    if (isTeamManaged(site, project.id)) throw badRequest("Team-managed projects do not have a permission scheme.");
    const { id } = await bodyOf(context, z.object({ id: z.number().int() }));
    const scheme = knownScheme<SchemeRow>(site, PERMISSION_SCHEMES, id);
    site.write(() => useScheme(site, PERMISSION_SCHEMES, project.id, scheme.id));
    return context.json(schemeJson(site, scheme, context));
  });
}

function schemeOf(site: Site, context: JiraContext): SchemeRow {
  personOf(context);
  return knownScheme(site, PERMISSION_SCHEMES, context.req.param("id") ?? "");
}

function grantOf(site: Site, context: JiraContext): GrantRow {
  const grant = grantsOf(site, schemeOf(site, context)).find(({ id }) => String(id) === context.req.param("grantId"));
  if (!grant) throw notFound("The permission grant was not found in the permission scheme.");
  return grant;
}

function grantsOf(site: Site, scheme: SchemeRow): GrantRow[] {
  return site.rows.all<GrantRow>("SELECT * FROM jira_permission_grant WHERE scheme_id = ? ORDER BY id", scheme.id);
}

function checkHolder(site: Site, type: (typeof HOLDERS)[number], parameter: string | null): void {
  const known: Partial<Record<typeof type, () => boolean>> = {
    projectRole: () => allRoles(site).some(({ id }) => String(id) === parameter),
    group: () => site.rows.one("SELECT 1 FROM jira_group WHERE id = ?", parameter) !== null,
    user: () => findAccount(site, parameter) !== null,
  };
  if (known[type]?.() === false) throw badRequest(`The holder parameter '${parameter ?? ""}' is not a valid ${type}.`);
}

function schemeJson(site: Site, scheme: SchemeRow, context: JiraContext): Record<string, unknown> {
  const expands = /permissions|all/.test(context.req.query("expand") ?? "");
  return {
    expand: "permissions,user,group,projectRole,field,all",
    id: scheme.id,
    self: selfLink(site, `/permissionscheme/${scheme.id}`),
    name: scheme.name,
    description: descriptionOf(site, "permission-scheme", scheme.id),
    ...(expands ? { permissions: grantsOf(site, scheme).map((grant) => grantJson(site, scheme, grant)) } : {}),
  };
}

function grantJson(site: Site, scheme: SchemeRow, grant: GrantRow): Record<string, unknown> {
  const parameter = grant.holder_parameter;
  const holder = { type: grant.holder_type, ...(parameter === null ? {} : { parameter, value: parameter }) };
  return {
    id: grant.id,
    self: selfLink(site, `/permissionscheme/${scheme.id}/permission/${grant.id}`),
    holder,
    permission: grant.permission,
  };
}
