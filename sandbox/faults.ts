/**
 * Failures ordered beforehand: the next calls, invocations and events go wrong as asked.
 *
 * With `nth` a fault acts once and is gone; it counts from the moment of the
 * order, for an outside call inside one invocation. With `rate` it stands until
 * it is taken back and acts by chance, the same way for the same seed.
 */
import { seededChance } from "./forge/chance/seeded-chance";

export type Once = { readonly nth: number };
/** `rate` is the share of occasions, from 0 to 1. */
export type ByChance = { readonly rate: number; readonly seed: number };
export type When = Once | ByChance;

export type CallFault = {
  readonly on: {
    readonly kind: "call";
    /** `jira:PUT /rest/api/3/issue/{issueIdOrKey}`, `kvs:/transaction`, `queue:push`; a trailing `*` matches any rest. */
    readonly operation: string;
  } & When;
  readonly do:
    | { readonly kind: "answer"; readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
    /** The call is done, its answer never arrives. */
    | { readonly kind: "cut-after" }
    /** The call is done, and takes this much of the invocation's time: one that has none left is timed out. The clock stands. */
    | { readonly kind: "slow"; readonly seconds: number }
    /** The invocation dies instead of calling. */
    | { readonly kind: "die" };
};
export type OutsideCallFault = {
  readonly on: { readonly kind: "outside-call"; readonly functionKey?: string } & When;
  readonly do: { readonly kind: "die" };
};
/** A product or lifecycle event, as it is taken for delivery. */
export type EventFault = {
  readonly on: { readonly kind: "event"; readonly eventType?: string } & When;
  readonly do: { readonly kind: "double" } | { readonly kind: "hold"; readonly seconds: number } | { readonly kind: "lose" };
};
/** An event of a queue, as it is pushed: never lost, but Forge may bring it late or twice. */
export type QueueEventFault = {
  readonly on: { readonly kind: "queue-event"; readonly queueName?: string } & When;
  readonly do: { readonly kind: "double" } | { readonly kind: "hold"; readonly seconds: number };
};
/** A run of a schedule. */
export type ScheduleFault = {
  readonly on: { readonly kind: "schedule"; readonly moduleKey?: string } & When;
  readonly do: { readonly kind: "double" };
};
export type Fault = CallFault | OutsideCallFault | EventFault | QueueEventFault | ScheduleFault;

export type Faults = {
  order(fault: Fault): void;
  clear(): void;
  /** What is ordered to act once and has not acted yet. */
  ordered(): readonly Fault[];
  /** What acts by chance until it is taken back. */
  standing(): readonly Fault[];
  /** Asked by the proxy for every call of the app; `nthInInvocation` starts at 1. */
  onCall(call: { operation: string; functionKey: string; nthInInvocation: number }): CallFault["do"] | null;
  /** Asked for every product event as it is taken for delivery. */
  onEvent(eventType: string): EventFault["do"] | null;
  /** Asked for every event pushed to a queue. */
  onQueueEvent(queueName: string): QueueEventFault["do"] | null;
  /** Asked for every run of a schedule. */
  onSchedule(moduleKey: string): ScheduleFault["do"] | null;
};

type Ordered = { readonly fault: Fault; seen: number; readonly draw: (() => number) | null };

/** An empty list of faults to order from. */
export function createFaults(): Faults {
  const orders: Ordered[] = [];

  /** Whether the order acts on this occasion; every occasion counts, also one another fault took. */
  function comesUp(order: Ordered, nth?: number): boolean {
    const { on } = order.fault;
    order.seen += 1;
    return "rate" in on ? (order.draw?.() ?? 1) < on.rate : on.kind === "outside-call" ? nth === on.nth : order.seen >= on.nth;
  }

  /** The first fault that concerns the occasion and comes up. */
  function take(concerns: (fault: Fault) => boolean, nthInInvocation?: number): Fault["do"] | null {
    let action: Fault["do"] | null = null;
    for (const order of [...orders]) {
      if (!concerns(order.fault) || !comesUp(order, nthInInvocation) || action) continue;
      if (!order.draw) orders.splice(orders.indexOf(order), 1);
      action = order.fault.do;
    }
    return action;
  }

  return {
    order: (fault) => void orders.push({ fault, seen: 0, draw: "rate" in fault.on ? seededChance(fault.on.seed) : null }),
    clear: () => void orders.splice(0),
    ordered: () => orders.filter(({ draw }) => !draw).map(({ fault }) => fault),
    standing: () => orders.filter(({ draw }) => draw).map(({ fault }) => fault),
    onCall: ({ operation, functionKey, nthInInvocation }) =>
      take(
        ({ on }) =>
          (on.kind === "call" && matches(on.operation, operation)) || (on.kind === "outside-call" && concerns(on.functionKey, functionKey)),
        nthInInvocation,
      ) as CallFault["do"] | null,
    onEvent: (eventType) => take(({ on }) => on.kind === "event" && concerns(on.eventType, eventType)) as EventFault["do"] | null,
    onQueueEvent: (queueName) =>
      take(({ on }) => on.kind === "queue-event" && concerns(on.queueName, queueName)) as QueueEventFault["do"] | null,
    onSchedule: (moduleKey) => take(({ on }) => on.kind === "schedule" && concerns(on.moduleKey, moduleKey)) as ScheduleFault["do"] | null,
  };
}

function concerns(asked: string | undefined, actual: string): boolean {
  return asked === undefined || asked === actual;
}

function matches(pattern: string, operation: string): boolean {
  return pattern.endsWith("*") ? operation.startsWith(pattern.slice(0, -1)) : pattern === operation;
}
