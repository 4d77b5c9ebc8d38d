import type { DatabaseSync } from "node:sqlite";
import type { Clock } from "../../clock";
import type { Faults } from "../../faults";
import { EVENT_LIMITS } from "../../limits";
import type { ProductEvent } from "../../seams";
import type { Invoke } from "../invocation/create-invoker";
import { askedRetry, platformRetry, retryContext } from "../invocation/retry";
import type { Identity } from "../identity";
import type { Manifest } from "../manifest/read-manifest";
import { isAppEvent, placeOfTrigger } from "./app-events";
import type { Deliveries } from "./create-deliveries";
import { type EventDelay, eventDelays } from "./event-delay";
import { createEventStore, type PendingDelivery } from "./event-store";
import type { ReadProperty } from "./property-values";
import { createTriggerFilter, type EvaluateExpression } from "./trigger-filter";

export type Events = {
  /** Takes an event for every trigger that asks for its type. */
  receive(event: ProductEvent): void;
  pending(): readonly PendingDelivery[];
  setDelay(delay: EventDelay): void;
};

export type EventsOptions = {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly deliveries: Deliveries;
  readonly manifest: Manifest;
  readonly faults: Faults;
  readonly invoke: Invoke;
  readonly identity: Identity;
  readonly delay: EventDelay;
  readonly evaluate: EvaluateExpression | undefined;
  readonly readProperty: ReadProperty | undefined;
  readonly log: (line: string) => void;
};

/**
 * Delivers product and lifecycle events to the app's triggers, late as in
 * Forge, in the order they fall due: with delays left to chance that is another one. What the app returns as an
 * `InvocationError` comes again up to four times, and so does what timed out
 * or crashed; an ordinary throw ends the delivery.
 */
export function createEvents(options: EventsOptions): Events {
  const { clock, manifest, faults, invoke, identity } = options;
  const store = createEventStore(options.database);
  const receivedBy = createTriggerFilter(options);
  let nextDelay = eventDelays(options.delay);

  function receive(event: ProductEvent): void {
    const fault = faults.onEvent(event.eventType);
    if (fault?.kind === "lose") return;
    const heldSeconds = fault?.kind === "hold" ? fault.seconds : 0;
    const selfGenerated = event.causedByAppId === identity.appId;
    const isProductEvent = event.eventType.startsWith("avi:jira");
    const payload = { ...event.payload, eventType: event.eventType, ...(isProductEvent ? { selfGenerated } : {}) };
    if (Buffer.byteLength(JSON.stringify(payload)) > EVENT_LIMITS.payloadBytesMax) return;
    for (const trigger of manifest.modules.trigger) {
      const received = trigger.events.includes(event.eventType) ? receivedBy(trigger, payload, selfGenerated) : null;
      if (received === null) continue;
      for (let copies = fault?.kind === "double" ? 2 : 1; copies > 0; copies -= 1) {
        const dueAt = clock.now() + (nextDelay() + heldSeconds) * 1000;
        store.add({ triggerKey: trigger.key, eventType: event.eventType, payload: received, dueAt });
      }
    }
    clock.wake();
  }

  async function deliver(delivery: PendingDelivery): Promise<void> {
    const trigger = manifest.modules.trigger.find((each) => each.key === delivery.triggerKey);
    if (!trigger) return store.remove(delivery.id);
    const place = isAppEvent(delivery.eventType) ? placeOfTrigger(identity, trigger.key) : {};
    const body = { ...delivery.payload, ...place, ...retryContext(delivery) };
    const result = await invoke({ functionKey: trigger.function, moduleType: "trigger", moduleKey: trigger.key, body, accountId: null });
    const retry = askedRetry(result, EVENT_LIMITS.retryAfterSecondsMax) ?? platformRetry(result, delivery.retryCount);
    if (retry && delivery.retryCount < EVENT_LIMITS.retriesMax) store.postpone(delivery, clock.now() + retry.afterSeconds * 1000, retry);
    else store.remove(delivery.id);
  }

  options.deliveries.add({
    nextDueAt: store.nextDueAt,
    due: (now, atMost) => store.due(now, atMost).map((delivery) => ({ id: `event ${delivery.id}`, bring: () => deliver(delivery) })),
  });

  return {
    receive,
    pending: store.pending,
    setDelay(delay) {
      nextDelay = eventDelays(delay);
    },
  };
}
