import { z } from "zod";
import { INVOCATION_LIMITS } from "../../limits";
import type { IssueForContext } from "../../seams";
import type { InvocationAnswer } from "../forge";
import type { Invoke } from "../invocation/create-invoker";
import type { Opened } from "./open-contexts";

const actionSchema = z.looseObject({ function: z.string() });

/** What Jira says of the issue an action is run for. */
type JiraContext = { url: string; resourceType: "issue" } & Record<`issue${"Key" | "Id" | "Type" | "TypeId"}`, string> &
  Record<`project${"Key" | "Id"}`, string>;

/**
 * Runs an `action` with these inputs, as the opened module's user: the inputs at the top level, beside `context`. HOST.md 3.3.
 * Gives what the function gave, its own `errors` included: whether a rule goes on is the rule's to say.
 */
export async function runAction({ module, context, accountId }: Opened, inputs: unknown, invoke: Invoke): Promise<InvocationAnswer> {
  const action = actionSchema.safeParse(module.definition);
  if (!action.success) return { ok: false, message: `The sandbox runs functions; the action "${module.key}" has none.` };
  const jira = jiraContext(context.extension, context.siteUrl);
  const result = await invoke({
    functionKey: action.data.function,
    moduleType: module.moduleType,
    moduleKey: module.key,
    body: { ...(inputs as object), context: { cloudId: context.cloudId, moduleKey: module.key, ...(jira && { jira }) } },
    accountId,
  });
  if (!result.success) return { ok: false, message: result.error.errorMessage };
  if (Buffer.byteLength(JSON.stringify(result.body ?? null)) > INVOCATION_LIMITS.frontEndResponseBytesMax)
    return { ok: false, message: "The action's answer is larger than 5 MB." };
  return { ok: true, body: result.body };
}

function jiraContext(extension: Record<string, unknown>, siteUrl: string): JiraContext | null {
  const { issue, project } = extension as { issue?: Omit<IssueForContext, "project">; project?: IssueForContext["project"] };
  if (!issue || !project) return null;
  return {
    url: `${siteUrl}/browse/${issue.key}`,
    resourceType: "issue",
    issueKey: issue.key,
    issueId: issue.id,
    issueType: issue.type,
    issueTypeId: issue.typeId,
    projectKey: project.key,
    projectId: project.id,
  };
}
