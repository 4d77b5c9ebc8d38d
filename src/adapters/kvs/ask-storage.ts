import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from "@forge/kvs";
import type { z } from "zod";
import type { PlatformErrorCode } from "../../core/platform-error";
import { PlatformError } from "../../core/platform-error";

/** What Forge's storage calls the loss of a race: an existing key, or a condition that does not hold. */
const LOST_RACES: ReadonlySet<string> = new Set(["KEY_CONFLICT", "CONDITIONAL_CHECK_FAILED"]);
const BUSY: ReadonlySet<string> = new Set(["RATE_LIMIT_EXCEEDED", "TOO_MANY_REQUESTS"]);

/**
 * Reads from storage.
 * @throws {PlatformError} "rate-limited", or "unavailable" for everything else.
 */
export async function askStorage<Answer>(what: string, read: () => Promise<Answer>): Promise<Answer> {
  try {
    return await read();
  } catch (cause) {
    throw failed(what, cause, false);
  }
}

/**
 * Writes to storage on a condition. False when the race was lost, which is an answer and no failure.
 * @throws {PlatformError} "rate-limited", or "unavailable", after which nobody knows whether it was written.
 */
export async function wonRace(what: string, write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (cause) {
    if (cause instanceof ForgeKvsAPIError && LOST_RACES.has(cause.code)) return false;
    throw failed(what, cause, true);
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

/** The package knows the first for single keys, Forge's documentation the second; neither says what a batch answers. */
const NOT_THERE: ReadonlySet<string> = new Set(["KEY_NOT_FOUND", "NOT_FOUND"]);

/**
 * Reads several records in one call, at most 25. One that is not there is left out.
 * @throws {PlatformError} as `askStorage` does, and "unavailable" when one of them could not be read.
 */
export async function readTogether(
  items: { entityName: string; key: string }[],
): Promise<readonly { readonly entityName: string | undefined; readonly value: unknown }[]> {
  const { successfulKeys, failedKeys } = await askStorage("read the records", () => kvs.batchGet<unknown>(items));
  const lost = failedKeys.find(({ error }) => !NOT_THERE.has(error.code));
  if (lost) throw new PlatformError("storage", "unavailable", `Failed to read ${lost.entityName ?? "a record"}: ${lost.error.message}`);
  return successfulKeys.map(({ entityName, value }) => ({ entityName, value }));
}

/** The condition that a record still stands as it was read. */
export function isAt(revision: number): Filter<{ revision: number }> {
  return new Filter<{ revision: number }>().and("revision", FilterConditions.equalTo(revision)) as Filter<{ revision: number }>;
}

function failed(what: string, cause: unknown, isWrite: boolean): PlatformError {
  const code = codeOf(cause);
  const message = `Failed to ${what}: ${cause instanceof Error ? cause.message : "no answer"}`;
  return new PlatformError("storage", code, message, { cause, mayHaveTakenEffect: isWrite && code === "unavailable" });
}

function codeOf(cause: unknown): PlatformErrorCode {
  const isBusy = cause instanceof ForgeKvsAPIError && (BUSY.has(cause.code) || cause.responseDetails.status === 429);
  return isBusy ? "rate-limited" : "unavailable";
}
