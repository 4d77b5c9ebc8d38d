import { z } from "zod";
import { administratorOf, checkName, knownScheme, projectForScheme } from "../access/administration";
import { knownTypeId } from "../access/workflow-schemes";
import { statusDetailsJson } from "../formatters/status-details-json";
import { workflowSchemeDocumentJson } from "../formatters/workflow-scheme-json";
import { asTask } from "../http/as-task";
import { badRequest, JiraError } from "../http/jira-error";
import { bodyOf, type JiraRouter } from "../http/jira-router";
import type { Site } from "../site";
import { describe } from "../store/descriptions";
import { findScheme, projectsUsing, sharedSchemes, useScheme, WORKFLOW_SCHEMES } from "../store/schemes";
import { findProject } from "../store/projects";
import { initialStatusOf, statusesOfWorkflow } from "../store/workflow";
import {
  findWorkflow,
  mappingsOf,
  setMappings,
  versionOfScheme,
  type WorkflowMappings,
  type WorkflowScheme,
} from "../store/workflow-schemes";
import { migrateIssues, type RequiredMapping, requiredMappings } from "../writing/switch-workflows";

const statusMappings = z.array(z.object({ oldStatusId: z.string(), newStatusId: z.string() }));
const byIssueType = z.array(z.object({ issueTypeId: z.string(), statusMappings })).default([]);
const byWorkflow = z.array(z.object({ oldWorkflowId: z.string(), newWorkflowId: z.string(), statusMappings })).default([]);
const associations = z.array(z.object({ issueTypeIds: z.array(z.string()), workflowId: z.string() }));
const reading = z.object({
  workflowSchemeIds: z.array(z.string().nullable()).nullish(),
  projectIds: z.array(z.string().nullable()).nullish(),
});
const change = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  version: z.object({ id: z.string(), versionNumber: z.number().int() }),
  defaultWorkflowId: z.string().optional(),
  workflowsForIssueTypes: associations.default([]),
  statusMappingsByIssueTypeOverride: byIssueType,
  statusMappingsByWorkflows: byWorkflow,
});
const question = z.strictObject({ id: z.string(), defaultWorkflowId: z.string().nullish(), workflowsForIssueTypes: associations });
const switching = z.strictObject({ projectId: z.string(), targetSchemeId: z.string(), mappingsByIssueTypeOverride: byIssueType });

/** Workflow schemes changed and switched under projects that have issues, which go to the statuses that mappings name. */
export function workflowSchemeSwitchingRoutes(router: JiraRouter, site: Site): void {
  router.post("/workflowscheme/read", async (context) => {
    administratorOf(site, context);
    const { workflowSchemeIds, projectIds } = await bodyOf(context, reading);
    const ofProjects = (projectIds ?? []).map((id) => findProject(site, id ?? "")?.workflow_scheme_id);
    const found = sharedSchemes<WorkflowScheme>(site, WORKFLOW_SCHEMES).filter(
      ({ id }) => (workflowSchemeIds ?? []).includes(String(id)) || ofProjects.includes(id),
    );
    return context.json(found.map((scheme) => workflowSchemeDocumentJson(site, scheme)));
  });

  router.post("/workflowscheme/update/mappings", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, question);
    const scheme = schemeWith(site, body.id);
    const after = mappingsAsked(site, scheme, body);
    const required = requiredMappings(site, projectsUsing(site, WORKFLOW_SCHEMES, scheme.id), mappingsOf(site, scheme), after);
    return context.json(requiredJson(site, required));
  });

  router.post("/workflowscheme/update", async (context) => {
    const caller = administratorOf(site, context);
    const body = await bodyOf(context, change);
    const scheme = schemeWith(site, body.id);
    const others = sharedSchemes(site, WORKFLOW_SCHEMES).filter(({ id }) => id !== scheme.id);
    checkName(body.name, "workflow scheme", others);
    if (body.version.versionNumber !== versionOfScheme(site, scheme.id))
      throw new JiraError(409, [`The workflow scheme '${scheme.name}' was changed since it was read.`]);
    const after = mappingsAsked(site, scheme, body);
    const projects = projectsUsing(site, WORKFLOW_SCHEMES, scheme.id);
    const required = requiredMappings(site, projects, mappingsOf(site, scheme), after);
    const work = (): { migratedIssues: number } => {
      site.rows.run("UPDATE jira_workflow_scheme SET name = ? WHERE id = ?", body.name, scheme.id);
      describe(site, "workflow-scheme", scheme.id, body.description);
      setMappings(site, scheme.id, after);
      return {
        migratedIssues: migrateIssues(site, caller, projects, required, (mapping, old) => {
          const own = body.statusMappingsByIssueTypeOverride.filter(({ issueTypeId }) => issueTypeId === mapping.issueTypeId);
          return mappedTo([...own, ...body.statusMappingsByWorkflows.filter((one) => isBetween(one, mapping))], old);
        }),
      };
    };
    if (required.length > 0) return asTask(site, context, "Update workflow scheme", work);
    site.write(work);
    return context.json({});
  });

  router.post("/workflowscheme/project/switch", async (context) => {
    const caller = administratorOf(site, context);
    const body = await bodyOf(context, switching);
    const scheme = knownScheme<WorkflowScheme>(site, WORKFLOW_SCHEMES, body.targetSchemeId);
    const project = projectForScheme(site, WORKFLOW_SCHEMES, body.projectId);
    const before = mappingsOf(site, knownScheme<WorkflowScheme>(site, WORKFLOW_SCHEMES, project.workflow_scheme_id));
    const required = requiredMappings(site, [project], before, mappingsOf(site, scheme));
    return asTask(site, context, "Switch workflow scheme", () => {
      useScheme(site, WORKFLOW_SCHEMES, project.id, scheme.id);
      const migratedIssues = migrateIssues(site, caller, [project], required, (mapping, old) =>
        mappedTo(
          body.mappingsByIssueTypeOverride.filter(({ issueTypeId }) => issueTypeId === mapping.issueTypeId),
          old,
        ),
      );
      return { migratedIssues };
    });
  });
}

