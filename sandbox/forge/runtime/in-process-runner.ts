import type { Clock } from "../../clock";
import type { Envelope, InvocationResult, Runner } from "../../seams";
import { installGlobals } from "./install-globals";
import type { InvocationScope } from "./invocation-scope";
import { crashed, timedOut } from "./platform-failure";
import { runFunction } from "./run-function";
import { metaOf, runtimeObject } from "./runtime-object";

export type InProcessRunnerOptions = {
  /** Gives the exports of the app's `src/index`; asked once, after the globals stand. */
  readonly load: () => Promise<Record<string, unknown>>;
  /** The proxy itself, `(request) => forge.proxy.fetch(request)`: paths start at `/fpp`, `/kvs`, … */
  readonly fetchProxy: (request: Request) => Promise<Response>;
  readonly clock: Clock;
};

/**
 * Runs the app's functions from source in this process, over the same wire as
 * the child process does: for tests, where starting a process costs more than
 * the test. An invocation that dies or runs out of time is left where it
 * stands: what it asks of the outside later is never answered.
 */
export function createInProcessRunner(options: InProcessRunnerOptions): Runner {
  installGlobals();
  let loaded: Promise<Record<string, unknown>> | null = null;
  const load = (): Promise<Record<string, unknown>> => (loaded ??= options.load());
  const living = new Set<InvocationScope>();

  async function invoke(envelope: Envelope, limits: { timeoutMs: number; invocationId: string }): Promise<InvocationResult> {
    const start = performance.now();
    const runningMs = (): number => performance.now() - start;
    let end: (result: InvocationResult) => void = () => undefined;
    const ended = new Promise<InvocationResult>((resolve) => (end = resolve));
    const scope: InvocationScope = {
      runtime: runtimeObject(envelope, () => Math.max(0, limits.timeoutMs - runningMs())),
      proxyUrl: "http://forge-proxy.sandbox",
      proxyToken: metaOf(envelope).proxy.token,
      send: options.fetchProxy,
      now: options.clock.now,
      runningMs,
      dead: false,
      onDeath: (how) => end(how === "die" ? crashed() : timedOut(limits.timeoutMs)),
    };
    const timer = setTimeout(() => end(timedOut(limits.timeoutMs)), limits.timeoutMs);
    living.add(scope);
    try {
      return await Promise.race([ended, runFunction(envelope, scope, load)]);
    } finally {
      clearTimeout(timer);
      scope.dead = true;
      living.delete(scope);
    }
  }

  return {
    invoke,
    async stop() {
      for (const scope of living) {
        scope.dead = true;
        scope.onDeath("die");
      }
    },
  };
}
