import { INVOCATION_LIMITS } from "../../limits";
import type { InvocationAnswer } from "../forge";
import type { Invoke } from "../invocation/create-invoker";
import type { ContextTokens } from "../realtime/context-tokens";
import type { OpenContexts } from "./open-contexts";
import { runAction } from "./run-action";
import { signedContext } from "./signed-context";

/**
 * Calls the app for the module the token was opened for, as its user. HOST.md 3.3. A module with a page is asked
 * by the bridge's `invoke`: its resolver. An `action` is run as a rule runs it: the payload is its inputs.
 */
export function createResolverInvoke(contexts: OpenContexts, contextTokens: ContextTokens, invoke: Invoke) {
  return async (call: { token: string; functionKey: string; payload: unknown }): Promise<InvocationAnswer> => {
    const opened = contexts.byToken(call.token);
    if (!opened) return failed("The page's context is gone: reload it.");
    const { module, context, accountId } = opened;
    if (module.moduleType === "action") return runAction(opened, call.payload, invoke);
    if (!module.resolverFunction) return failed(`The module "${module.key}" has no resolver.`);
    if (bytesOf(call.payload) > INVOCATION_LIMITS.frontEndRequestBytesMax) return failed("The request is larger than 500 KB.");
    const result = await invoke({
      functionKey: module.resolverFunction,
      moduleType: module.moduleType,
      moduleKey: module.key,
      body: { call: { functionKey: call.functionKey, payload: call.payload }, context: signedContext(context) },
      accountId,
      contextToken: contextTokens.of(context),
    });
    if (!result.success) return failed(result.error.errorMessage);
    if (bytesOf(result.body) > INVOCATION_LIMITS.frontEndResponseBytesMax) return failed("The response is larger than 5 MB.");
    return { ok: true, body: result.body };
  };
}

/** @see https://developer.atlassian.com/platform/forge/runtime-reference/custom-ui-resolver/ */
function failed(message: string): InvocationAnswer {
  return { ok: false, message: `There was an error invoking the function - ${message}` };
}

function bytesOf(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}
