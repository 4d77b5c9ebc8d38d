import type { Faults } from "../../faults";
import type { Caller, Jira } from "../../seams";
import type { AppGrants } from "../lifecycle/app-grants";
import type { LiveInvocation } from "../invocation/live-invocations";
import type { ScopeGuard } from "../scopes/scope-guard";
import type { ImpersonationGuard } from "./impersonation";
import { operationName } from "./operation-name";
import { outsideCall } from "./outside-call";
import { pointsFor } from "./points";
import { needsUser, notEmulated } from "./proxy-answers";

export type JiraRouteOptions = {
  readonly jira: Pick<Jira, "handle">;
  readonly faults: Faults;
  readonly siteUrl: string;
  readonly appId: string;
  readonly appAccountId: () => string;
  readonly scopes: ScopeGuard;
  readonly impersonation: ImpersonationGuard;
  readonly grants: AppGrants;
};

/** Headers of the wire, or of the connection, that are none of Jira's business. */
const NOT_FOR_JIRA = [
  "forge-proxy-authorization",
  "forge-proxy-target-relative",
  "forge-proxy-account-id",
  "forge-proxy-context-ari",
  "host",
  "connection",
  "content-length",
];

/** Passes a `requestJira` of the app on, in the name its provider stands for. */
export async function callJira(
  options: JiraRouteOptions,
  invocation: LiveInvocation,
  provider: string,
  relative: string,
  request: Request,
): Promise<Response> {
  if (!relative.startsWith("/rest/")) return notEmulated(`the Jira path ${relative}`);
  const impersonated = request.headers.get("forge-proxy-account-id");
  const accountId = impersonated ?? invocation.accountId;
  if (provider === "user" && accountId === null) return needsUser();

  const operation = operationName(request.method, relative);
  const body = request.method === "GET" || request.method === "HEAD" ? null : await request.arrayBuffer();
  const headers = new Headers(request.headers);
  for (const name of NOT_FOR_JIRA) headers.delete(name);
  const trace = headers.get("x-atlassian-webhook-trace");
  const caller: Caller = {
    accountId: provider === "app" ? options.appAccountId() : provider === "user" ? accountId : null,
    viaAppId: options.appId,
    ...(trace === null ? {} : { trace }),
  };
  return outsideCall(options.faults, {
    invocation,
    operation: `jira:${operation}`,
    perform: async () =>
      options.scopes.refuseJira(request.method, relative) ??
      (impersonated === null ? null : options.impersonation.refuse(impersonated, request.method, relative)) ??
      (provider === "app" ? options.grants.refuse() : null) ??
      options.jira.handle(new Request(options.siteUrl + relative, { method: request.method, headers, body }), caller),
    record: async (response) => {
      const text = await response.text();
      invocation.entry.jiraCalls.push({
        method: request.method,
        operation,
        status: response.status,
        points: pointsFor(operation, parse(text)),
      });
    },
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
