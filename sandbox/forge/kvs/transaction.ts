import { KVS_LIMITS } from "../../limits";
import { checkConditions, conditionsMet } from "./conditions";
import { checkKey } from "./key-rules";
import { badRequest, KvsError } from "./kvs-error";
import { spaceName } from "./kvs-store";
import type { Conditions, TransactionRequest } from "./requests";
import { checkSpace, type Ground, type Outcome, put, spaceOf } from "./single-key";

type Guarded = { readonly key: string; readonly entityName?: string | undefined; readonly conditions?: Conditions | undefined };

/**
 * `/transaction`: all of it or nothing, counted as one write.
 *
 * Forge's documents leave open whether a condition holds on a key that does not
 * exist: here it never does, the stricter reading, so the app creates with
 * FAIL_IF_EXISTS. The status of CONDITIONAL_CHECK_FAILED is not stated either: 400.
 */
export function transact(ground: Ground, request: TransactionRequest): Outcome {
  checkKeys([...request.set, ...request.delete, ...request.check]);
  return ground.store.atomically(() => {
    for (const operation of [...request.check, ...request.set, ...request.delete]) checkGuard(ground, operation);
    let writeBytes = 0;
    for (const { key, value, entityName, options } of request.set) writeBytes += put(ground, spaceOf(entityName), key, value, options?.ttl);
    for (const { key, entityName } of request.delete) ground.store.remove(spaceOf(entityName), key);
    return { readBytes: 0, writeBytes };
  });
}

function checkKeys(operations: readonly Guarded[]): void {
  if (operations.length === 0 || operations.length > KVS_LIMITS.transactionOperationsMax) {
    throw badRequest(
      "INVALID_TRANSACTION",
      `A transaction has 1 to ${KVS_LIMITS.transactionOperationsMax} operations, not ${operations.length}.`,
    );
  }
  const names = operations.map(({ key, entityName }) => `${spaceName(spaceOf(entityName))} ${key}`);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated) throw badRequest("DUPLICATE_KEY", `A transaction touches a key once: ${repeated}.`);
}

function checkGuard(ground: Ground, { key, entityName, conditions }: Guarded): void {
  const space = spaceOf(entityName);
  checkSpace(ground, space);
  checkKey(key);
  if (!conditions) return;
  if (entityName === undefined) throw badRequest("INVALID_TRANSACTION", "Conditions are for custom entities only.");
  checkConditions(ground.catalogue, entityName, conditions);
  const row = ground.store.read(space, key);
  if (!row || !conditionsMet(conditions, row.value)) {
    throw new KvsError(400, "CONDITIONAL_CHECK_FAILED", `The condition on "${key}" does not hold.`, { key, entityName });
  }
}
