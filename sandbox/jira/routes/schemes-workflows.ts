import { z } from "zod";
import { administratorOf, checkName, knownScheme, projectForScheme } from "../access/administration";
import { knownTypeId, unusedWorkflowSchemeAt, workflowIdNamed, workflowSchemeAt } from "../access/workflow-schemes";
import { selfLink } from "../formatters/links";
import { workflowSchemeJson } from "../formatters/workflow-scheme-json";
import { badRequest } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, listOf, paged, pageOf } from "../http/jira-router";
import type { Site } from "../site";
import { describe } from "../store/descriptions";
import { freshId } from "../store/fresh-id";
import { projectsUsing, sharedSchemes, useScheme, WORKFLOW_SCHEMES } from "../store/schemes";
import { allWorkflows } from "../store/workflow-documents";
import { mappingsOf, setMappings, type WorkflowScheme } from "../store/workflow-schemes";

const schemeBody = z.object({
  name: z.string(),
  description: z.string().optional(),
  defaultWorkflow: z.string().optional(),
  issueTypeMappings: z.record(z.string(), z.string()).optional(),
});
const assignment = z.object({ workflowSchemeId: z.string(), projectId: z.string() });

/** Workflow schemes: which workflow each work type of a company-managed project has. */
export function workflowSchemeRoutes(router: JiraRouter, site: Site): void {
  const answer = (context: JiraContext, id: number, status: 200 | 201 = 200): Response =>
    context.json(workflowSchemeJson(site, knownScheme<WorkflowScheme>(site, WORKFLOW_SCHEMES, id)), status);

  router.get("/workflowscheme", (context) => {
    administratorOf(site, context);
    const all = sharedSchemes<WorkflowScheme>(site, WORKFLOW_SCHEMES).map((scheme) => workflowSchemeJson(site, scheme));
    return context.json(paged(selfLink(site, "/workflowscheme"), pageOf(context, 50), all));
  });

  router.post("/workflowscheme", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, schemeBody);
    checkName(body.name, "workflow scheme", sharedSchemes(site, WORKFLOW_SCHEMES));
    const usual = body.defaultWorkflow === undefined ? (allWorkflows(site)[0]?.id ?? 0) : workflowIdNamed(site, body.defaultWorkflow);
    const byType = mapped(site, body.issueTypeMappings ?? {});
    const id = site.write(() => {
      const made = freshId(site, WORKFLOW_SCHEMES.table);
      site.rows.run("INSERT INTO jira_workflow_scheme (id, name, default_workflow_id) VALUES (?, ?, ?)", made, body.name, usual);
      describe(site, "workflow-scheme", made, body.description);
      setMappings(site, made, { usual, byType });
      return made;
    });
    return answer(context, id, 201);
  });

  router.get("/workflowscheme/project", (context) => {
    administratorOf(site, context);
    const asked = listOf(context, "projectId");
    if (asked.length === 0) throw badRequest("The projectId query parameter is required.");
    const values = sharedSchemes<WorkflowScheme>(site, WORKFLOW_SCHEMES).flatMap((scheme) => {
      const meant = projectsUsing(site, WORKFLOW_SCHEMES, scheme.id).flatMap(({ id }) => (asked.includes(String(id)) ? [String(id)] : []));
      return meant.length === 0 ? [] : [{ projectIds: meant, workflowScheme: workflowSchemeJson(site, scheme) }];
    });
    return context.json({ values });
  });

  router.put("/workflowscheme/project", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, assignment);
    const scheme = knownScheme<WorkflowScheme>(site, WORKFLOW_SCHEMES, body.workflowSchemeId);
    const project = projectForScheme(site, WORKFLOW_SCHEMES, body.projectId);
    if (site.rows.one("SELECT 1 FROM jira_issue WHERE project_id = ? LIMIT 1", project.id) !== null)
      throw badRequest("Only projects with no issues can be assigned a workflow scheme. Use the switch operation instead.");
    site.write(() => useScheme(site, WORKFLOW_SCHEMES, project.id, scheme.id));
    return context.body(null, 204);
  });

  router.get("/workflowscheme/:id", (context) => context.json(workflowSchemeJson(site, workflowSchemeAt(site, context))));

  router.put("/workflowscheme/:id", async (context) => {
    const scheme = unusedWorkflowSchemeAt(site, context);
    const body = await bodyOf(context, schemeBody.partial());
    const others = sharedSchemes(site, WORKFLOW_SCHEMES).filter(({ id }) => id !== scheme.id);
    if (body.name !== undefined) checkName(body.name, "workflow scheme", others);
    const before = mappingsOf(site, scheme);
    const usual = body.defaultWorkflow === undefined ? before.usual : workflowIdNamed(site, body.defaultWorkflow);
    const byType = body.issueTypeMappings === undefined ? before.byType : mapped(site, body.issueTypeMappings);
    site.write(() => {
      site.rows.run("UPDATE jira_workflow_scheme SET name = ? WHERE id = ?", body.name ?? scheme.name, scheme.id);
      describe(site, "workflow-scheme", scheme.id, body.description);
      setMappings(site, scheme.id, { usual, byType });
    });
    return answer(context, scheme.id);
  });

  router.delete("/workflowscheme/:id", (context) => {
    const scheme = unusedWorkflowSchemeAt(site, context);
    site.write(() => {
      for (const table of ["jira_workflow_scheme_item", "jira_workflow_scheme_version"])
        site.rows.run(`DELETE FROM ${table} WHERE scheme_id = ?`, scheme.id);
      site.rows.run("DELETE FROM jira_workflow_scheme WHERE id = ?", scheme.id);
    });
    return context.body(null, 204);
  });
}

function mapped(site: Site, mappings: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(mappings).map(([typeId, name]) => [knownTypeId(site, typeId), workflowIdNamed(site, name)]));
}
