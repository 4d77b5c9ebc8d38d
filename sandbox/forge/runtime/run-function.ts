import type { Envelope, InvocationResult } from "../../seams";
import { type InvocationScope, runInScope } from "./invocation-scope";
import { secondArgument } from "./runtime-object";

/** Errors whose name the platform keeps; all others are FUNCTION_ERR. HOST.md 3.1. */
const KEPT_NAMES: ReadonlySet<string> = new Set([
  "REQUEST_EGRESS_ALLOWLIST_ERR",
  "FUNCTION_FETCH_ERR",
  "NEEDS_AUTHENTICATION_ERR",
  "PROXY_ERR",
  "SEND_EMAIL_ERR",
  "API_NOT_READY_ERR",
]);

/**
 * Runs the handler of an envelope inside its scope and gives what it came to.
 * `load` gives the exports of a handler file. Never rejects.
 */
export async function runFunction(
  envelope: Envelope,
  scope: InvocationScope,
  load: (file: string) => Promise<Record<string, unknown>>,
): Promise<InvocationResult> {
  return runInScope(scope, async () => {
    try {
      for (const { key, value } of envelope.variables) process.env[key] = value;
      const handler = await findHandler(envelope.handler, load);
      return { success: true, body: jsonClone(await handler(jsonClone(envelope.body), secondArgument(envelope))) };
    } catch (error) {
      return { success: false, error: describe(error) };
    }
  });
}

type Handler = (body: unknown, context: unknown) => unknown;

async function findHandler(handler: string, load: (file: string) => Promise<Record<string, unknown>>): Promise<Handler> {
  const dot = handler.lastIndexOf(".");
  const [file, name] = [handler.slice(0, dot), handler.slice(dot + 1)];
  const found = (await load(file))[name];
  if (typeof found !== "function") throw new Error(`Failed to find the function "${name}" in ${file}.`);
  return found as Handler;
}

/** What crosses the border of the app's process is JSON: class instances, undefined fields and functions do not. */
function jsonClone(value: unknown): unknown {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}

function describe(error: unknown): { errorMessage: string; errorType: string; isHostedCodeError: boolean; stack: string[] } {
  const { name, message, stack } = error as Partial<Error>;
  return {
    errorMessage: message ?? String(error),
    errorType: name !== undefined && KEPT_NAMES.has(name) ? name : "FUNCTION_ERR",
    isHostedCodeError: true,
    stack: (stack ?? "").split("\n").slice(1, 12),
  };
}
