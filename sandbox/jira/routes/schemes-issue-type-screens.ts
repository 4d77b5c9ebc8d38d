import { z } from "zod";
import { administratorOf, checkNameOf, knownScheme, projectForScheme } from "../access/administration";
import { selfLink } from "../formatters/links";
import { projectJson } from "../formatters/vocabulary-json";
import { askedByIdOrName } from "../http/asked-by-id-or-name";
import { badRequest, JiraError, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, listOf, paged, pageOf } from "../http/jira-router";
import type { Site } from "../site";
import { describe, descriptionOf } from "../store/descriptions";
import { freshId } from "../store/fresh-id";
import { ISSUE_TYPE_SCREEN_SCHEMES, projectsUsing, type SchemeRow, sharedSchemes, useScheme } from "../store/schemes";
import { findIssueType } from "../store/vocabulary";
import { knownScreenScheme } from "./schemes-screens";

const ADMINISTRATORS_ONLY = "Only Jira administrators can access issue type screen schemes.";
const NAME_TAKEN = "The issue type screen scheme name is in use.";

const mapping = z.object({ issueTypeId: z.string(), screenSchemeId: z.string() });
const creation = z.object({ name: z.string(), description: z.string().optional(), issueTypeMappings: z.array(mapping).min(1) });
const mappings = z.object({ issueTypeMappings: z.array(mapping).min(1) });
const change = z.object({ name: z.string().optional(), description: z.string().max(255).optional() });
const assignment = z.object({ issueTypeScreenSchemeId: z.string(), projectId: z.string() });

/** Which screen scheme each work type of a company-managed project has. */
export function issueTypeScreenSchemeRoutes(router: JiraRouter, site: Site): void {
  router.get("/issuetypescreenscheme", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const found = askedByIdOrName(context, sharedSchemes(site, ISSUE_TYPE_SCREEN_SCHEMES));
    return context.json(
      pageFor(
        site,
        context,
        "",
        found.map((scheme) => schemeJson(site, scheme)),
      ),
    );
  });

  router.post("/issuetypescreenscheme", async (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const body = await bodyOf(context, creation);
    checkNameOf("issue type screen scheme", body.name, sharedSchemes(site, ISSUE_TYPE_SCREEN_SCHEMES), 400, NAME_TAKEN);
    checkMappings(site, body.issueTypeMappings);
    if (!body.issueTypeMappings.some(({ issueTypeId }) => issueTypeId === "default"))
      throw badRequest("A mapping for the default issue type is required.");
    const id = site.write(() => {
      const made = freshId(site, ISSUE_TYPE_SCREEN_SCHEMES.table);
      site.rows.run("INSERT INTO jira_issue_type_screen_scheme (id, name) VALUES (?, ?)", made, body.name);
      describe(site, "issue-type-screen-scheme", made, body.description);
      body.issueTypeMappings.forEach((item) => setMapping(site, made, item));
      return made;
    });
    return context.json({ id: String(id) }, 201);
  });

  router.get("/issuetypescreenscheme/mapping", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const asked = listOf(context, "issueTypeScreenSchemeId");
    const values = sharedSchemes(site, ISSUE_TYPE_SCREEN_SCHEMES)
      .filter(({ id }) => asked.length === 0 || asked.includes(String(id)))
      .flatMap(({ id }) => mappingsOf(site, id).map((item) => ({ issueTypeScreenSchemeId: String(id), ...item })));
    return context.json(pageFor(site, context, "/mapping", values));
  });

  router.get("/issuetypescreenscheme/project", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const asked = listOf(context, "projectId");
    if (asked.length === 0) throw badRequest("The projectId query parameter is required.");
    const values = sharedSchemes(site, ISSUE_TYPE_SCREEN_SCHEMES).flatMap((scheme) => {
      const projectIds = projectsUsing(site, ISSUE_TYPE_SCREEN_SCHEMES, scheme.id).map(({ id }) => String(id));
      const meant = projectIds.filter((id) => asked.includes(id));
      return meant.length === 0 ? [] : [{ issueTypeScreenScheme: schemeJson(site, scheme), projectIds: meant }];
    });
    return context.json(pageFor(site, context, "/project", values));
  });

  router.put("/issuetypescreenscheme/project", async (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const body = await bodyOf(context, assignment);
    const scheme = knownScheme(site, ISSUE_TYPE_SCREEN_SCHEMES, body.issueTypeScreenSchemeId);
    const project = projectForScheme(site, ISSUE_TYPE_SCREEN_SCHEMES, body.projectId);
    site.write(() => useScheme(site, ISSUE_TYPE_SCREEN_SCHEMES, project.id, scheme.id));
    return context.body(null, 204);
  });

  router.put("/issuetypescreenscheme/:id", async (context) => {
    const scheme = schemeOf(site, context);
    const body = await bodyOf(context, change);
    const others = sharedSchemes(site, ISSUE_TYPE_SCREEN_SCHEMES).filter(({ id }) => id !== scheme.id);
    const { name = scheme.name } = body;
    checkNameOf("issue type screen scheme", name, others, 400, NAME_TAKEN);
    site.write(() => {
      site.rows.run("UPDATE jira_issue_type_screen_scheme SET name = ? WHERE id = ?", name, scheme.id);
      describe(site, "issue-type-screen-scheme", scheme.id, body.description);
    });
    return context.body(null, 204);
  });

  router.delete("/issuetypescreenscheme/:id", (context) => {
    const scheme = schemeOf(site, context);
    if (projectsUsing(site, ISSUE_TYPE_SCREEN_SCHEMES, scheme.id).length > 0)
      throw badRequest("The issue type screen scheme cannot be deleted because it is assigned to one or more projects.");
    site.write(() => {
      site.rows.run("DELETE FROM jira_issue_type_screen_scheme_item WHERE scheme_id = ?", scheme.id);
      site.rows.run("DELETE FROM jira_issue_type_screen_scheme WHERE id = ?", scheme.id);
    });
    return context.body(null, 204);
  });

  router.get("/issuetypescreenscheme/:id/project", (context) => {
    const scheme = schemeOf(site, context);
    const query = context.req.query("query")?.toLowerCase() ?? "";
    const projects = projectsUsing(site, ISSUE_TYPE_SCREEN_SCHEMES, scheme.id)
      .filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(query))
      .map((project) => projectJson(site, project));
    return context.json(pageFor(site, context, `/${scheme.id}/project`, projects));
  });

  router.put("/issuetypescreenscheme/:id/mapping", async (context) => {
    const scheme = schemeOf(site, context);
    const body = await bodyOf(context, mappings);
    checkMappings(site, body.issueTypeMappings);
    if (body.issueTypeMappings.some(({ issueTypeId }) => issueTypeId === "default")) throw badRequest("A default mapping cannot be added.");
    const mapped = mappingsOf(site, scheme.id).map(({ issueTypeId }) => issueTypeId);
    if (body.issueTypeMappings.some(({ issueTypeId }) => mapped.includes(issueTypeId)))
      throw new JiraError(409, ["An issue type already has a mapping in the issue type screen scheme."]);
    site.write(() => body.issueTypeMappings.forEach((item) => setMapping(site, scheme.id, item)));
    return context.body(null, 204);
  });

  router.put("/issuetypescreenscheme/:id/mapping/default", async (context) => {
    const scheme = schemeOf(site, context);
    const { screenSchemeId } = await bodyOf(context, mapping.pick({ screenSchemeId: true }));
    knownScreenScheme(site, screenSchemeId);
    site.write(() => setMapping(site, scheme.id, { issueTypeId: "default", screenSchemeId }));
    return context.body(null, 204);
  });

  router.post("/issuetypescreenscheme/:id/mapping/remove", async (context) => {
    const scheme = schemeOf(site, context);
    const { issueTypeIds } = await bodyOf(context, z.object({ issueTypeIds: z.array(z.string()).min(1) }));
    if (issueTypeIds.includes("default")) throw badRequest("The mapping of the default issue type cannot be removed.");
    const remove = "DELETE FROM jira_issue_type_screen_scheme_item WHERE scheme_id = ? AND issue_type_id = ?";
    site.write(() => issueTypeIds.forEach((id) => site.rows.run(remove, scheme.id, id)));
    return context.body(null, 204);
  });
}

