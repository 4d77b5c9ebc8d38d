import { z } from "zod";
import { administratorOf, checkName, knownScheme, projectForScheme } from "../access/administration";
import { selfLink } from "../formatters/links";
import { askedByIdOrName } from "../http/asked-by-id-or-name";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, listOf, paged, pageOf } from "../http/jira-router";
import type { Site } from "../site";
import { describe, descriptionOf } from "../store/descriptions";
import { freshId } from "../store/fresh-id";
import { ISSUE_TYPE_SCHEMES, projectsUsing, type SchemeRow, sharedSchemes, useScheme } from "../store/schemes";
import { findIssueType } from "../store/vocabulary";

type Scheme = SchemeRow & { readonly default_issue_type_id: string | null };

const typeIds = z.array(z.string()).min(1);
const creation = z.object({
  name: z.string(),
  description: z.string().optional(),
  defaultIssueTypeId: z.string().optional(),
  issueTypeIds: typeIds,
});
const change = z.object({ name: z.string().optional(), description: z.string().optional(), defaultIssueTypeId: z.string().optional() });
const assignment = z.object({ issueTypeSchemeId: z.string(), projectId: z.string() });

/** Which work types company-managed projects have: schemes, what is in them, and who uses them. */
export function issueTypeSchemeRoutes(router: JiraRouter, site: Site): void {
  router.get("/issuetypescheme", (context) => {
    administratorOf(site, context);
    const found = askedByIdOrName(context, sharedSchemes<Scheme>(site, ISSUE_TYPE_SCHEMES));
    return context.json(
      pageFor(
        site,
        context,
        "",
        found.map((scheme) => schemeJson(site, scheme)),
      ),
    );
  });

  router.post("/issuetypescheme", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, creation);
    checkName(body.name, "issue type scheme", sharedSchemes(site, ISSUE_TYPE_SCHEMES));
    checkTypes(site, body.issueTypeIds);
    if (body.defaultIssueTypeId !== undefined && !body.issueTypeIds.includes(body.defaultIssueTypeId))
      throw badRequest("The default issue type must be one of the issue types of the scheme.");
    const id = freshId(site, ISSUE_TYPE_SCHEMES.table);
    site.write(() => {
      const insert = "INSERT INTO jira_issue_type_scheme (id, name, default_issue_type_id) VALUES (?, ?, ?)";
      site.rows.run(insert, id, body.name, body.defaultIssueTypeId ?? null);
      describe(site, "issue-type-scheme", id, body.description);
      append(site, id, body.issueTypeIds);
    });
    return context.json({ issueTypeSchemeId: String(id) }, 201);
  });

  router.get("/issuetypescheme/mapping", (context) => {
    administratorOf(site, context);
    const asked = listOf(context, "issueTypeSchemeId");
    const mappings = sharedSchemes<Scheme>(site, ISSUE_TYPE_SCHEMES)
      .filter(({ id }) => asked.length === 0 || asked.includes(String(id)))
      .flatMap(({ id }) => typesIn(site, id).map((issueTypeId) => ({ issueTypeSchemeId: String(id), issueTypeId })));
    return context.json(pageFor(site, context, "/mapping", mappings));
  });

  router.get("/issuetypescheme/project", (context) => {
    administratorOf(site, context);
    const asked = listOf(context, "projectId");
    if (asked.length === 0) throw badRequest("The projectId query parameter is required.");
    const values = sharedSchemes<Scheme>(site, ISSUE_TYPE_SCHEMES).flatMap((scheme) => {
      const projectIds = projectsUsing(site, ISSUE_TYPE_SCHEMES, scheme.id).map(({ id }) => String(id));
      const meant = projectIds.filter((id) => asked.includes(id));
      return meant.length === 0 ? [] : [{ issueTypeScheme: schemeJson(site, scheme), projectIds: meant }];
    });
    return context.json(pageFor(site, context, "/project", values));
  });

  router.put("/issuetypescheme/project", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, assignment);
    const scheme = knownScheme<Scheme>(site, ISSUE_TYPE_SCHEMES, body.issueTypeSchemeId);
    const project = projectForScheme(site, ISSUE_TYPE_SCHEMES, body.projectId);
    const inUse = site.rows.all<{ id: string }>("SELECT DISTINCT issue_type_id AS id FROM jira_issue WHERE project_id = ?", project.id);
    if (inUse.some(({ id }) => !typesIn(site, scheme.id).includes(id)))
      throw badRequest("The project has issues with issue types that are not in the issue type scheme.");
    site.write(() => useScheme(site, ISSUE_TYPE_SCHEMES, project.id, scheme.id));
    return context.body(null, 204);
  });

  router.put("/issuetypescheme/:id", async (context) => {
    administratorOf(site, context);
    const scheme = knownScheme<Scheme>(site, ISSUE_TYPE_SCHEMES, context.req.param("id"));
    const body = await bodyOf(context, change);
    const others = sharedSchemes(site, ISSUE_TYPE_SCHEMES).filter(({ id }) => id !== scheme.id);
    if (body.name !== undefined) checkName(body.name, "issue type scheme", others);
    const usual = body.defaultIssueTypeId ?? scheme.default_issue_type_id;
    site.write(() => {
      const update = "UPDATE jira_issue_type_scheme SET name = ?, default_issue_type_id = ? WHERE id = ?";
      site.rows.run(update, body.name ?? scheme.name, usual, scheme.id);
      describe(site, "issue-type-scheme", scheme.id, body.description);
    });
    return context.body(null, 204);
  });

  router.put("/issuetypescheme/:id/issuetype", async (context) => {
    administratorOf(site, context);
    const scheme = knownScheme<Scheme>(site, ISSUE_TYPE_SCHEMES, context.req.param("id"));
    const { issueTypeIds } = await bodyOf(context, z.object({ issueTypeIds: typeIds }));
    checkTypes(site, issueTypeIds);
    const present = issueTypeIds.filter((id) => typesIn(site, scheme.id).includes(id));
    if (present.length > 0) throw badRequest(`The issue types [${present.join(", ")}] are already in the issue type scheme.`);
    site.write(() => append(site, scheme.id, issueTypeIds));
    return context.body(null, 204);
  });

  router.delete("/issuetypescheme/:id/issuetype/:issueTypeId", (context) => {
    administratorOf(site, context);
    const scheme = knownScheme<Scheme>(site, ISSUE_TYPE_SCHEMES, context.req.param("id"));
    const { issueTypeId } = context.req.param();
    if (!typesIn(site, scheme.id).includes(issueTypeId)) throw notFound("The issue type was not found in the issue type scheme.");
    if (typesIn(site, scheme.id).length === 1) throw badRequest("An issue type scheme must have at least one issue type.");
    if (scheme.default_issue_type_id === issueTypeId) throw badRequest("The default issue type of a scheme cannot be removed.");
    const hasIssues = projectsUsing(site, ISSUE_TYPE_SCHEMES, scheme.id).some(
      ({ id }) => site.rows.one("SELECT 1 FROM jira_issue WHERE project_id = ? AND issue_type_id = ? LIMIT 1", id, issueTypeId) !== null,
    );
    if (hasIssues) throw badRequest("The issue type is in use by issues of projects that use the scheme.");
    site.write(() =>
      site.rows.run("DELETE FROM jira_issue_type_scheme_item WHERE scheme_id = ? AND issue_type_id = ?", scheme.id, issueTypeId),
    );
    return context.body(null, 204);
  });
}

