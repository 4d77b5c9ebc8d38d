import type { Site } from "../site";
import { type SchemeRow, WORKFLOW_SCHEMES } from "./schemes";
import { allWorkflows, type WorkflowRow } from "./workflow-documents";

export type WorkflowScheme = SchemeRow & { readonly default_workflow_id: number };

/** Which workflow each work type has: its own, or the default one. */
export type WorkflowMappings = { readonly usual: number; readonly byType: ReadonlyMap<string, number> };

/** What a scheme says, work types by id. */
export function mappingsOf(site: Site, scheme: WorkflowScheme): WorkflowMappings {
  const items = site.rows.all<{ issue_type_id: string; workflow_id: number }>(
    "SELECT issue_type_id, workflow_id FROM jira_workflow_scheme_item WHERE scheme_id = ? ORDER BY issue_type_id",
    scheme.id,
  );
  return { usual: scheme.default_workflow_id, byType: new Map(items.map((item) => [item.issue_type_id, item.workflow_id])) };
}

/** Sets what a scheme says, all of it, under its next version. What its projects' issues need must have been seen to. */
export function setMappings(site: Site, schemeId: number, { usual, byType }: WorkflowMappings): void {
  site.rows.run(`UPDATE ${WORKFLOW_SCHEMES.table} SET default_workflow_id = ? WHERE id = ?`, usual, schemeId);
  site.rows.run("DELETE FROM jira_workflow_scheme_item WHERE scheme_id = ?", schemeId);
  for (const [typeId, workflowId] of byType)
    site.rows.run(
      "INSERT INTO jira_workflow_scheme_item (scheme_id, issue_type_id, workflow_id) VALUES (?, ?, ?)",
      schemeId,
      typeId,
      workflowId,
    );
  site.rows.run(
    "INSERT INTO jira_workflow_scheme_version (scheme_id, number) VALUES (?, 1) ON CONFLICT (scheme_id) DO UPDATE SET number = number + 1",
    schemeId,
  );
}

/** How often a scheme was changed over REST. */
export function versionOfScheme(site: Site, schemeId: number): number {
  return site.rows.one<{ number: number }>("SELECT number FROM jira_workflow_scheme_version WHERE scheme_id = ?", schemeId)?.number ?? 0;
}

/** The workflow that mappings give a work type. */
export function workflowOfType({ usual, byType }: WorkflowMappings, issueTypeId: string): number {
  return byType.get(issueTypeId) ?? usual;
}

/** The site's workflow of that name, or under that id; null when there is none. */
export function findWorkflow(site: Site, by: "id" | "name", value: string): WorkflowRow | null {
  return allWorkflows(site).find((workflow) => String(workflow[by]) === value) ?? null;
}