function schemeOf(site: Site, context: JiraContext): SchemeRow {
  administratorOf(site, context, ADMINISTRATORS_ONLY);
  return knownScheme(site, ISSUE_TYPE_SCREEN_SCHEMES, context.req.param("id") ?? "");
}

function pageFor(site: Site, context: JiraContext, path: string, values: readonly unknown[]): Record<string, unknown> {
  return paged(selfLink(site, `/issuetypescreenscheme${path}`), pageOf(context, 50), values);
}

function schemeJson(site: Site, scheme: SchemeRow): Record<string, unknown> {
  return { id: String(scheme.id), name: scheme.name, description: descriptionOf(site, "issue-type-screen-scheme", scheme.id) };
}

function mappingsOf(site: Site, schemeId: number): z.infer<typeof mapping>[] {
  return site.rows
    .all<{ issue_type_id: string; screen_scheme_id: number }>(
      "SELECT issue_type_id, screen_scheme_id FROM jira_issue_type_screen_scheme_item WHERE scheme_id = ? ORDER BY issue_type_id",
      schemeId,
    )
    .map((item) => ({ issueTypeId: item.issue_type_id, screenSchemeId: String(item.screen_scheme_id) }));
}

function setMapping(site: Site, schemeId: number, item: z.infer<typeof mapping>): void {
  const insert = "INSERT OR REPLACE INTO jira_issue_type_screen_scheme_item (scheme_id, issue_type_id, screen_scheme_id) VALUES (?, ?, ?)";
  site.rows.run(insert, schemeId, item.issueTypeId, Number(item.screenSchemeId));
}

function checkMappings(site: Site, items: readonly z.infer<typeof mapping>[]): void {
  for (const { issueTypeId, screenSchemeId } of items) {
    if (issueTypeId !== "default" && findIssueType(site, issueTypeId) === null)
      throw notFound("One or more issue type IDs were not found.");
    knownScreenScheme(site, screenSchemeId);
  }
  if (new Set(items.map(({ issueTypeId }) => issueTypeId)).size < items.length)
    throw badRequest("One or more issue type IDs are repeated, an issue type ID can only be specified once.");
}
