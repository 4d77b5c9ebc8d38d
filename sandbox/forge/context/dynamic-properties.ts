import type { InvocationAnswer } from "../forge";
import { functionKeyIn } from "./function-key-in";
import type { Invoke } from "../invocation/create-invoker";
import type { OpenContexts } from "./open-contexts";
import { signedContext } from "./signed-context";

/**
 * Asks the function under a module's `dynamicProperties` what the module shows now, in the name of who looks.
 * Forge states no shape for what it is given: here it is what a resolver is told of the place.
 */
export function createDynamicProperties(contexts: OpenContexts, invoke: Invoke) {
  return async (token: string): Promise<InvocationAnswer> => {
    const opened = contexts.byToken(token);
    if (!opened) return { ok: false, message: "The page's context is gone: reload it." };
    const { module, context, accountId } = opened;
    const functionKey = functionKeyIn(module.definition["dynamicProperties"]);
    if (functionKey === null) return { ok: false, message: `The module "${module.key}" has no dynamic properties.` };
    const result = await invoke({
      functionKey,
      moduleType: module.moduleType,
      moduleKey: module.key,
      body: signedContext(context),
      accountId,
    });
    return result.success ? { ok: true, body: result.body } : { ok: false, message: result.error.errorMessage };
  };
}
