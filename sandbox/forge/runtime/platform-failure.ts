import type { InvocationResult } from "../../seams";

/** What the platform tries again by itself: the function never got to answer, or to start. HOST.md 3.3. */
const TRIED_AGAIN = [
  "FUNCTION_TIME_OUT",
  "FUNCTION_OUT_OF_MEMORY",
  "FUNCTION_PLATFORM_RATE_LIMITED",
  "FUNCTION_PLATFORM_UNKNOWN_ERROR",
] as const;
/** Failures that are the platform's word, not the app's. What is too large will be so the next time. */
export type PlatformFailure = (typeof TRIED_AGAIN)[number] | "PAYLOAD_TOO_LARGE";

/** Gives the result of an invocation that the platform ended. */
export function platformFailure(errorType: PlatformFailure, errorMessage: string): InvocationResult & { success: false } {
  return { success: false, error: { errorType, errorMessage, isHostedCodeError: false } };
}

/** Whether the platform ended the function, or did not let it start: such a delivery is tried again by the platform itself. */
export function isPlatformFailure(result: InvocationResult): boolean {
  return !result.success && TRIED_AGAIN.some((failure) => failure === result.error.errorType);
}

/** The result of an invocation that ran longer than it may. */
export function timedOut(timeoutMs: number): InvocationResult {
  return platformFailure("FUNCTION_TIME_OUT", `The function took longer than ${timeoutMs / 1000} s.`);
}

/** The result of an invocation whose process wanted more memory than it may have. */
export function outOfMemory(memoryMb: number): InvocationResult {
  return platformFailure("FUNCTION_OUT_OF_MEMORY", `The function's process needed more than ${memoryMb} MB.`);
}

/** The result of an invocation whose process ended before it answered. */
export function crashed(): InvocationResult {
  return platformFailure("FUNCTION_PLATFORM_UNKNOWN_ERROR", "The function's process ended before it answered.");
}
