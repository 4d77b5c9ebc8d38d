import { z } from "zod";
import { administratorOf, projectAdministeredBy } from "../access/administration";
import { selfLink } from "../formatters/links";
import { workflowJson, workflowStatusesJson } from "../formatters/workflow-json";
import { badRequest } from "../http/jira-error";
import { bodyOf, type JiraRouter, paged, pageOf, type Person, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { freshId } from "../store/fresh-id";
import { allProjects } from "../store/projects";
import { addFinishedTask } from "../store/tasks";
import { issueTypesOfProject } from "../store/vocabulary";
import { workflowIdFor } from "../store/workflow";
import { allWorkflows, type WorkflowRow } from "../store/workflow-documents";
import { moveToStatuses } from "../writing/move-to-statuses";
import {
  creationBody,
  creationCheckBody,
  type StatusesBody,
  updateBody,
  updateCheckBody,
  type WorkflowUpdateBody,
} from "./workflow-bodies";
import { flawsOfCreation, flawsOfUpdate, writeWorkflow } from "./workflow-document";
import { refuseFlaws, type WorkflowFlaw } from "./workflow-flaw";

const reading = z.object({
  workflowIds: z.array(z.string()).default([]),
  workflowNames: z.array(z.string()).default([]),
  projectAndIssueTypes: z.array(z.object({ projectId: z.string(), issueTypeId: z.string() })).default([]),
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
    const { payload } = await bodyOf(context, creationCheckBody);
    return context.json(errorsJson(flawsOfCreation(site, payload)));
  });

  router.post("/workflows/create", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, creationBody);
    if (body.scope.type === "PROJECT") throw badRequest("The sandbox's Jira makes workflows of the whole site only.");
    refuseFlaws(flawsOfCreation(site, body));
    const made = site.write(() =>
      body.workflows.map((workflow) => {
        const id = freshId(site, "jira_workflow");
        site.rows.run("INSERT INTO jira_workflow (id, name) VALUES (?, ?)", id, workflow.name);
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

  router.post("/workflows/update/validation", async (context) => {
    administratorOf(site, context);
    const { payload } = await bodyOf(context, updateCheckBody);
    return context.json(errorsJson(flawsOfUpdate(site, payload)));
  });

  router.post("/workflows/update", async (context) => {
    const caller = administratorOf(site, context);
    const body = await bodyOf(context, updateBody);
    refuseFlaws(flawsOfUpdate(site, body));
    const { changed, taskId } = site.write(() => {
      const known = body.workflows.flatMap(({ id }) => allWorkflows(site).filter((workflow) => String(workflow.id) === id));
      const moved = known.map((workflow, index) => change(site, caller, workflow, body.workflows[index], body.statuses));
      const issues = moved.reduce((sum, count) => sum + count, 0);
      return {
        changed: known,
        taskId: issues === 0 ? null : String(addFinishedTask(site, caller.accountId, "Update workflows", { migratedIssues: issues })),
      };
    });
    return context.json({ ...documents(site, changed), taskId });
  });
}

/** Writes a workflow anew and moves the issues out of the statuses that left it. Gives how many moved. */
function change(site: Site, caller: Person, { id }: WorkflowRow, asked: WorkflowUpdateBody | undefined, statuses: StatusesBody): number {
  if (!asked) return 0;
  const idOf = writeWorkflow(site, id, asked, statuses);
  let moved = 0;
  for (const project of allProjects(site))
    for (const { id: issueTypeId } of issueTypesOfProject(site, project)) {
      if (workflowIdFor(site, project, issueTypeId) !== id) continue;
      const own = asked.statusMappings.filter((mapping) => mapping.projectId === String(project.id) && mapping.issueTypeId === issueTypeId);
      const migrations = [...own.flatMap(({ statusMigrations }) => statusMigrations), ...asked.defaultStatusMappings];
      moved += moveToStatuses(site, caller, { project, issueTypeId, workflowId: id }, (oldStatusId) => {
        const found = migrations.find(({ oldStatusReference }) => idOf(oldStatusReference) === oldStatusId);
        return found ? idOf(found.newStatusReference) : null;
      });
    }
  return moved;
}

function documents(site: Site, workflows: readonly WorkflowRow[]): Record<string, unknown> {
  return {
    statuses: workflowStatusesJson(site, workflows),
    workflows: workflows.map((workflow) => workflowJson(site, workflow)),
  };
}

function errorsJson(flaws: readonly WorkflowFlaw[]): Record<string, unknown> {
  return { errors: flaws.map((flaw) => ({ ...flaw, level: "ERROR" })) };
}
