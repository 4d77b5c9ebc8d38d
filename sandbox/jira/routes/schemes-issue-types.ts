import { z } from "zod";
import { administratorOf, checkNameOf, knownScheme, projectForScheme } from "../access/administration";
import { selfLink } from "../formatters/links";
import { askedByIdOrName } from "../http/asked-by-id-or-name";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, listOf, paged, pageOf } from "../http/jira-router";
import type { Site } from "../site";
import { describe, descriptionOf } from "../store/descriptions";
import { freshId } from "../store/fresh-id";
import { movedWithin } from "../store/ordered-words";
import { ISSUE_TYPE_SCHEMES, projectsUsing, type SchemeRow, sharedSchemes, useScheme } from "../store/schemes";
import { findIssueType } from "../store/vocabulary";

type Scheme = SchemeRow & { readonly default_issue_type_id: string | null };

const ADMINISTRATORS_ONLY = "Only Jira administrators can access issue type schemes.";
const NAME_TAKEN = "The name is used by another scheme.";
const ISSUES_NAMED_MAX = 20;

const typeIds = z.array(z.string()).min(1);
const creation = z.object({
  name: z.string(),
  description: z.string().optional(),
  defaultIssueTypeId: z.string().optional(),
  issueTypeIds: typeIds,
});
const change = z.object({ name: z.string().optional(), description: z.string().optional(), defaultIssueTypeId: z.string().optional() });
const move = z.object({ issueTypeIds: typeIds, after: z.string().optional(), position: z.enum(["First", "Last"]).optional() });
const assignment = z.object({ issueTypeSchemeId: z.string(), projectId: z.string() });