function pageFor(site: Site, context: JiraContext, path: string, values: readonly unknown[]): Record<string, unknown> {
  return paged(selfLink(site, `/issuetypescheme${path}`), pageOf(context, 50), values);
}

function schemeJson(site: Site, scheme: Scheme): Record<string, unknown> {
  const usual = scheme.default_issue_type_id;
  return {
    id: String(scheme.id),
    name: scheme.name,
    description: descriptionOf(site, "issue-type-scheme", scheme.id),
    ...(usual === null ? {} : { defaultIssueTypeId: usual }),
  };
}

function typesIn(site: Site, schemeId: number): string[] {
  return site.rows
    .all<{ id: string }>("SELECT issue_type_id AS id FROM jira_issue_type_scheme_item WHERE scheme_id = ? ORDER BY position", schemeId)
    .map(({ id }) => id);
}

function checkTypes(site: Site, ids: readonly string[]): void {
  const unknown = ids.filter((id) => findIssueType(site, id) === null);
  if (unknown.length > 0) throw notFound(`The issue types [${unknown.join(", ")}] were not found.`);
  if (new Set(ids).size < ids.length) throw badRequest("The same issue type was given more than once.");
}

function append(site: Site, schemeId: number, ids: readonly string[]): void {
  for (const id of ids)
    site.rows.run(
      `INSERT INTO jira_issue_type_scheme_item (scheme_id, issue_type_id, position)
       SELECT ?, ?, COALESCE(MAX(position), -1) + 1 FROM jira_issue_type_scheme_item WHERE scheme_id = ?`,
      schemeId,
      id,
      schemeId,
    );
}
