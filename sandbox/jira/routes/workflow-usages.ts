import { administratorOf } from "../access/administration";
import { workflowSchemeAt } from "../access/workflow-schemes";
import { badRequest, notFound } from "../http/jira-error";
import type { JiraContext, JiraRouter } from "../http/jira-router";
import type { Site } from "../site";
import { allProjects, findProject, type ProjectRow } from "../store/projects";
import { projectsUsing, sharedSchemes, WORKFLOW_SCHEMES } from "../store/schemes";
import { issueTypesOfProject } from "../store/vocabulary";
import { workflowIdFor } from "../store/workflow";
import type { WorkflowRow } from "../store/workflow-documents";
import { findWorkflow, mappingsOf, type WorkflowScheme } from "../store/workflow-schemes";

/** What uses a workflow or a workflow scheme, and taking away a workflow that nothing uses. */
export function workflowUsageRoutes(router: JiraRouter, site: Site): void {
  const workflowAt = (context: JiraContext): WorkflowRow => {
    administratorOf(site, context);
    const workflow = findWorkflow(site, "id", context.req.param("workflowId") ?? "");
    if (!workflow) throw notFound("The workflow was not found.");
    return workflow;
  };

  router.get("/workflow/:workflowId/projectUsages", (context) => {
    const { id } = workflowAt(context);
    const using = allProjects(site).filter((project) => typesWith(site, project, id).length > 0);
    return context.json({ workflowId: String(id), projects: usagePage(context, using) });
  });

  router.get("/workflow/:workflowId/project/:projectId/issueTypeUsages", (context) => {
    const { id } = workflowAt(context);
    const project = findProject(site, context.req.param("projectId"));
    if (!project) throw notFound("The project was not found.");
    const issueTypes = usagePage(
      context,
      typesWith(site, project, id).map((typeId) => ({ id: typeId })),
    );
    return context.json({ workflowId: String(id), projectId: String(project.id), issueTypes });
  });

  router.get("/workflow/:workflowId/workflowSchemes", (context) => {
    const { id } = workflowAt(context);
    return context.json({ workflowId: String(id), workflowSchemes: usagePage(context, schemesWith(site, id)) });
  });

  router.get("/workflowscheme/:id/projectUsages", (context) => {
    const { id } = workflowSchemeAt(site, context);
    return context.json({ workflowSchemeId: String(id), projects: usagePage(context, projectsUsing(site, WORKFLOW_SCHEMES, id)) });
  });

  router.delete("/workflow/:workflowId", (context) => {
    const { id } = workflowAt(context);
    if (allProjects(site).some((project) => typesWith(site, project, id).length > 0)) throw badRequest("Cannot delete an active workflow.");
    if (schemesWith(site, id).length > 0) throw badRequest("Cannot delete a workflow that is associated with a workflow scheme.");
    site.write(() => {
      for (const table of ["jira_workflow_status", "jira_workflow_transition", "jira_workflow_detail"])
        site.rows.run(`DELETE FROM ${table} WHERE workflow_id = ?`, id);
      site.rows.run("DELETE FROM jira_workflow WHERE id = ?", id);
    });
    return context.body(null, 204);
  });
}

function typesWith(site: Site, project: ProjectRow, workflowId: number): string[] {
  return issueTypesOfProject(site, project).flatMap(({ id }) => (workflowIdFor(site, project, id) === workflowId ? [id] : []));
}

function schemesWith(site: Site, workflowId: number): WorkflowScheme[] {
  return sharedSchemes<WorkflowScheme>(site, WORKFLOW_SCHEMES).filter((scheme) => {
    const { usual, byType } = mappingsOf(site, scheme);
    return usual === workflowId || [...byType.values()].includes(workflowId);
  });
}

/** A page of ids. The token of the next one is where it starts. */
function usagePage(context: JiraContext, all: readonly { readonly id: number | string }[]): Record<string, unknown> {
  const size = Number(context.req.query("maxResults") ?? 50);
  const start = Number(context.req.query("nextPageToken") ?? 0);
  if (!Number.isInteger(size) || size < 1 || size > 200) throw badRequest("maxResults must be an integer between 1 and 200.");
  if (!Number.isInteger(start) || start < 0) throw badRequest("Invalid format of nextPageToken");
  const values = all.slice(start, start + size).map(({ id }) => ({ id: String(id) }));
  return { ...(start + size < all.length && { nextPageToken: String(start + size) }), values };
}