/** Which work types company-managed projects have: schemes, what is in them, and who uses them. */
export function issueTypeSchemeRoutes(router: JiraRouter, site: Site): void {
  router.get("/issuetypescheme", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
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
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const body = await bodyOf(context, creation);
    checkNameOf("scheme", body.name, sharedSchemes(site, ISSUE_TYPE_SCHEMES), 409, NAME_TAKEN);
    checkTypes(site, body.issueTypeIds);
    if (body.defaultIssueTypeId !== undefined && !body.issueTypeIds.includes(body.defaultIssueTypeId))
      throw badRequest("The default issue type ID has to be present in issue type IDs list.");
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
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const asked = listOf(context, "issueTypeSchemeId");
    const mappings = sharedSchemes<Scheme>(site, ISSUE_TYPE_SCHEMES)
      .filter(({ id }) => asked.length === 0 || asked.includes(String(id)))
      .flatMap(({ id }) => typesIn(site, id).map((issueTypeId) => ({ issueTypeSchemeId: String(id), issueTypeId })));
    return context.json(pageFor(site, context, "/mapping", mappings));
  });

  router.get("/issuetypescheme/project", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
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
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const body = await bodyOf(context, assignment);
    const scheme = knownScheme<Scheme>(site, ISSUE_TYPE_SCHEMES, body.issueTypeSchemeId);
    const project = projectForScheme(site, ISSUE_TYPE_SCHEMES, body.projectId);
    checkIssuesFit(site, project.id, typesIn(site, scheme.id));
    site.write(() => useScheme(site, ISSUE_TYPE_SCHEMES, project.id, scheme.id));
    return context.body(null, 204);
  });

  router.put("/issuetypescheme/:id", async (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const scheme = knownScheme<Scheme>(site, ISSUE_TYPE_SCHEMES, context.req.param("id"));
    const body = await bodyOf(context, change);
    const others = sharedSchemes(site, ISSUE_TYPE_SCHEMES).filter(({ id }) => id !== scheme.id);
    if (body.name !== undefined) checkNameOf("scheme", body.name, others, 409, NAME_TAKEN);
    const usual = body.defaultIssueTypeId ?? scheme.default_issue_type_id;
    if (body.defaultIssueTypeId !== undefined && !typesIn(site, scheme.id).includes(body.defaultIssueTypeId))
      throw badRequest("The default issue type has to be one of the issue types of the scheme.");
    site.write(() => {
      const update = "UPDATE jira_issue_type_scheme SET name = ?, default_issue_type_id = ? WHERE id = ?";
      site.rows.run(update, body.name ?? scheme.name, usual, scheme.id);
      describe(site, "issue-type-scheme", scheme.id, body.description);
    });
    return context.body(null, 204);
  });

  router.put("/issuetypescheme/:id/issuetype", async (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const scheme = knownScheme<Scheme>(site, ISSUE_TYPE_SCHEMES, context.req.param("id"));
    const { issueTypeIds } = await bodyOf(context, z.object({ issueTypeIds: typeIds }));
    checkTypes(site, issueTypeIds);
    const present = issueTypeIds.filter((id) => typesIn(site, scheme.id).includes(id));
    if (present.length > 0)
      throw badRequest(`These issue types were not added because they are already present in the issue type scheme: ${present.join(", ")}`);
    site.write(() => append(site, scheme.id, issueTypeIds));
    return context.body(null, 204);
  });

  router.put("/issuetypescheme/:id/issuetype/move", async (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const scheme = knownScheme<Scheme>(site, ISSUE_TYPE_SCHEMES, context.req.param("id"));
    const body = await bodyOf(context, move);
    const present = typesIn(site, scheme.id);
    const missing = [...body.issueTypeIds, ...(body.after === undefined ? [] : [body.after])].filter((id) => !present.includes(id));
    if (missing.length > 0)
      throw badRequest(
        `The issue type scheme does not include some of the specified issue types. Issue type IDs missing from the scheme are: ${missing.join(", ")}`,
      );
    if ((body.after === undefined) === (body.position === undefined)) throw badRequest("Either after or position must be provided.");
    if (body.issueTypeIds.includes(body.after ?? "")) throw badRequest("The issue type in after must not be in the issue type list.");
    const order = "UPDATE jira_issue_type_scheme_item SET position = ? WHERE scheme_id = ? AND issue_type_id = ?";
    const ids = movedWithin(present, body.issueTypeIds, body);
    site.write(() => ids.forEach((id, position) => site.rows.run(order, position, scheme.id, id)));
    return context.body(null, 204);
  });

  router.delete("/issuetypescheme/:id", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const scheme = knownScheme<Scheme>(site, ISSUE_TYPE_SCHEMES, context.req.param("id"));
    if (scheme.name.startsWith("Default")) throw badRequest("The default issue type scheme can't be removed.");
    if (projectsUsing(site, ISSUE_TYPE_SCHEMES, scheme.id).length > 0)
      throw badRequest("The issue type scheme is associated with one or more projects and can't be removed.");
    site.write(() => {
      site.rows.run("DELETE FROM jira_issue_type_scheme_item WHERE scheme_id = ?", scheme.id);
      site.rows.run("DELETE FROM jira_issue_type_scheme WHERE id = ?", scheme.id);
    });
    return context.body(null, 204);
  });

  router.delete("/issuetypescheme/:id/issuetype/:issueTypeId", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const scheme = knownScheme<Scheme>(site, ISSUE_TYPE_SCHEMES, context.req.param("id"));
    const { issueTypeId } = context.req.param();
    if (!typesIn(site, scheme.id).includes(issueTypeId)) throw notFound("The issue type was not found in the issue type scheme.");
    const isStandard = (id: string): boolean => (findIssueType(site, id)?.hierarchy_level ?? 0) >= 0;
    if (isStandard(issueTypeId) && typesIn(site, scheme.id).filter(isStandard).length === 1)
      throw badRequest("Can't remove the last standard issue type from the issue type scheme.");
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

/** @throws {JiraError} 400 naming issues of the project whose types the scheme has not. */
function checkIssuesFit(site: Site, projectId: number, types: readonly string[]): void {
  const ids = site.rows
    .all<{ id: number; type: string }>("SELECT id, issue_type_id AS type FROM jira_issue WHERE project_id = ? ORDER BY id", projectId)
    .flatMap(({ id, type }) => (types.includes(type) ? [] : [id]));
  if (ids.length > 0)
    throw badRequest(
      "This issue type scheme can't be assigned to the project. This is because some issues in this project use issue types not present in the scheme. " +
        `Before assigning the scheme to the project, update the issue types on these issues: ${ids.slice(0, ISSUES_NAMED_MAX).join(", ")}`,
    );
}

function checkTypes(site: Site, ids: readonly string[]): void {
  const unknown = ids.filter((id) => findIssueType(site, id) === null);
  if (unknown.length > 0) throw notFound(`These issue types were not found: ${unknown.join(", ")}`);
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
