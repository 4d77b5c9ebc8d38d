import type { InvocationResult, JqlFunctionCall } from "../../seams";
import type { Invoke } from "../invocation/create-invoker";
import type { Manifest } from "../manifest/read-manifest";

/**
 * Gives what Jira asks of the app's JQL functions: the module's function is called without a user and answers
 * `{jql}`, or `{error}`. A function behind an `endpoint` is a Forge Remote's, which is not emulated.
 */
export function createJqlFunctions(manifest: Manifest, invoke: Invoke): (call: JqlFunctionCall) => Promise<InvocationResult> {
  const modules = manifest.modules["jira:jqlFunction"] ?? [];

  return async ({ moduleKey, body }) => {
    const functionKey = modules.find(({ key }) => key === moduleKey)?.["function"];
    if (typeof functionKey !== "string") return refused(`The JQL function ${moduleKey} has no function: endpoints are not emulated.`);
    return invoke({ functionKey, moduleType: "jira:jqlFunction", moduleKey, body, accountId: null });
  };
}

function refused(errorMessage: string): InvocationResult {
  return { success: false, error: { errorMessage, errorType: "NOT_EMULATED" } };
}
