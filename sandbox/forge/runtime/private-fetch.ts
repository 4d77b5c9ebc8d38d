/** Where Node keeps the connections of `fetch`, for every copy of undici in the process to find. */
const SHARED = Symbol.for("undici.globalDispatcher.1");

type Dispatcher = { readonly constructor: new () => Dispatcher };

/** Gives a `fetch` with connections of its own, out of the reach of what else runs in the process. */
export function privateFetch(): (request: Request) => Promise<Response> {
  const { fetch } = globalThis;
  void fetch("data:,"); // Node makes the shared dispatcher at the first call.
  const shared = (globalThis as unknown as Record<symbol, Dispatcher>)[SHARED];
  if (!shared) throw new Error("Failed to keep the runtime's connections apart: this Node has no shared dispatcher.");
  const dispatcher = new shared.constructor();
  return (request) => fetch(request, { dispatcher } as RequestInit);
}
