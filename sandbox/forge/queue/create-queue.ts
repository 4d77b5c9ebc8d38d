import { randomUUID } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Clock } from "../../clock";
import { QUEUE_LIMITS } from "../../limits";
import type { Manifest } from "../manifest/read-manifest";
import { createQueueStore, type QueueStore } from "./queue-store";

/** What `@forge/events` asks of the platform. HOST.md 2.9. */
export type Queue = {
  push(request: unknown, chainId: string): Response;
  stats(request: unknown): Response;
  cancel(request: unknown): Response;
  readonly store: QueueStore;
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
export function createQueue(options: { database: DatabaseSync; clock: Clock; manifest: Manifest }): Queue {
  const { clock, manifest } = options;
  const store = createQueueStore(options.database);

  function push(request: unknown, chainId: string): Response {
    const parsed = pushRequest.safeParse(request);
    if (!parsed.success) return failure(400, z.prettifyError(parsed.error));
    const { queueName, jobId, payload } = parsed.data;
    if (!manifest.modules.consumer.some((consumer) => consumer.queue === queueName))
      return failure(400, `No consumer of the manifest listens to the queue "${queueName}".`);
    if (Buffer.byteLength(JSON.stringify(payload)) > QUEUE_LIMITS.payloadBytesMax)
      return failure(413, `A push carries at most ${QUEUE_LIMITS.payloadBytesMax} bytes.`);
    const pushedAt = clock.now();
    if (store.pushedSince(pushedAt - 60_000) + payload.length > QUEUE_LIMITS.eventsPerMinute)
      return failure(429, `At most ${QUEUE_LIMITS.eventsPerMinute} events a minute.`);
    if (store.countPush(chainId) > QUEUE_LIMITS.pushesPerChain)
      return failure(405, `At most ${QUEUE_LIMITS.pushesPerChain} pushes come of one invocation.`);
    for (const { body, delayInSeconds, concurrency } of payload) {
      const dueAt = pushedAt + (delayInSeconds ?? 0) * 1000;
      store.add({
        eventId: randomUUID(),
        jobId,
        queueName,
        body,
        delayInSeconds: delayInSeconds ?? null,
        concurrency,
        chainId,
        pushedAt,
        dueAt,
      });
    }
    clock.wake();
    return new Response(null, { status: 201 });
  }

  return {
    push,
    store,
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
