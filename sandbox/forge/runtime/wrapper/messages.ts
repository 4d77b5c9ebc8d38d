import type { Envelope, InvocationResult } from "../../../seams";

/** How the child process computes the sandbox's time. */
export type ClockReading = { readonly frozenAt: number } | { readonly offset: number };

/** From the sandbox to the app's process. */
export type ToChild =
  | { readonly type: "clock"; readonly reading: ClockReading }
  | { readonly type: "invoke"; readonly invocationId: string; readonly envelope: Envelope; readonly timeoutMs: number };

/** From the app's process to the sandbox. */
export type FromChild =
  | { readonly type: "ready" }
  | { readonly type: "result"; readonly invocationId: string; readonly result: InvocationResult }
  | { readonly type: "died"; readonly invocationId: string; readonly how: "die" | "time-out" };