type StatusMappings = { readonly statusMappings: z.infer<typeof statusMappings> };

function mappedTo(mappings: readonly StatusMappings[], oldStatusId: string): string | null {
  return mappings.flatMap((mapping) => mapping.statusMappings).find((mapping) => mapping.oldStatusId === oldStatusId)?.newStatusId ?? null;
}

function isBetween(one: { readonly oldWorkflowId: string; readonly newWorkflowId: string }, mapping: RequiredMapping): boolean {
  return one.oldWorkflowId === String(mapping.sourceWorkflowId) && one.newWorkflowId === String(mapping.targetWorkflowId);
}

function schemeWith(site: Site, id: string): WorkflowScheme {
  const scheme = findScheme<WorkflowScheme>(site, WORKFLOW_SCHEMES, id);
  if (!scheme) throw badRequest(`The workflow scheme with id '${id}' was not found.`);
  return scheme;
}

function mappingsAsked(
  site: Site,
  scheme: WorkflowScheme,
  asked: { readonly defaultWorkflowId?: string | null | undefined; readonly workflowsForIssueTypes: z.infer<typeof associations> },
): WorkflowMappings {
  const workflowId = (id: string): number => {
    const workflow = findWorkflow(site, "id", id);
    if (!workflow) throw badRequest(`The workflow with id '${id}' was not found.`);
    return workflow.id;
  };
  const byType = asked.workflowsForIssueTypes.flatMap((one) =>
    one.issueTypeIds.map((typeId) => [knownTypeId(site, typeId), workflowId(one.workflowId)] as const),
  );
  if (new Set(byType.map(([typeId]) => typeId)).size < byType.length) throw badRequest("An issue type can have only one workflow.");
  return { usual: asked.defaultWorkflowId ? workflowId(asked.defaultWorkflowId) : scheme.default_workflow_id, byType: new Map(byType) };
}

function requiredJson(site: Site, required: readonly RequiredMapping[]): Record<string, unknown> {
  const pairs = new Map(required.map((one) => [`${one.sourceWorkflowId} ${one.targetWorkflowId}`, one]));
  const workflowIds = [...new Set(required.flatMap(({ sourceWorkflowId, targetWorkflowId }) => [sourceWorkflowId, targetWorkflowId]))];
  const statuses = new Map(workflowIds.flatMap((id) => statusesOfWorkflow(site, id)).map((status) => [status.id, status]));
  return {
    statusMappingsByIssueTypes: required.map(({ issueTypeId, statusIds }) => ({ issueTypeId, statusIds })),
    statusMappingsByWorkflows: [...pairs.values()].map(({ sourceWorkflowId, targetWorkflowId, statusIds }) => ({
      sourceWorkflowId: String(sourceWorkflowId),
      targetWorkflowId: String(targetWorkflowId),
      statusIds,
    })),
    statuses: [...statuses.values()].map((status) => {
      const { id, name, statusCategory } = statusDetailsJson(site, status);
      return { id, name, category: statusCategory };
    }),
    statusesPerWorkflow: workflowIds.map((id) => ({
      workflowId: String(id),
      initialStatusId: initialStatusOf(site, id),
      statuses: statusesOfWorkflow(site, id).map((status) => status.id),
    })),
  };
}
