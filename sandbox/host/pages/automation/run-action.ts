import { invokeFunction, openModuleSession } from "../../../forge/bridge/parent/forge-gateway";

export type ActionInput = {
  readonly title?: unknown;
  readonly description?: unknown;
  readonly type: "boolean" | "integer" | "number" | "string";
  readonly required?: boolean;
};

/** What a run came to: outputs, or why the rule stops there. */
export type Outcome =
  | { readonly kind: "outputs"; readonly outputs: unknown }
  | { readonly kind: "refused"; readonly messages: readonly string[] }
  | { readonly kind: "failed"; readonly message: string };

/** Runs an action once, for an issue when a key is given. Never rejects: what goes wrong is an outcome. */
export async function runAction(actionKey: string, issueKey: string, inputs: Readonly<Record<string, unknown>>): Promise<Outcome> {
  try {
    const session = await openModuleSession(
      { moduleKey: actionKey, location: issueKey === "" ? {} : { issueIdOrKey: issueKey } },
      document.documentElement.dataset["colorMode"] ?? "light",
    );
    const outputs = await invokeFunction(session.token, actionKey, inputs);
    const { errors } = (outputs ?? {}) as { errors?: readonly { readonly message?: unknown }[] };
    if (!Array.isArray(errors)) return { kind: "outputs", outputs };
    return { kind: "refused", messages: errors.map(({ message }) => String(message ?? "No message.")) };
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}

/** What was typed, as the manifest types it; an empty input is left out. */
export function typedInputs(
  inputs: Readonly<Record<string, ActionInput>>,
  typed: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(inputs).flatMap(([name, { type }]): [string, unknown][] => {
      const text = typed[name] ?? "";
      if (type === "boolean") return [[name, text === "true"]];
      if (text === "") return [];
      return [[name, type === "string" ? text : Number(text)]];
    }),
  );
}
