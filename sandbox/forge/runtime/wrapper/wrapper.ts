/**
 * The sandbox's runtime wrapper: what `@forge/bundler` packs beside the app as
 * `__forge_wrapper__.cjs`, in the place of Atlassian's own. HOST.md 3.1 and 4.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Envelope, InvocationResult } from "../../../seams";
import { installGlobals } from "../install-globals";
import type { InvocationScope } from "../invocation-scope";
import { privateFetch } from "../private-fetch";
import { runFunction } from "../run-function";
import { metaOf, runtimeObject } from "../runtime-object";
import { serveParent } from "./serve-parent";

export type LambdaContext = { readonly awsRequestId: string; getRemainingTimeInMillis(): number };

/** What a host other than Lambda adds: its clock, and who to tell that a fault killed the invocation. */
export type Hooks = Pick<InvocationScope, "now" | "onDeath">;

const REAL: Hooks = { now: Date.now, onDeath: () => process.kill(process.pid, "SIGKILL") };

const send = privateFetch();
const requireFromBundle = createRequire(join(process.env["FORGE_EFS_RUNTIME_PATH"] ?? __dirname, "index.cjs"));

let proxyOrigin: string | null = null;
installGlobals((url) => new URL(url).origin === proxyOrigin);
if (process.env["FORGE_SANDBOX_CHILD"] === "1") serveParent(main);

/** Calls the function an envelope names. Never rejects. */
export async function main(event: Envelope, lambdaContext: LambdaContext, hooks: Hooks = REAL): Promise<InvocationResult> {
  const { proxy } = metaOf(event);
  proxyOrigin = new URL(proxy.url).origin;
  const start = performance.now();
  const scope: InvocationScope = {
    runtime: runtimeObject(event, () => lambdaContext.getRemainingTimeInMillis()),
    proxyUrl: proxy.url,
    proxyToken: proxy.token,
    send,
    ...hooks,
    runningMs: () => performance.now() - start,
    dead: false,
  };
  const result = await runFunction(event, scope, async (file) => requireFromBundle(`./${file}.cjs`) as Record<string, unknown>);
  scope.dead = true;
  return result;
}
