import type { InvocationScope } from "./invocation-scope";

/** What the `@forge/*` packages hand to `__forge_fetch__` first. HOST.md 2.3 lists them. */
export type FetchTarget = {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly service?: string;
  readonly model?: string;
  readonly accountId?: string;
  readonly contextAri?: string;
};

/** `@forge/realtime` adds a stray `errors`. */
type Init = RequestInit & { errors?: unknown };

/** Gives the request that carries a call of a package to the proxy; method, body and headers pass unchanged. */
export function proxyRequest(scope: InvocationScope, target: FetchTarget, path: string, init: Init = {}): Request {
  return wireRequest(scope, wirePath(target, path), targetRelative(path), init, target);
}

/** Gives the request that asks the proxy to fetch an outside address. */
export function egressRequest(scope: InvocationScope, outside: Request): Request {
  const url = new URL(outside.url);
  const headers = new Headers(outside.headers);
  headers.set("forge-proxy-authorization", `Bearer ${scope.proxyToken}`);
  headers.set("forge-proxy-target-host", url.origin);
  headers.set("forge-proxy-target-relative", url.pathname + url.search);
  return new Request(`${scope.proxyUrl}/egress`, { method: outside.method, headers, body: outside.body, duplex: "half" } as RequestInit);
}

function wireRequest(scope: InvocationScope, wire: string, relative: string, init: Init, target: FetchTarget): Request {
  const rest = { ...init };
  delete rest.errors;
  const headers = new Headers(rest.headers);
  headers.set("forge-proxy-authorization", `Bearer ${scope.proxyToken}`);
  headers.set("forge-proxy-target-relative", relative);
  if (target.accountId) headers.set("forge-proxy-account-id", target.accountId);
  if (target.contextAri) headers.set("forge-proxy-context-ari", target.contextAri);
  const duplex = rest.body instanceof ReadableStream ? { duplex: "half" } : {};
  return new Request(`${scope.proxyUrl}${wire}`, { ...rest, ...duplex, headers } as RequestInit);
}

function wirePath(target: FetchTarget, path: string): string {
  switch (target.type) {
    case "fpp":
      return `/fpp/provider/${target.provider ?? "none"}/remote/${target.remote ?? "context"}`;
    case "kvs":
    case "sql":
    case "os":
      return `/${target.type}/${new URL(path, "http://forge/").pathname.slice(1)}`;
    case "llm":
      return target.model ? `/llm/${target.model}` : "/llm";
    default:
      return `/${target.type}/${target.remote ?? target.service ?? ""}`;
  }
}

/** Not `encodeURI`: the `route` tag has encoded its parameters, and `%` would be encoded twice. */
function targetRelative(path: string): string {
  const url = new URL(path, "http://forge/");
  return url.pathname + url.search;
}
