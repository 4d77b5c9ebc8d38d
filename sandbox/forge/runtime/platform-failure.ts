import type { InvocationResult } from "../../seams";

/** Failures that are the platform's word, not the app's: the function never got to answer. */
export type PlatformFailure = "FUNCTION_TIME_OUT" | "FUNCTION_PLATFORM_UNKNOWN_ERROR";

/** Gives the result of an invocation that the platform ended. */
export function platformFailure(errorType: PlatformFailure, errorMessage: string): InvocationResult & { success: false } {
  return { success: false, error: { errorType, errorMessage, isHostedCodeError: false } };
}

/** Whether the function ran out of time or its process died: such a delivery is tried again by the platform itself. */
export function isPlatformFailure(result: InvocationResult): boolean {
  return (
    !result.success && (result.error.errorType === "FUNCTION_TIME_OUT" || result.error.errorType === "FUNCTION_PLATFORM_UNKNOWN_ERROR")
  );
}

/** The result of an invocation that ran longer than it may. */
export function timedOut(timeoutMs: number): InvocationResult {
  return platformFailure("FUNCTION_TIME_OUT", `The function took longer than ${timeoutMs / 1000} s.`);
}

/** The result of an invocation whose process ended before it answered. */
export function crashed(): InvocationResult {
  return platformFailure("FUNCTION_PLATFORM_UNKNOWN_ERROR", "The function's process ended before it answered.");
}
