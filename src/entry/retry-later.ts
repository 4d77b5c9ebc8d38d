import { InvocationError, InvocationErrorCode } from "@forge/events";
import type { PlatformError } from "../core/platform-error";

/** The longest a retry can be put off. @see https://developer.atlassian.com/platform/forge/events-reference/product_events/ */
const LONGEST_SECONDS = 900;
const USUAL_SECONDS = 30;

/** Asks Forge to deliver the same event again, after the time the platform wished for. */
export function retryLater(failure: PlatformError | null): InvocationError {
  const wished = failure?.retryAfterSeconds ?? USUAL_SECONDS;
  return new InvocationError({
    retryAfter: Math.min(Math.max(1, Math.ceil(wished)), LONGEST_SECONDS),
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}
