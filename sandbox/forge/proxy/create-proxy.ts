import { type Context, Hono } from "hono";
import type { Kvs, KvsAnswer } from "../kvs/create-kvs";
import type { LiveInvocation, LiveInvocations } from "../invocation/live-invocations";
import type { Jira } from "../../seams";
import type { Manifest } from "../manifest/read-manifest";
import { createEgress } from "./egress-route";
import { createImpersonationGuard } from "./impersonation";
import { callJira, type JiraRouteOptions } from "./jira-route";
import { outsideCall } from "./outside-call";
import { notEmulated, proxyError } from "./proxy-answers";
import type { AnswerRealtime } from "../realtime/answer-realtime";
import type { Stargate } from "./stargate";

export type ProxyOptions = Omit<JiraRouteOptions, "impersonation"> & {
  readonly jira: Pick<Jira, "handle" | "accounts">;
  readonly live: LiveInvocations;
  readonly kvs: Kvs;
  readonly stargate: Stargate;
  readonly realtime: AnswerRealtime;
  readonly manifest: Manifest;
};

type Env = { Variables: { invocation: LiveInvocation } };

/** The wire of HOST.md 2.4: everything the app asks of the platform comes through here, with the token of its invocation. */
export function createProxy(options: ProxyOptions): Hono {
  const { faults, live, kvs, stargate } = options;
  const egress = createEgress(options.manifest);
  const impersonation = createImpersonationGuard(options.manifest.permissions.impersonation, options.jira);
  const proxy = new Hono<Env>();

  proxy.use(async (context, next) => {
    const token = context.req.header("forge-proxy-authorization")?.replace(/^Bearer /, "");
    const invocation = token === undefined ? null : live.byToken(token);
    if (!invocation) return proxyError(401, "INVALID_PROXY_TOKEN", "The invocation this token belonged to is over, or there was none.");
    context.set("invocation", invocation);
    return next();
  });

  proxy.all("/fpp/provider/:provider/remote/:remote", async (context) => {
    const { provider, remote } = context.req.param();
    const relative = context.req.header("forge-proxy-target-relative") ?? "/";
    const invocation = context.get("invocation");
    if (remote !== "jira" && context.req.header("forge-proxy-account-id") !== undefined)
      return notEmulated("asUser(accountId) for anything but requestJira");
    if (remote === "jira") return callJira({ ...options, impersonation }, invocation, provider, relative, context.req.raw);
    if (remote === "stargate") return stargate(invocation, relative, await context.req.text());
    return notEmulated(`the product "${remote}"`);
  });

  proxy.post("/kvs/api/v1/*", async (context) => {
    const path = new URL(context.req.url).pathname.replace(/^.*\/kvs\/api\/v1/, "");
    const body = await context.req.text();
    const invocation = context.get("invocation");
    let answer: KvsAnswer = { status: 0, readUnits: 0, writeUnits: 0, bytes: 0 };
    return outsideCall(faults, {
      invocation,
      operation: `kvs:${path}`,
      perform: async () => {
        const refused = options.scopes.refuseStorage();
        if (refused) return refused;
        answer = kvs.handle(path, body);
        return answer.body === undefined
          ? new Response(null, { status: answer.status })
          : Response.json(answer.body, { status: answer.status });
      },
      record: () => {
        const { readUnits, writeUnits, bytes } = answer;
        invocation.entry.storageCalls.push({ operation: path, readUnits, writeUnits, bytes });
      },
    });
  });

  proxy.post("/realtime/*", async (context) => {
    const body = await context.req.text();
    const contextToken = context.req.header("x-forge-context-token") ?? null;
    const perform = (): Promise<Response> => options.realtime(body, contextToken);
    return outsideCall(faults, { invocation: context.get("invocation"), operation: "realtime", perform });
  });

  proxy.all("/egress", async (context) => {
    const url = `${context.req.header("forge-proxy-target-host") ?? ""}${context.req.header("forge-proxy-target-relative") ?? ""}`;
    const invocation = context.get("invocation");
    return outsideCall(faults, { invocation, operation: `egress:${url}`, perform: async () => egress(url, invocation) });
  });

  proxy.all("*", (context: Context) => notEmulated(`the platform service ${new URL(context.req.url).pathname}`));
  return proxy as unknown as Hono;
}
