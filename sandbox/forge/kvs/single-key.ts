import type { Clock } from "../../clock";
import { KVS_LIMITS } from "../../limits";
import type { EntityCatalogue } from "./entity-catalogue";
import { checkKey, storedValue } from "./key-rules";
import { badRequest, keyNotFound, KvsError } from "./kvs-error";
import type { KvsStore, Row, Space } from "./kvs-store";
import type { DeleteRequest, MetadataFields, ReadRequest, Ttl, WriteRequest } from "./requests";

/** What the operations on keys stand on. */
export type Ground = { readonly store: KvsStore; readonly catalogue: EntityCatalogue; readonly clock: Clock };

/** What an operation gives: the answer's body, and how many bytes it read and wrote. */
export type Outcome = { readonly body?: unknown; readonly readBytes: number; readonly writeBytes: number };

/** `/get`, `/secret/get`, `/entity/get`. Strongly consistent. */
export function readKey(ground: Ground, space: Space, request: ReadRequest): Outcome {
  checkSpace(ground, space);
  checkKey(request.key);
  const row = ground.store.read(space, request.key);
  if (!row) throw keyNotFound(request.key);
  return { body: shown(row, request.options?.metadataFields), readBytes: row.bytes, writeBytes: 0 };
}

/** `/set`, `/secret/set`, `/entity/set`. */
export function writeKey(ground: Ground, space: Space, request: WriteRequest): Outcome {
  const { key, value, options } = request;
  const before = ground.store.read(space, key);
  if (options?.keyPolicy === "FAIL_IF_EXISTS" && before) throw new KvsError(409, "KEY_CONFLICT", `The key "${key}" exists.`);
  const writeBytes = put(ground, space, key, value, options?.ttl);
  const returned = options?.returnValue === "PREVIOUS" ? before : options?.returnValue === "LATEST" ? ground.store.read(space, key) : null;
  return { ...(returned ? { body: shown(returned, options?.returnMetadataFields) } : {}), readBytes: 0, writeBytes };
}

/** `/delete`, `/secret/delete`, `/entity/delete`. */
export function deleteKey(ground: Ground, space: Space, request: DeleteRequest): Outcome {
  checkSpace(ground, space);
  checkKey(request.key);
  const row = ground.store.read(space, request.key);
  if (!row) throw keyNotFound(request.key);
  ground.store.remove(space, request.key);
  return { readBytes: 0, writeBytes: row.bytes };
}

/** Checks and writes one value; gives its bytes. */
export function put(ground: Ground, space: Space, key: string, value: unknown, ttl?: Ttl): number {
  checkSpace(ground, space);
  checkKey(key);
  const text = storedValue(value, space.kind === "secret" ? KVS_LIMITS.secretBytesMax : KVS_LIMITS.valueBytesMax);
  const entries = space.kind === "entity" ? ground.catalogue.entriesFor(space.entityName, value) : [];
  ground.store.write(space, key, text, expiry(ground, ttl), entries);
  return Buffer.byteLength(text);
}

/** @throws {KvsError} when the space is an entity nobody declared. */
export function checkSpace(ground: Ground, space: Space): void {
  if (space.kind === "entity") ground.catalogue.check(space.entityName);
}

/** Where a key of a batch or a transaction lives. */
export function spaceOf(entityName: string | undefined): Space {
  return entityName === undefined ? { kind: "value" } : { kind: "entity", entityName };
}

/** A row as the packages read it. */
export function shown(row: Row, fields: MetadataFields = []): Record<string, unknown> {
  return {
    key: row.key,
    value: row.value,
    ...(fields.includes("CREATED_AT") ? { createdAt: row.createdAt } : {}),
    ...(fields.includes("UPDATED_AT") ? { updatedAt: row.updatedAt } : {}),
    ...(fields.includes("EXPIRE_TIME") && row.expiresAt !== null ? { expireTime: new Date(row.expiresAt).toISOString() } : {}),
  };
}

const SECONDS_IN = { SECONDS: 1, MINUTES: 60, HOURS: 3_600, DAYS: 86_400 } as const;

function expiry(ground: Ground, ttl: Ttl | undefined): number | null {
  if (!ttl) return null;
  const seconds = ttl.value * SECONDS_IN[ttl.unit];
  if (seconds > KVS_LIMITS.ttlSecondsMax) throw badRequest("INVALID_TTL", "A value lives for a year at most.");
  return ground.clock.now() + seconds * 1000;
}
