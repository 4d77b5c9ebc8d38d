import type { Clock } from "../../clock";
import { QUEUE_LIMITS } from "../../limits";
import type { InvocationResult } from "../../seams";
import type { Deliveries } from "../events/create-deliveries";
import type { Invoke } from "../invocation/create-invoker";
import { askedRetry, backoff, type Retry, retryContext } from "../invocation/retry";
import type { Manifest } from "../manifest/read-manifest";
import type { QueueEvent, QueueStore } from "./queue-store";

export type ConsumeOptions = {
  readonly store: QueueStore;
  readonly clock: Clock;
  readonly deliveries: Deliveries;
  readonly manifest: Manifest;
  readonly invoke: Invoke;
};

/**
 * Brings the events of the queues to their consumers. Whatever fails comes
 * again, later each time, until the retention window has passed.
 */
export function consumeQueue({ store, clock, deliveries, manifest, invoke }: ConsumeOptions): void {
  async function consume(event: QueueEvent): Promise<void> {
    const consumer = manifest.modules.consumer.find((each) => each.queue === event.queueName);
    if (!consumer) return store.settle(event.eventId, "failed");
    const method = consumer.resolver?.method;
    const body = method === undefined ? asyncEvent(event, clock.now()) : resolverCall(method, event, consumer.key);
    const result = await invoke({
      functionKey: consumer.function,
      moduleType: "consumer",
      moduleKey: consumer.key,
      body,
      accountId: null,
      chainId: event.chainId,
    });
    const retry = retryFor(result, event);
    if (!retry) return store.settle(event.eventId, "done");
    const dueAt = clock.now() + retry.afterSeconds * 1000;
    if (dueAt > event.pushedAt + QUEUE_LIMITS.retentionSeconds * 1000) store.settle(event.eventId, "failed");
    else store.postpone(event, dueAt, retry);
  }

  deliveries.add({
    nextDueAt: store.nextDueAt,
    due: (now, atMost) =>
      store.due(now, atMost).map((event) => ({
        id: `queue ${event.eventId}`,
        concurrency: event.concurrency ?? undefined,
        bring: () => consume(event),
      })),
  });
}

function retryFor(result: InvocationResult, event: QueueEvent): Retry | null {
  return result.success ? askedRetry(result, QUEUE_LIMITS.retryAfterSecondsMax) : backoff(result.error.errorType, event.retryCount);
}

/** What a consumer of the older form is called with: its resolver's function of that name, as a page would. HOST.md 3.3. */
function resolverCall(method: string, { body, jobId }: QueueEvent, moduleKey: string): Record<string, unknown> {
  return { call: { functionKey: method, payload: body, jobId }, context: { moduleKey } };
}

function asyncEvent(event: QueueEvent, now: number): Record<string, unknown> {
  const { body, queueName, jobId, eventId, delayInSeconds, concurrency } = event;
  return {
    body,
    queueName,
    jobId,
    eventId,
    ...(delayInSeconds === null ? {} : { delayInSeconds }),
    ...(concurrency === null ? {} : { concurrency }),
    ...withWindow(retryContext(event), event.pushedAt, now),
  };
}

/** What a redelivery is told of how long its event is still kept. */
function withWindow({ retryContext: told }: ReturnType<typeof retryContext>, pushedAt: number, now: number): Record<string, unknown> {
  if (!told) return {};
  const remainingTimeMs = pushedAt + QUEUE_LIMITS.retentionSeconds * 1000 - now;
  return { retryContext: { ...told, retentionWindow: { startTime: new Date(pushedAt).toISOString(), remainingTimeMs } } };
}
