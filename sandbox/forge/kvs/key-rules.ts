import { KVS_LIMITS } from "../../limits";
import { badRequest } from "./kvs-error";

/** @throws {KvsError} when a key is not one Forge takes. @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/ */
export function checkKey(key: string): void {
  if (key.length === 0) throw badRequest("KEY_TOO_SHORT", "A key has at least one character.");
  if (key.length > KVS_LIMITS.keyCharactersMax)
    throw badRequest("KEY_TOO_LONG", `A key has at most ${KVS_LIMITS.keyCharactersMax} characters.`);
  if (!/^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/.test(key)) throw badRequest("INVALID_KEY", `"${key}" has characters a key may not have.`);
}

/** Gives the value as it is stored. @throws {KvsError} when it is null, too large or too deep. */
export function storedValue(value: unknown, bytesMax: number = KVS_LIMITS.valueBytesMax): string {
  if (value === null || value === undefined) throw badRequest("INVALID_VALUE", "A value is any JSON but null.");
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes > bytesMax) throw badRequest("MAX_SIZE", `The value has ${bytes} bytes; at most ${bytesMax} are stored.`);
  if (depth(value) > KVS_LIMITS.depthMax) throw badRequest("MAX_DEPTH", `The value is nested deeper than ${KVS_LIMITS.depthMax}.`);
  return text;
}

function depth(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depth));
}
