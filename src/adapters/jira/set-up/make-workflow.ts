import { route } from "@forge/api";
import type { JiraWrite } from "../../../app/set-up/ports";
import { madeAnswer, namedPage, statusesPage, workflowSchemesAnswer } from "../../../contract/jira/set-up-answers";
import { refuse } from "../../../core/result";
import { askJira, readAnswer, readJira } from "../ask-jira";
import { readPages } from "./read-pages";
import type { Written } from "./tell-refusal";
import { written } from "./tell-refusal";
import { WORKFLOW_STATUSES, workflowDocument } from "./workflow-document";

type MakeWorkflow = Extract<JiraWrite, { kind: "make-workflow" }>;

/** Makes the workflow, a scheme of the project's own around it, and gives the project the scheme; each only where it is not there yet. */
export async function makeWorkflow({ projectId, workflowName, schemeName, workTypeIds }: MakeWorkflow): Promise<Written> {
  const workflow = await ensureWorkflow(workflowName);
  if (!workflow.ok) return workflow;
  const path = route`/rest/api/3/workflowscheme`;
  const schemes = await readPages((startAt) => route`/rest/api/3/workflowscheme?startAt=${startAt}`, namedPage);
  let schemeId = schemes.find(({ name }) => name === schemeName)?.id;
  if (schemeId === undefined) {
    const { values } = await readJira("person", route`/rest/api/3/workflowscheme/project?projectId=${projectId}`, workflowSchemesAnswer);
    const present = values[0]?.workflowScheme;
    const ours = Object.fromEntries(workTypeIds.map((id) => [id, workflowName]));
    const response = await askJira("person", route`/rest/api/3/workflowscheme`, {
      method: "POST",
      body: {
        name: schemeName,
        ...(present?.defaultWorkflow !== undefined && { defaultWorkflow: present.defaultWorkflow }),
        issueTypeMappings: { ...present?.issueTypeMappings, ...ours },
      },
    });
    if (!response.ok) return written(Promise.resolve(response));
    schemeId = (await readAnswer(response, path, madeAnswer)).id;
  }
  return written(
    askJira("person", route`/rest/api/3/workflowscheme/project`, { method: "PUT", body: { workflowSchemeId: schemeId, projectId } }),
  );
}

async function ensureWorkflow(name: string): Promise<Written> {
  const present = await readPages((startAt) => route`/rest/api/3/workflows/search?startAt=${startAt}&queryString=${name}`, namedPage);
  if (present.some((workflow) => workflow.name === name)) return { ok: true, value: undefined };
  const statuses = await readPages((startAt) => route`/rest/api/3/statuses/search?startAt=${startAt}`, statusesPage);
  const clash = WORKFLOW_STATUSES.map((ours) => ({
    ours,
    theirs: statuses.find((status) => status.name.toLowerCase() === ours.name.toLowerCase()),
  }));
  const other = clash.find(({ ours, theirs }) => theirs !== undefined && theirs.statusCategory !== ours.category);
  if (other)
    return refuse(`The site has a status ${other.ours.name} of another category. Map the project's own statuses to stages instead.`);
  const known = new Map(clash.flatMap(({ ours, theirs }) => (theirs ? [[ours.name, theirs.id] as const] : [])));
  return written(askJira("person", route`/rest/api/3/workflows/create`, { method: "POST", body: workflowDocument(name, known) }));
}
