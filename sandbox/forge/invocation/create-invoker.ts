import { randomUUID } from "node:crypto";
import type { Clock } from "../../clock";
import { INVOCATION_LIMITS } from "../../limits";
import type { Meter } from "../../meter";
import type { Envelope, InvocationResult, Runner } from "../../seams";
import type { Identity } from "../identity";
import { functionModule } from "../manifest/module-list";
import type { Manifest } from "../manifest/read-manifest";
import type { EnvelopeMeta } from "../runtime/runtime-object";
import type { LiveInvocation, LiveInvocations } from "./live-invocations";

export type Call = {
  readonly functionKey: string;
  readonly moduleType: string;
  readonly moduleKey: string;
  /** The function's first argument. HOST.md 3.3. */
  readonly body: unknown;
  /** null where the platform starts the function: triggers, schedules, queues, web triggers. */
  readonly accountId: string | null;
  /** The chain of queue events this call continues; a chain of its own unless told. */
  readonly chainId?: string;
};

export type InvokerOptions = {
  readonly manifest: Manifest;
  readonly identity: Identity;
  readonly runner: Runner;
  readonly live: LiveInvocations;
  readonly meter: Meter;
  readonly clock: Clock;
  readonly log: (line: string) => void;
};

/** Calls one function of the app and gives what it came to. Never rejects. */
export type Invoke = (call: Call) => Promise<InvocationResult>;

/** Modules whose functions may run for 55 seconds, or as long as the manifest says. */
const IN_THE_BACKGROUND = new Set(["scheduledTrigger", "consumer", "webtrigger", "action", "preUninstall"]);

/** Gives the one way into the app's functions: token, envelope, time limit and meter for each call. */
export function createInvoker(options: InvokerOptions): Invoke {
  const { manifest, identity, runner, live, meter, clock } = options;

  return async (call) => {
    const declared = functionModule(manifest, call.functionKey);
    const id = randomUUID();
    const entry = meter.open({
      id,
      functionKey: call.functionKey,
      moduleType: call.moduleType,
      moduleKey: call.moduleKey,
      startedAt: clock.now(),
    });
    const invocation: LiveInvocation = {
      id,
      token: randomUUID(),
      functionKey: call.functionKey,
      accountId: call.accountId,
      chainId: call.chainId ?? id,
      entry,
      outsideCalls: 0,
      secondsMax: secondsFor(call, declared.timeoutSeconds),
      slowSeconds: 0,
    };
    const envelope: Envelope = { handler: declared.handler, body: call.body, variables: [], _meta: metaFor(identity, call, invocation) };
    const start = performance.now();
    live.add(invocation);
    const result = await runner.invoke(envelope, { invocationId: id, timeoutMs: invocation.secondsMax * 1000 });
    live.remove(invocation.token);
    entry.ms = performance.now() - start;
    entry.outcome = result.success ? "success" : result.error.errorType;
    if (!result.success) {
      entry.message = result.error.errorMessage;
      options.log(`${call.functionKey} failed: ${result.error.errorType}: ${result.error.errorMessage}`);
    }
    return result;
  };
}

function secondsFor(call: Call, declared: number | undefined): number {
  if (!IN_THE_BACKGROUND.has(call.moduleType)) return INVOCATION_LIMITS.interactiveSeconds;
  return declared ?? INVOCATION_LIMITS.backgroundSeconds;
}

function metaFor(identity: Identity, call: Call, invocation: LiveInvocation): EnvelopeMeta {
  return {
    contextAri: identity.contextAri,
    ...(call.accountId === null ? {} : { aaid: call.accountId }),
    appContext: {
      appId: identity.appId,
      appVersion: identity.appVersion,
      environmentId: identity.environmentId,
      environmentType: identity.environmentType,
      installationId: identity.installationId,
      invocationId: invocation.id,
      functionKey: call.functionKey,
      moduleType: call.moduleType,
      moduleKey: call.moduleKey,
      permissions: { scopes: identity.scopes, external: {} },
    },
    tracing: { traceId: invocation.id.replaceAll("-", ""), spanId: invocation.id.slice(0, 8).padEnd(16, "0") },
    proxy: { token: invocation.token, url: `${identity.siteUrl}/forge-proxy` },
    cloudId: identity.cloudId,
  };
}
