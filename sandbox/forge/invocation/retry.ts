import { EVENT_LIMITS, PLATFORM_RETRY } from "../../limits";
import type { InvocationResult } from "../../seams";
import { isPlatformFailure } from "../runtime/platform-failure";

/** A delivery that is to come again, and what it is told then. */
export type Retry = { readonly afterSeconds: number; readonly reason: string; readonly data: unknown };

/** What a redelivered event carries as `retryContext`. */
export type RetryContext = { readonly retryCount: number; readonly retryReason: string; readonly retryData: unknown };

/** A pending row's memory of its earlier deliveries. */
export type Attempts = { readonly retryCount: number; readonly retryReason: string | null; readonly retryData: unknown };

/**
 * Gives the retry the app asked for by returning an `InvocationError`; null
 * when it did not. Recognised by `_retry`, never by class: it crossed a border.
 * One whose data is larger than Forge takes is not honoured, which is our choice.
 */
export function askedRetry(result: InvocationResult, afterSecondsMax: number): Retry | null {
  if (!result.success || typeof result.body !== "object" || result.body === null) return null;
  const { _retry, retryOptions } = result.body as {
    _retry?: unknown;
    retryOptions?: { retryAfter?: number; retryReason?: string; retryData?: unknown };
  };
  if (_retry !== true || bytesOf(retryOptions?.retryData) > EVENT_LIMITS.retryDataBytesMax) return null;
  return {
    afterSeconds: Math.min(afterSecondsMax, Math.max(1, retryOptions?.retryAfter ?? 1)),
    reason: retryOptions?.retryReason ?? "FUNCTION_RETRY_REQUEST",
    data: retryOptions?.retryData ?? null,
  };
}

/** Gives the retry the platform makes by itself after a timeout or a crash; null for other results. */
export function platformRetry(result: InvocationResult, retryCount: number): Retry | null {
  if (result.success || !isPlatformFailure(result)) return null;
  return backoff(result.error.errorType, retryCount);
}

/** Gives a retry that waits twice as long each time. */
export function backoff(reason: string, retryCount: number): Retry {
  return { afterSeconds: Math.min(PLATFORM_RETRY.secondsMax, PLATFORM_RETRY.firstSeconds * 2 ** retryCount), reason, data: null };
}

/** What the next delivery is told of the earlier ones: nothing on the first. */
export function retryContext(attempts: Attempts): { retryContext?: RetryContext } {
  if (attempts.retryCount === 0) return {};
  return { retryContext: { retryCount: attempts.retryCount, retryReason: attempts.retryReason ?? "", retryData: attempts.retryData } };
}

function bytesOf(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}
