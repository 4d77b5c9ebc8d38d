import { ForgeKvsAPIError } from "@forge/kvs";
import type { z } from "zod";
import type { PlatformErrorCode } from "../../core/platform-error";
import { PlatformError } from "../../core/platform-error";

/** What Forge's storage calls the loss of a race: an existing key, or a condition that does not hold. */
const LOST_RACES: ReadonlySet<string> = new Set(["KEY_CONFLICT", "CONDITIONAL_CHECK_FAILED"]);
const BUSY: ReadonlySet<string> = new Set(["RATE_LIMIT_EXCEEDED", "TOO_MANY_REQUESTS"]);

/**
 * Does one call of storage.
 * @throws {PlatformError} "conflict" for a lost race, "rate-limited", or "unavailable" for everything else.
 */
export async function askStorage<Answer>(what: string, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (cause) {
    throw new PlatformError("storage", codeOf(cause), `Failed to ${what}: ${cause instanceof Error ? cause.message : "no answer"}`, {
      cause,
    });
  }
}

/** Does a conditional write. False when the race was lost, which is an answer and no failure. */
export async function wonRace(what: string, write: () => Promise<void>): Promise<boolean> {
  try {
    await askStorage(what, write);
    return true;
  } catch (failure) {
    if (failure instanceof PlatformError && failure.code === "conflict") return false;
    throw failure;
  }
}

/**
 * Reads a stored value through its schema: what an older version of ourselves wrote is a stranger's.
 * @throws {PlatformError} "malformed"
 */
export function readStored<Schema extends z.ZodType>(what: string, value: unknown, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new PlatformError(
    "storage",
    "malformed",
    `Failed to read ${what}: ${parsed.error.issues[0]?.path.join(".") || "it"} is not as this version stores it.`,
  );
}

function codeOf(cause: unknown): PlatformErrorCode {
  if (!(cause instanceof ForgeKvsAPIError)) return "unavailable";
  if (LOST_RACES.has(cause.code)) return "conflict";
  return BUSY.has(cause.code) || cause.responseDetails.status === 429 ? "rate-limited" : "unavailable";
}
