/** How the platform failed us, in the few words the app acts on. */
export type PlatformErrorCode = "not-found" | "forbidden" | "conflict" | "rate-limited" | "unavailable" | "malformed";

/** Whose answer it was. */
export type Platform = "jira" | "storage" | "privacy";

const WORTH_A_RETRY: ReadonlySet<PlatformErrorCode> = new Set(["conflict", "rate-limited", "unavailable"]);

/** The platform did not do what was asked of it. Made in one place an adapter. */
export class PlatformError extends Error {
  override readonly name = "PlatformError";
  readonly retry: boolean;
  /** What the platform asked for, in seconds; null when it asked for nothing. */
  readonly retryAfterSeconds: number | null;
  /** True for a write whose answer never came: nobody knows whether it was done. */
  readonly mayHaveTakenEffect: boolean;

  constructor(
    readonly platform: Platform,
    readonly code: PlatformErrorCode,
    message: string,
    options?: ErrorOptions & { retryAfterSeconds?: number | null; mayHaveTakenEffect?: boolean },
  ) {
    super(message, options);
    this.retry = WORTH_A_RETRY.has(code);
    this.retryAfterSeconds = options?.retryAfterSeconds ?? null;
    this.mayHaveTakenEffect = options?.mayHaveTakenEffect ?? false;
  }
}
