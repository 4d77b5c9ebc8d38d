import { randomUUID } from "node:crypto";
import type { Clock } from "../../clock";
import { INVOCATION_LIMITS } from "../../limits";
import type { Meter } from "../../meter";
import type { Envelope, InvocationResult, Runner } from "../../seams";
import type { Identity } from "../identity";
import { memoryMbOf } from "../manifest/memory-mb-of";
import { functionModule } from "../manifest/module-list";
import type { Manifest } from "../manifest/read-manifest";
import { platformFailure } from "../runtime/platform-failure";
import type { EnvelopeMeta } from "../runtime/runtime-object";
import { createInvocationRates, type InvocationRates } from "./invocation-rates";
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
  /** Stands for the page that invoked the function, in realtime channels. */
  readonly contextToken?: string;
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

/** Gives the one way into the app's functions: limits, token, envelope and meter for each call. */
export function createInvoker(options: InvokerOptions): Invoke {
  const { manifest, runner, live, meter, clock } = options;
  const rates = createInvocationRates(clock);

  return async (call) => {
    const declared = functionModule(manifest, call.functionKey);
    const id = randomUUID();
    const start = performance.now();
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
      runningMs: () => performance.now() - start,
      secondsMax: secondsFor(call, declared.timeoutSeconds),
      slowSeconds: 0,
    };
    const envelope: Envelope = { handler: declared.handler, body: call.body, variables: [], _meta: metaFor(options, call, invocation) };
    live.add(invocation);
    const result =
      refusal(call, rates) ??
      (await runner.invoke(envelope, {
        invocationId: id,
        timeoutMs: invocation.secondsMax * 1000,
        memoryMb: memoryMbOf(manifest, declared),
      }));
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

/**
 * The platform's word on a call that may not start; null for all others. The rate's name is Forge's, for a payload
 * that is too large it has none: that is our choice. The body of a web trigger is weighed at its door.
 */
function refusal(call: Call, rates: InvocationRates): InvocationResult | null {
  const bytes = call.moduleType === "webtrigger" ? 0 : Buffer.byteLength(JSON.stringify(call.body) ?? "");
  if (bytes > INVOCATION_LIMITS.payloadBytesMax) return platformFailure("PAYLOAD_TOO_LARGE", "The payload is larger than 5 MB.");
  const exceeded = rates.ask(call.accountId);
  return exceeded === null ? null : platformFailure("FUNCTION_PLATFORM_RATE_LIMITED", `The platform allows at most ${exceeded}.`);
}

function secondsFor(call: Call, declared: number | undefined): number {
  if (!IN_THE_BACKGROUND.has(call.moduleType)) return INVOCATION_LIMITS.interactiveSeconds;
  return declared ?? INVOCATION_LIMITS.backgroundSeconds;
}

function metaFor({ identity, manifest }: InvokerOptions, call: Call, invocation: LiveInvocation): EnvelopeMeta {
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
      permissions: { scopes: identity.scopes, external: manifest.permissions.external ?? {} },
    },
    tracing: { traceId: invocation.id.replaceAll("-", ""), spanId: invocation.id.slice(0, 8).padEnd(16, "0") },
    proxy: { token: invocation.token, url: `${identity.siteUrl}/forge-proxy` },
    cloudId: identity.cloudId,
    ...(call.contextToken !== undefined && { realtime: { contextToken: call.contextToken } }),
  };
}
