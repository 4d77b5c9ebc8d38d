import { filterSockets } from "./filter-sockets";
import { currentScope, type InvocationScope, runOutsideScope } from "./invocation-scope";
import { egressRequest, type FetchTarget, proxyRequest } from "./proxy-request";
import { scopedDate } from "./scoped-date";

const INSTALLED = Symbol.for("incident-desk.sandbox.globals");
const realm = globalThis as unknown as Record<string | symbol, unknown>;

/** What else runs in the process is the host's own, and may connect to whatever it likes. */
const TO_ANYWHERE = (): boolean => true;

/**
 * Puts the globals the `@forge/*` packages expect in place; they answer for the
 * invocation the caller runs in, so that parallel ones keep apart. No socket of
 * an invocation is ever connected; `mayConnect` says which ones outside of any
 * are. Doing it again changes nothing.
 *
 * Must run before the app's code loads: `@forge/api` captures `fetch` at import.
 */
export function installGlobals(mayConnect: (url: string) => boolean = TO_ANYWHERE): void {
  if (realm[INSTALLED]) return;
  realm[INSTALLED] = true;

  const realFetch = globalThis.fetch;
  const RealDate = globalThis.Date;

  Object.defineProperty(globalThis, "__forge_runtime__", { configurable: true, get: () => currentScope()?.runtime });
  realm["__forge_fetch__"] = (target: FetchTarget, path: string, init?: RequestInit) => {
    const scope = currentScope();
    if (!scope) throw new Error("Failed to call the platform: no function of the app is running.");
    return outsideCall(scope, proxyRequest(scope, target, path, init));
  };
  globalThis.fetch = async (input, init) => {
    const scope = currentScope();
    if (!scope) return realFetch(input, init);
    const outside = new Request(input, init);
    const response = await outsideCall(scope, egressRequest(scope, outside));
    if (response.headers.get("forge-proxy-error") === EGRESS_REFUSED) throw egressRefused(outside.url);
    return response;
  };
  filterSockets((url) => {
    const scope = currentScope();
    if (scope) return refusal(scope, url);
    return mayConnect(url) ? null : Promise.resolve(egressRefused(url));
  });
  globalThis.Date = scopedDate(RealDate, () => {
    const scope = currentScope();
    return scope ? runOutsideScope(scope.now) : null;
  });
}

const EGRESS_REFUSED = "REQUEST_EGRESS_ALLOWLIST_ERR";

/**
 * Carries one call to the proxy. What a dead invocation asks is never answered,
 * and never leaves: nothing of it runs on.
 */
async function outsideCall(scope: InvocationScope, request: Request): Promise<Response> {
  if (scope.dead) return never();
  const response = await runOutsideScope(() => scope.send(request));
  if (scope.dead) return never();
  const fault = response.headers.get("sandbox-fault");
  if (fault === "die" || fault === "time-out") {
    scope.dead = true;
    scope.onDeath(fault);
    return never();
  }
  if (fault === "cut") throw new TypeError("fetch failed", { cause: new Error("other side closed") });
  return response;
}

/** Why a socket of the app is not connected: the proxy decides as it does for `fetch`, and there is no outside behind it. */
async function refusal(scope: InvocationScope, url: string): Promise<Error> {
  if (url.startsWith("unix:")) return egressRefused(url);
  const response = await outsideCall(scope, egressRequest(scope, new Request(url)));
  if (response.headers.get("forge-proxy-error") === EGRESS_REFUSED) return egressRefused(url);
  return Object.assign(new Error(`The sandbox does not emulate the outside address ${url}.`), { name: "PROXY_ERR", code: "NOT_EMULATED" });
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

function egressRefused(url: string): Error {
  const error = new Error(
    `URL not included in the external fetch backend permissions: ${url}. Visit go.atlassian.com/forge-egress for more information.`,
  );
  return Object.assign(error, { name: EGRESS_REFUSED, status: 403 });
}
