import type { Clock } from "../../clock";
import { KVS_LIMITS } from "../../limits";
import { slidingSum } from "../sliding-sum";
import { KvsError } from "./kvs-error";

/** What one installation may ask of the storage in a second and in a minute. */
export type StorageRates = {
  /** Counts one more request. @throws {KvsError} when the second has had its share. */
  ask(path: string): void;
  /** Counts what a request read and wrote. @throws {KvsError} when the minute has had its share; what was done is then to be undone. */
  charge(path: string, units: { readonly readUnits: number; readonly writeUnits: number }): void;
};

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/**
 * Gives the rates of one installation, each over the time that just passed.
 * They live with the process: a restart forgets what was used.
 */
export function createStorageRates(clock: Clock): StorageRates {
  const requests = slidingSum(clock, SECOND_MS);
  const reads = slidingSum(clock, MINUTE_MS);
  const writes = slidingSum(clock, MINUTE_MS);

  return {
    ask(path) {
      if (requests.total() + 1 > KVS_LIMITS.requestsPerSecond) throw tooMany(path, `${KVS_LIMITS.requestsPerSecond} requests a second`);
      requests.add(1);
    },
    charge(path, { readUnits, writeUnits }) {
      if (reads.total() + readUnits > KVS_LIMITS.readUnitsPerMinute)
        throw tooMany(path, `${KVS_LIMITS.readUnitsPerMinute} read units a minute`);
      if (writes.total() + writeUnits > KVS_LIMITS.writeUnitsPerMinute)
        throw tooMany(path, `${KVS_LIMITS.writeUnitsPerMinute} write units a minute`);
      reads.add(readUnits);
      writes.add(writeUnits);
    },
  };
}

/** Forge has one name for it in transactions and another elsewhere. */
function tooMany(path: string, limit: string): KvsError {
  const code = path === "/transaction" ? "TOO_MANY_REQUESTS" : "RATE_LIMIT_EXCEEDED";
  return new KvsError(429, code, `The storage of an installation takes at most ${limit}.`);
}
