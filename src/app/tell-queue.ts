import type { Duration, Instant } from "../core/time";
import { minutes } from "../core/time";
import type { DueKind } from "./due-ports";
import type { Ports } from "./ports";

/** @see https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/ `delayInSeconds` */
const QUEUE_WAITS = minutes(15);

/** Tells the queue of a row that is due within the quarter of an hour that it can wait; of a later one, nothing: that is the sweep's. */
export async function tellQueue(kind: DueKind, subject: string, at: Instant, ports: Ports): Promise<void> {
  const after = Math.max(0, at - ports.clock.now()) as Duration;
  if (after <= QUEUE_WAITS) await ports.dueSoon.push(kind, subject, after);
}
