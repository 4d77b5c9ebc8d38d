import { AsyncLocalStorage } from "node:async_hooks";

/** Everything the runtime knows of the invocation a line of the app's code runs in. */
export type InvocationScope = {
  /** What `__forge_runtime__` reads as. */
  readonly runtime: Record<string, unknown>;
  /** Where the proxy is, such as `http://localhost:4400/forge-proxy`. */
  readonly proxyUrl: string;
  readonly proxyToken: string;
  /** Carries a request to the proxy. */
  readonly send: (request: Request) => Promise<Response>;
  /** The sandbox's time, epoch milliseconds. */
  readonly now: () => number;
  /** For how long the invocation has run, in real milliseconds. */
  readonly runningMs: () => number;
  /** From then on nothing of the invocation reaches the outside. */
  dead: boolean;
  /** Called when a fault killed the invocation, or took all its time. */
  readonly onDeath: (how: "die" | "time-out") => void;
};

/**
 * One store for all copies of this module in the realm: under Jest the runtime
 * may be loaded again while the globals of the first stay in place.
 */
const KEY = Symbol.for("incident-desk.sandbox.invocation");
const realm = globalThis as unknown as { [KEY]?: AsyncLocalStorage<InvocationScope> };
const storage = (realm[KEY] ??= new AsyncLocalStorage<InvocationScope>());

/** The scope the caller runs in; null outside of any invocation. */
export function currentScope(): InvocationScope | null {
  return storage.getStore() ?? null;
}

/** Runs the work as a part of the invocation, with all it awaits. */
export function runInScope<Value>(scope: InvocationScope, work: () => Value): Value {
  return storage.run(scope, work);
}

/** Runs the work as no part of any invocation: the sandbox's own code behind the wire. */
export function runOutsideScope<Value>(work: () => Value): Value {
  return storage.exit(work);
}
