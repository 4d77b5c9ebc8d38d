/**
 * Failures ordered beforehand: the next calls, invocations and events go wrong as asked.
 *
 * Each fault acts once and is gone. `nth` counts from the moment of the order;
 * for an outside call it counts inside one invocation.
 */
export type CallFault = {
  readonly on: {
    readonly kind: "call";
    /** `jira:PUT /rest/api/3/issue/{issueIdOrKey}`, `kvs:/transaction`, `queue:push`; a trailing `*` matches any rest. */
    readonly operation: string;
    readonly nth: number;
  };
  readonly do:
    | { readonly kind: "answer"; readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
    /** The call is done, its answer never arrives. */
    | { readonly kind: "cut-after" }
    /** The invocation dies instead of calling. */
    | { readonly kind: "die" };
};
export type OutsideCallFault = {
  readonly on: { readonly kind: "outside-call"; readonly nth: number; readonly functionKey?: string };
  readonly do: { readonly kind: "die" };
};
export type EventFault = {
  readonly on: { readonly kind: "event"; readonly eventType?: string; readonly nth: number };
  readonly do: { readonly kind: "double" } | { readonly kind: "hold"; readonly seconds: number } | { readonly kind: "lose" };
};
export type Fault = CallFault | OutsideCallFault | EventFault;

export type Faults = {
  order(fault: Fault): void;
  clear(): void;
  /** What is ordered and has not acted yet. */
  ordered(): readonly Fault[];
  /** Asked by the proxy for every call of the app; `nthInInvocation` starts at 1. */
  onCall(call: { operation: string; functionKey: string; nthInInvocation: number }): CallFault["do"] | null;
  /** Asked for every product event as it is taken for delivery. */
  onEvent(eventType: string): EventFault["do"] | null;
};

type Ordered = { readonly fault: Fault; seen: number };

/** An empty list of faults to order from. */
export function createFaults(): Faults {
  const orders: Ordered[] = [];

  function strike(order: Ordered): void {
    orders.splice(orders.indexOf(order), 1);
  }

  return {
    order: (fault) => void orders.push({ fault, seen: 0 }),
    clear: () => void orders.splice(0),
    ordered: () => orders.map((order) => order.fault),
    onCall(call) {
      let action: CallFault["do"] | null = null;
      for (const order of [...orders]) {
        const { fault } = order;
        if (fault.on.kind === "call" && matches(fault.on.operation, call.operation)) {
          order.seen += 1;
          if (order.seen < fault.on.nth || action) continue;
        } else if (fault.on.kind === "outside-call") {
          const ofOther = fault.on.functionKey !== undefined && fault.on.functionKey !== call.functionKey;
          if (action || ofOther || fault.on.nth !== call.nthInInvocation) continue;
        } else continue;
        strike(order);
        action = (fault as CallFault | OutsideCallFault).do;
      }
      return action;
    },
    onEvent(eventType) {
      let action: EventFault["do"] | null = null;
      for (const order of [...orders]) {
        const { fault } = order;
        if (fault.on.kind !== "event" || (fault.on.eventType !== undefined && fault.on.eventType !== eventType)) continue;
        order.seen += 1;
        if (order.seen < fault.on.nth || action) continue;
        strike(order);
        action = (fault as EventFault).do;
      }
      return action;
    },
  };
}

function matches(pattern: string, operation: string): boolean {
  return pattern.endsWith("*") ? operation.startsWith(pattern.slice(0, -1)) : pattern === operation;
}
