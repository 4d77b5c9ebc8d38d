import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Clock } from "../../clock";
import { INVOCATION_LIMITS, QUEUE_LIMITS } from "../../limits";
import type { Faults } from "../../faults";
import { type EventDelay, eventDelays } from "../events/event-delay";
import { functionModule } from "../manifest/module-list";
import type { Manifest } from "../manifest/read-manifest";
import { createQueueStore, type QueueStore } from "./queue-store";

/** What `@forge/events` asks of the platform. HOST.md 2.9. */
export type Queue = {
  push(request: unknown, chainId: string): Response;
  stats(request: unknown): Response;
  cancel(request: unknown): Response;
  readonly store: QueueStore;
  /** How late queues are beyond the delay an event asks for: not at all unless told. */
  setDelay(delay: EventDelay): void;
};

const pushRequest = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z
    .array(
      z.object({
        body: z.record(z.string(), z.unknown()),
        delayInSeconds: z.number().int().min(0).max(QUEUE_LIMITS.delaySecondsMax).optional(),
        concurrency: z.object({ key: z.string(), limit: z.number().int().min(1) }).optional(),
      }),
    )
    .min(1)
    .max(QUEUE_LIMITS.eventsPerPush),
});
const jobRequest = z.object({ queueName: z.string(), jobId: z.string() });

/** Takes pushes and answers for jobs, with the platform's own limits and statuses. */
export function createQueue(options: { database: DatabaseSync; clock: Clock; manifest: Manifest; faults: Faults }): Queue {
  const { clock, manifest, faults } = options;
  const store = createQueueStore(options.database);
  let lateness = eventDelays(0);

  function push(request: unknown, chainId: string): Response {
    const parsed = pushRequest.safeParse(request);
    if (!parsed.success) return failure(400, z.prettifyError(parsed.error));
    const { queueName, jobId, payload } = parsed.data;
    const consumer = manifest.modules.consumer.find((each) => each.queue === queueName);
    if (!consumer) return failure(400, `No consumer of the manifest listens to the queue "${queueName}".`);
    if (Buffer.byteLength(JSON.stringify(payload)) > QUEUE_LIMITS.payloadBytesMax)
      return failure(413, `A push carries at most ${QUEUE_LIMITS.payloadBytesMax} bytes.`);
    const mayRunLong = (functionModule(manifest, consumer.function).timeoutSeconds ?? 0) > INVOCATION_LIMITS.backgroundSeconds;
    if (mayRunLong && payload.some((event) => Buffer.byteLength(JSON.stringify(event)) > QUEUE_LIMITS.longConsumerEventBytesMax))
      return failure(413, `An event for a consumer that runs long carries at most ${QUEUE_LIMITS.longConsumerEventBytesMax} bytes.`);
    const pushedAt = clock.now();
    if (store.pushedSince(pushedAt - 60_000) + payload.length > QUEUE_LIMITS.eventsPerMinute)
      return failure(429, `At most ${QUEUE_LIMITS.eventsPerMinute} events a minute.`);
    if (store.countPush(chainId) > QUEUE_LIMITS.pushesPerChain)
      return failure(405, `At most ${QUEUE_LIMITS.pushesPerChain} pushes come of one invocation.`);
    for (const { body, delayInSeconds, concurrency } of payload) {
      const fault = faults.onQueueEvent(queueName);
      const dueAt = pushedAt + ((delayInSeconds ?? 0) + lateness() + (fault?.kind === "hold" ? fault.seconds : 0)) * 1000;
      const event = {
        eventId: randomUUID(),
        jobId,
        queueName,
        body,
        delayInSeconds: delayInSeconds ?? null,
        concurrency: concurrency ?? null,
      };
      store.add({ ...event, chainId, pushedAt, dueAt });
      if (fault?.kind === "double") store.addCopy(event.eventId);
    }
    clock.wake();
    return new Response(null, { status: 201 });
  }

  return {
    push,
    store,
    setDelay(delay) {
      lateness = eventDelays(delay);
    },
    stats(request) {
      const { queueName, jobId } = jobRequest.parse(request);
      const counts = store.counts(queueName, jobId);
      if (!counts) return failure(404, `There is no job ${jobId}.`);
      return Response.json({ success: counts.done, inProgress: counts.waiting, failed: counts.failed });
    },
    cancel(request) {
      const { queueName, jobId } = jobRequest.parse(request);
      if (!store.counts(queueName, jobId)) return failure(404, `There is no job ${jobId}.`);
      store.cancelWaiting(jobId);
      return new Response(null, { status: 204 });
    },
  };
}

function failure(status: number, message: string): Response {
  return Response.json({ message, errorMessage: message, errors: [], code: `HTTP_${status}` }, { status });
}
