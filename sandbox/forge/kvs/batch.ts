import { KVS_LIMITS } from "../../limits";
import { badRequest, KvsError } from "./kvs-error";
import { spaceName } from "./kvs-store";
import { deleteKey, type Ground, type Outcome, put, readKey, spaceOf } from "./single-key";
import type { DeleteRequest, ReadRequest, Ttl } from "./requests";

type Item = { readonly key: string; readonly entityName?: string | undefined };
type SetItem = Item & { readonly value?: unknown; readonly options?: { readonly ttl?: Ttl | undefined } | undefined };

/** `/batch/set`: each item on its own; what fails is listed beside what went well. */
export function batchSet(ground: Ground, items: readonly SetItem[]): Outcome {
  return eachOnItsOwn(items, (item) => {
    const writeBytes = ground.store.atomically(() => put(ground, spaceOf(item.entityName), item.key, item.value, item.options?.ttl));
    return { readBytes: 0, writeBytes };
  });
}

/** `/batch/get`: a key that is not set is among the failed ones. */
export function batchGet(ground: Ground, items: readonly ReadRequest[]): Outcome {
  return eachOnItsOwn(items, (item) => readKey(ground, spaceOf(item.entityName), item));
}

/** `/batch/delete`: a key that is not set counts as deleted. */
export function batchDelete(ground: Ground, items: readonly DeleteRequest[]): Outcome {
  return eachOnItsOwn(items, (item) => {
    try {
      return deleteKey(ground, spaceOf(item.entityName), item);
    } catch (error) {
      if (error instanceof KvsError && error.code === "KEY_NOT_FOUND") return { readBytes: 0, writeBytes: 0 };
      throw error;
    }
  });
}

function eachOnItsOwn<Each extends Item>(items: readonly Each[], perform: (item: Each) => Outcome): Outcome {
  checkItems(items);
  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  let [readBytes, writeBytes] = [0, 0];
  for (const item of items) {
    const named = { key: item.key, ...(item.entityName === undefined ? {} : { entityName: item.entityName }) };
    try {
      const outcome = perform(item);
      readBytes += outcome.readBytes;
      writeBytes += outcome.writeBytes;
      successfulKeys.push({ ...named, ...(outcome.body as object | undefined) });
    } catch (error) {
      if (!(error instanceof KvsError)) throw error;
      failedKeys.push({ ...named, error: { code: error.code, message: error.message } });
    }
  }
  return { body: { successfulKeys, failedKeys }, readBytes, writeBytes };
}

function checkItems(items: readonly Item[]): void {
  if (items.length === 0 || items.length > KVS_LIMITS.batchItemsMax) {
    throw badRequest("INVALID_BATCH", `A batch has 1 to ${KVS_LIMITS.batchItemsMax} items, not ${items.length}.`);
  }
  const names = items.map(({ key, entityName }) => `${spaceName(spaceOf(entityName))} ${key}`);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated) throw badRequest("DUPLICATE_KEY", `A batch names a key once: ${repeated}.`);
}
