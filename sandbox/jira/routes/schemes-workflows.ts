import { z } from "zod";
import { administratorOf, checkName, knownScheme, projectForScheme } from "../access/administration";
import { selfLink } from "../formatters/links";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, listOf, paged, pageOf } from "../http/jira-router";
import type { Site } from "../site";
import { describe, descriptionOf } from "../store/descriptions";
import { freshId } from "../store/fresh-id";
import { projectsUsing, type SchemeRow, sharedSchemes, useScheme, WORKFLOW_SCHEMES } from "../store/schemes";
import { findIssueType } from "../store/vocabulary";
import { allWorkflows } from "../store/workflow-documents";

type Scheme = SchemeRow & { readonly default_workflow_id: number };

const creation = z.object({
  name: z.string(),
  description: z.string().optional(),
  defaultWorkflow: z.string().optional(),
  issueTypeMappings: z.record(z.string(), z.string()).default({}),
});
const assignment = z.object({ workflowSchemeId: z.string(), projectId: z.string() });

/** Which workflow each work type of a company-managed project has. */
export function workflowSchemeRoutes(router: JiraRouter, site: Site): void {
  router.get("/workflowscheme", (context) => {
    administratorOf(site, context);
    const all = sharedSchemes<Scheme>(site, WORKFLOW_SCHEMES).map((scheme) => schemeJson(site, scheme));
    return context.json(paged(selfLink(site, "/workflowscheme"), pageOf(context, 50), all));
  });

  router.post("/workflowscheme", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, creation);
    checkName(body.name, "workflow scheme", sharedSchemes(site, WORKFLOW_SCHEMES));
    const usual = body.defaultWorkflow === undefined ? (allWorkflows(site)[0]?.id ?? 0) : workflowIdOf(site, body.defaultWorkflow);
    const items = Object.entries(body.issueTypeMappings).map(([typeId, name]) => [typeOf(site, typeId), workflowIdOf(site, name)] as const);
    const id = site.write(() => {
      const made = freshId(site, WORKFLOW_SCHEMES.table);
      site.rows.run("INSERT INTO jira_workflow_scheme (id, name, default_workflow_id) VALUES (?, ?, ?)", made, body.name, usual);
      describe(site, "workflow-scheme", made, body.description);
      items.forEach(([typeId, workflowId]) => setItem(site, made, typeId, workflowId));
      return made;
    });
    return context.json(schemeJson(site, knownScheme<Scheme>(site, WORKFLOW_SCHEMES, id)), 201);
  });

  router.get("/workflowscheme/project", (context) => {
    administratorOf(site, context);
    const asked = listOf(context, "projectId");
    if (asked.length === 0) throw badRequest("The projectId query parameter is required.");
    const values = sharedSchemes<Scheme>(site, WORKFLOW_SCHEMES).flatMap((scheme) => {
      const meant = projectsUsing(site, WORKFLOW_SCHEMES, scheme.id).flatMap(({ id }) => (asked.includes(String(id)) ? [String(id)] : []));
      return meant.length === 0 ? [] : [{ projectIds: meant, workflowScheme: schemeJson(site, scheme) }];
    });
    return context.json({ values });
  });

  router.put("/workflowscheme/project", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, assignment);
    const scheme = knownScheme<Scheme>(site, WORKFLOW_SCHEMES, body.workflowSchemeId);
    const project = projectForScheme(site, WORKFLOW_SCHEMES, body.projectId);
    if (site.rows.one("SELECT 1 FROM jira_issue WHERE project_id = ? LIMIT 1", project.id) !== null)
      throw badRequest("Only projects with no issues can be assigned a workflow scheme. Use the switch operation instead.");
    site.write(() => useScheme(site, WORKFLOW_SCHEMES, project.id, scheme.id));
    return context.body(null, 204);
  });

  router.get("/workflowscheme/:id", (context) => context.json(schemeJson(site, schemeOf(site, context))));

  router.put("/workflowscheme/:id/issuetype/:issueType", async (context) => {
    const scheme = schemeOf(site, context);
    const body = await bodyOf(context, z.object({ issueType: z.string().optional(), workflow: z.string() }));
    const typeId = typeOf(site, context.req.param("issueType"));
    const isActive = projectsUsing(site, WORKFLOW_SCHEMES, scheme.id).length > 0;
    if (isActive) throw badRequest("The workflow scheme is active. A draft is needed to change it, and drafts are not emulated.");
    site.write(() => setItem(site, scheme.id, typeId, workflowIdOf(site, body.workflow)));
    return context.json(schemeJson(site, scheme));
  });
}

function schemeOf(site: Site, context: JiraContext): Scheme {
  administratorOf(site, context);
  return knownScheme<Scheme>(site, WORKFLOW_SCHEMES, context.req.param("id") ?? "");
}

function schemeJson(site: Site, scheme: Scheme): Record<string, unknown> {
  const nameOf = (id: number): string => allWorkflows(site).find((workflow) => workflow.id === id)?.name ?? "";
  const items = site.rows.all<{ issue_type_id: string; workflow_id: number }>(
    "SELECT issue_type_id, workflow_id FROM jira_workflow_scheme_item WHERE scheme_id = ?",
    scheme.id,
  );
  return {
    id: scheme.id,
    self: selfLink(site, `/workflowscheme/${scheme.id}`),
    name: scheme.name,
    description: descriptionOf(site, "workflow-scheme", scheme.id),
    defaultWorkflow: nameOf(scheme.default_workflow_id),
    issueTypeMappings: Object.fromEntries(items.map((item) => [item.issue_type_id, nameOf(item.workflow_id)])),
    draft: false,
  };
}

function setItem(site: Site, schemeId: number, typeId: string, workflowId: number): void {
  const insert = "INSERT OR REPLACE INTO jira_workflow_scheme_item (scheme_id, issue_type_id, workflow_id) VALUES (?, ?, ?)";
  site.rows.run(insert, schemeId, typeId, workflowId);
}

function workflowIdOf(site: Site, name: string): number {
  const workflow = allWorkflows(site).find((candidate) => candidate.name === name);
  if (!workflow) throw badRequest(`The workflow '${name}' does not exist.`);
  return workflow.id;
}

function typeOf(site: Site, id: string): string {
  if (!findIssueType(site, id)) throw notFound(`The issue type with the ID '${id}' does not exist.`);
  return id;
}
