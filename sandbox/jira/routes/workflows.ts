import { z } from "zod";
import { administratorOf, projectAdministeredBy } from "../access/administration";
import { workflowJson, workflowStatusesJson } from "../formatters/workflow-json";
import { selfLink } from "../formatters/links";
import { badRequest, JiraError, notFound } from "../http/jira-error";
import { bodyOf, type JiraRouter, paged, pageOf, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { describe } from "../store/descriptions";
import { freshId } from "../store/fresh-id";
import { allProjects } from "../store/projects";
import { issueTypesOfProject } from "../store/vocabulary";
import { statusesOfWorkflow, workflowIdFor } from "../store/workflow";
import { allWorkflows, type WorkflowRow } from "../store/workflow-documents";
import {
  creationBody,
  flawsOfCreation,
  flawsOfLayout,
  layoutBody,
  statusesBody,
  type WorkflowFlaw,
  writeWorkflow,
} from "./workflow-document";

const reading = z.object({
  workflowIds: z.array(z.string()).default([]),
  workflowNames: z.array(z.string()).default([]),
  projectAndIssueTypes: z.array(z.object({ projectId: z.string(), issueTypeId: z.string() })).default([]),
});
const version = z.object({ id: z.string().optional(), versionNumber: z.number().int().optional() });
const update = z.object({
  statuses: statusesBody.default([]),
  workflows: z.array(layoutBody.extend({ id: z.string(), description: z.string().optional(), version: version.optional() })).min(1),
});

/** Workflows read, checked, made and changed as whole documents. */
export function workflowRoutes(router: JiraRouter, site: Site): void {
  router.post("/workflows", async (context) => {
    const caller = personOf(context);
    const body = await bodyOf(context, reading);
    if (body.projectAndIssueTypes.length === 0) administratorOf(site, context);
    const ofProjects = body.projectAndIssueTypes.map(({ projectId, issueTypeId }) =>
      workflowIdFor(site, projectAdministeredBy(site, caller, projectId), issueTypeId),
    );
    const found = allWorkflows(site).filter(
      ({ id, name }) => body.workflowIds.includes(String(id)) || body.workflowNames.includes(name) || ofProjects.includes(id),
    );
    return context.json(documents(site, found));
  });

  router.get("/workflows/search", (context) => {
    administratorOf(site, context);
    const query = context.req.query("queryString")?.toLowerCase();
    const found = allWorkflows(site).filter(({ name }) => query === undefined || name.toLowerCase().includes(query));
    const page = paged(selfLink(site, "/workflows/search"), pageOf(context, 1000), found);
    const { statuses, workflows: values } = documents(site, page["values"] as WorkflowRow[]);
    return context.json({ ...page, statuses, values });
  });

  router.post("/workflows/create/validation", async (context) => {
    administratorOf(site, context);
    const { payload } = await bodyOf(context, z.object({ payload: creationBody }));
    return context.json({ errors: flawsOfCreation(site, payload).map((flaw) => ({ ...flaw, level: "ERROR" })) });
  });

  router.post("/workflows/create", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, creationBody);
    if (body.scope.type === "PROJECT") throw badRequest("The sandbox's Jira makes workflows of the whole site only.");
    refuse(flawsOfCreation(site, body));
    const made = site.write(() =>
      body.workflows.map((workflow) => {
        const id = freshId(site, "jira_workflow");
        site.rows.run("INSERT INTO jira_workflow (id, name) VALUES (?, ?)", id, workflow.name);
        describe(site, "workflow", id, workflow.description);
        writeWorkflow(site, id, workflow, body.statuses);
        return id;
      }),
    );
    return context.json(
      documents(
        site,
        allWorkflows(site).filter(({ id }) => made.includes(id)),
      ),
    );
  });

  router.post("/workflows/update", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, update);
    refuse(body.workflows.flatMap((workflow) => flawsOfLayout(site, workflow, body.statuses)));
    const changed = site.write(() =>
      body.workflows.map((workflow) => {
        const known = allWorkflows(site).find(({ id }) => String(id) === workflow.id);
        if (!known) throw notFound(`The workflow with id '${workflow.id}' was not found.`);
        writeWorkflow(site, known.id, workflow, body.statuses);
        checkNoIssueIsLost(site, known);
        describe(site, "workflow", known.id, workflow.description);
        return known;
      }),
    );
    return context.json(documents(site, changed));
  });
}

function documents(site: Site, workflows: readonly WorkflowRow[]): Record<string, unknown> {
  return {
    statuses: workflowStatusesJson(site, workflows),
    workflows: workflows.map((workflow) => workflowJson(site, workflow)),
  };
}

function refuse(flaws: readonly WorkflowFlaw[]): void {
  if (flaws.some(({ code }) => code === "NON_UNIQUE_WORKFLOW_NAME"))
    throw new JiraError(
      409,
      flaws.map(({ message }) => message),
    );
  if (flaws.length > 0)
    throw new JiraError(
      400,
      flaws.map(({ message }) => message),
    );
}

/** A status that issues are in cannot leave a workflow without a mapping, and mappings are not emulated. */
function checkNoIssueIsLost(site: Site, workflow: WorkflowRow): void {
  const statuses = statusesOfWorkflow(site, workflow.id).map(({ id }) => id);
  for (const project of allProjects(site))
    for (const type of issueTypesOfProject(site, project).filter(({ id }) => workflowIdFor(site, project, id) === workflow.id)) {
      const used = site.rows.all<{ id: string }>(
        "SELECT DISTINCT status_id AS id FROM jira_issue WHERE project_id = ? AND issue_type_id = ?",
        project.id,
        type.id,
      );
      if (used.some(({ id }) => !statuses.includes(id)))
        throw badRequest("A status that is in use by issues is removed from the workflow and no status mapping was given.");
    }
}
