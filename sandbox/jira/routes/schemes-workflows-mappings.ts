import { z } from "zod";
import { knownScheme } from "../access/administration";
import { knownTypeId, unusedWorkflowSchemeAt, workflowIdNamed, workflowSchemeAt } from "../access/workflow-schemes";
import { workflowName, workflowSchemeJson } from "../formatters/workflow-scheme-json";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter } from "../http/jira-router";
import type { Site } from "../site";
import { WORKFLOW_SCHEMES } from "../store/schemes";
import { allWorkflows } from "../store/workflow-documents";
import { findWorkflow, mappingsOf, setMappings, type WorkflowMappings, type WorkflowScheme } from "../store/workflow-schemes";

const draft = { updateDraftIfNeeded: z.boolean().optional() };
const defaultBody = z.object({ workflow: z.string(), ...draft });
const typeBody = z.object({ issueType: z.string().optional(), workflow: z.string(), ...draft });
const typesBody = z.object({
  workflow: z.string().optional(),
  issueTypes: z.array(z.string()).default([]),
  defaultMapping: z.boolean().optional(),
  ...draft,
});

/** The single mappings of a workflow scheme: by default, by work type, by workflow. Only of one that no project uses. */
export function workflowSchemeMappingRoutes(router: JiraRouter, site: Site): void {
  function changed(context: JiraContext, scheme: WorkflowScheme, change: (before: WorkflowMappings) => WorkflowMappings): Response {
    site.write(() => setMappings(site, scheme.id, change(mappingsOf(site, scheme))));
    return context.json(workflowSchemeJson(site, knownScheme<WorkflowScheme>(site, WORKFLOW_SCHEMES, scheme.id)));
  }
  const named = (context: JiraContext): number => {
    const workflow = findWorkflow(site, "name", context.req.query("workflowName") ?? "");
    if (!workflow) throw notFound("The workflow was not found.");
    return workflow.id;
  };

  router.get("/workflowscheme/:id/default", (context) =>
    context.json({ workflow: workflowName(site, workflowSchemeAt(site, context).default_workflow_id) }),
  );

  router.put("/workflowscheme/:id/default", async (context) => {
    const scheme = unusedWorkflowSchemeAt(site, context);
    const { workflow } = await bodyOf(context, defaultBody);
    return changed(context, scheme, ({ byType }) => ({ usual: workflowIdNamed(site, workflow), byType }));
  });

  router.delete("/workflowscheme/:id/default", (context) =>
    changed(context, unusedWorkflowSchemeAt(site, context), ({ byType }) => ({ usual: allWorkflows(site)[0]?.id ?? 0, byType })),
  );

  router.get("/workflowscheme/:id/issuetype/:issueType", (context) => {
    const { byType } = mappingsOf(site, workflowSchemeAt(site, context));
    const issueType = knownTypeId(site, context.req.param("issueType"));
    const workflowId = byType.get(issueType);
    if (workflowId === undefined) throw notFound("The issue type is not mapped in the workflow scheme.");
    return context.json({ issueType, workflow: workflowName(site, workflowId) });
  });

  router.put("/workflowscheme/:id/issuetype/:issueType", async (context) => {
    const scheme = unusedWorkflowSchemeAt(site, context);
    const { workflow } = await bodyOf(context, typeBody);
    const typeId = knownTypeId(site, context.req.param("issueType"));
    return changed(context, scheme, ({ usual, byType }) => ({
      usual,
      byType: new Map([...byType, [typeId, workflowIdNamed(site, workflow)]]),
    }));
  });

  router.delete("/workflowscheme/:id/issuetype/:issueType", (context) => {
    const scheme = unusedWorkflowSchemeAt(site, context);
    const typeId = knownTypeId(site, context.req.param("issueType"));
    return changed(context, scheme, ({ usual, byType }) => ({ usual, byType: without(byType, (id) => id === typeId) }));
  });

  router.get("/workflowscheme/:id/workflow", (context) => {
    const scheme = workflowSchemeAt(site, context);
    if (context.req.query("workflowName") === undefined)
      throw badRequest("The sandbox's Jira gives the work types of one workflow: workflowName is needed.");
    const workflowId = named(context);
    const { usual, byType } = mappingsOf(site, scheme);
    const issueTypes = [...byType].flatMap(([typeId, id]) => (id === workflowId ? [typeId] : []));
    return context.json({ workflow: workflowName(site, workflowId), issueTypes, defaultMapping: usual === workflowId });
  });

  router.put("/workflowscheme/:id/workflow", async (context) => {
    const scheme = unusedWorkflowSchemeAt(site, context);
    const { issueTypes, defaultMapping } = await bodyOf(context, typesBody);
    const workflowId = named(context);
    const types = issueTypes.map((typeId) => [knownTypeId(site, typeId), workflowId] as const);
    return changed(context, scheme, ({ usual, byType }) => ({
      usual: defaultMapping === true ? workflowId : usual,
      byType: new Map([...without(byType, (_id, mapped) => mapped === workflowId), ...types]),
    }));
  });

  router.delete("/workflowscheme/:id/workflow", (context) => {
    const scheme = unusedWorkflowSchemeAt(site, context);
    const workflowId = named(context);
    site.write(() => {
      const { usual, byType } = mappingsOf(site, scheme);
      setMappings(site, scheme.id, { usual, byType: without(byType, (_id, mapped) => mapped === workflowId) });
    });
    return context.body(null, 200);
  });
}

function without(byType: ReadonlyMap<string, number>, goes: (typeId: string, workflowId: number) => boolean): ReadonlyMap<string, number> {
  return new Map([...byType].filter(([typeId, workflowId]) => !goes(typeId, workflowId)));
}
