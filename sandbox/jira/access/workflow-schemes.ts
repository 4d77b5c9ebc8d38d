import { badRequest, notFound } from "../http/jira-error";
import type { JiraContext } from "../http/jira-router";
import type { Site } from "../site";
import { projectsUsing, WORKFLOW_SCHEMES } from "../store/schemes";
import { findIssueType } from "../store/vocabulary";
import { findWorkflow, type WorkflowScheme } from "../store/workflow-schemes";
import { administratorOf, knownScheme } from "./administration";

/** The workflow scheme a path names, for an administrator. @throws {JiraError} 403 for anybody else, 404 when there is none. */
export function workflowSchemeAt(site: Site, context: JiraContext): WorkflowScheme {
  administratorOf(site, context);
  return knownScheme<WorkflowScheme>(site, WORKFLOW_SCHEMES, context.req.param("id") ?? "");
}

/** The same for a change that only a scheme without projects takes. @throws {JiraError} 400 for one in use. */
export function unusedWorkflowSchemeAt(site: Site, context: JiraContext): WorkflowScheme {
  const scheme = workflowSchemeAt(site, context);
  if (projectsUsing(site, WORKFLOW_SCHEMES, scheme.id).length > 0)
    throw badRequest("The workflow scheme is active. A draft is needed to change it, and drafts are not emulated.");
  return scheme;
}

/** The id of a workflow by its name. @throws {JiraError} 400 when there is none. */
export function workflowIdNamed(site: Site, name: string): number {
  const workflow = findWorkflow(site, "name", name);
  if (!workflow) throw badRequest(`The workflow '${name}' does not exist.`);
  return workflow.id;
}

/** The id of a work type. @throws {JiraError} 404 when there is none. */
export function knownTypeId(site: Site, id: string): string {
  if (!findIssueType(site, id)) throw notFound(`The issue type with the ID '${id}' does not exist.`);
  return id;
}
