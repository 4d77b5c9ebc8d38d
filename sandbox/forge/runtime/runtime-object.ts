import type { Envelope } from "../../seams";

/** What the host puts into an envelope's `_meta`. HOST.md 3.1. */
export type EnvelopeMeta = {
  readonly contextAri: string;
  readonly aaid?: string;
  readonly appContext: Readonly<Record<string, unknown>> & { readonly installationId: string };
  readonly tracing: { readonly traceId: string; readonly spanId: string };
  readonly proxy: { readonly token: string; readonly url: string };
  readonly cloudId: string;
  /** The token of the page that invoked the function, if one did. */
  readonly realtime?: { readonly contextToken: string };
};

const NO_METRIC = {
  counter: () => ({ incr: () => undefined, incrBy: () => undefined, decr: () => undefined, decrBy: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
  gauge: () => ({ set: () => undefined }),
};

/** Gives the envelope's `_meta` under its type: the host wrote it, nobody else. */
export function metaOf(envelope: Envelope): EnvelopeMeta {
  return envelope._meta as EnvelopeMeta;
}

/** Gives what `__forge_runtime__` reads as during the invocation. HOST.md 2.1. */
export function runtimeObject(envelope: Envelope, remainingMs: () => number): Record<string, unknown> {
  const meta = metaOf(envelope);
  return {
    proxy: meta.proxy,
    contextAri: meta.contextAri,
    aaid: meta.aaid,
    appContext: meta.appContext,
    container: { runtime: "nodejs24.x", handler: envelope.handler },
    lambdaContext: { awsRequestId: meta.appContext["invocationId"], getRemainingTimeInMillis: () => remainingMs() },
    tracing: meta.tracing,
    realtime: meta.realtime ?? {},
    metrics: NO_METRIC,
    externalAuth: [],
  };
}

/** Gives the second argument every function of the app is called with. HOST.md 3.2. */
export function secondArgument(envelope: Envelope): Record<string, unknown> {
  const meta = metaOf(envelope);
  const ari = `ari:cloud:ecosystem::installation/${meta.appContext.installationId}`;
  return {
    principal: meta.aaid === undefined ? undefined : { accountId: meta.aaid },
    installContext: meta.contextAri,
    installation: {
      ari: { installationId: meta.appContext.installationId, toString: () => ari, toJSON: () => ari },
      contexts: [{ cloudId: meta.cloudId, toString: () => meta.contextAri, toJSON: () => meta.contextAri }],
    },
  };
}
