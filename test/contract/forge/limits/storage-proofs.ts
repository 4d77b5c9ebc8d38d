import { Filter, FilterConditions, kvs } from "@forge/kvs";
import { type ENTITY_LIMITS, KVS_LIMITS } from "../../../../sandbox/limits";
import { aSmallForge, failureOf } from "../a-small-forge";
import { count, type Proof, textOf } from "./proof";

type Sandbox = Awaited<ReturnType<typeof aSmallForge>>;
type Work = (sandbox: Sandbox) => Promise<unknown>;

const tickets = kvs.entity<{ state?: string; dueAt?: number; revision?: number }>("ticket");
const KILO = 1024;

/** The first work is done; the second is refused under this code. */
function refusedAs(code: string, taken: Work, refused: Work): Proof {
  return {
    async meets() {
      const sandbox = await aSmallForge();
      await sandbox.inTheApp(() => taken(sandbox));
    },
    async exceeds() {
      const sandbox = await aSmallForge();
      expect(await failureOf(sandbox.inTheApp(() => refused(sandbox)))).toMatchObject({ code });
    },
  };
}

/** The same work, with what it may have at most and with one more. */
function upTo(most: number, code: string, work: (amount: number) => Promise<unknown>): Proof {
  return refusedAs(
    code,
    () => work(most),
    () => work(most + 1),
  );
}

function shows(work: (amount: number) => Promise<unknown>, most: number, taken: unknown, beyond: unknown): Proof {
  const outcome = async (amount: number): Promise<unknown> => {
    const { inTheApp } = await aSmallForge();
    return inTheApp(() => work(amount));
  };
  return {
    meets: async () => expect(await outcome(most)).toEqual(taken),
    exceeds: async () => expect(await outcome(most + 1)).toEqual(beyond),
  };
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : { in: nested(depth - 1) };
}

function manyFilters(conditions: number) {
  const first = new Filter<{ state: string }>().or("state", FilterConditions.equalTo("s0"));
  return count(conditions - 1).reduce((filter: typeof first, n) => filter.or("state", FilterConditions.equalTo(`s${n}`)), first);
}

/** 24 units a value, as many as fit, then single ones. */
async function spend(units: number, big: () => Promise<unknown>, small: () => Promise<unknown>): Promise<void> {
  for (let left = units; left > 0; left -= left >= 24 ? 24 : 1) await (left >= 24 ? big() : small());
}
const BIG = textOf(KVS_LIMITS.valueBytesMax);

async function readFor(units: number): Promise<void> {
  await kvs.set("big", BIG);
  await kvs.set("small", 1);
  await spend(
    units,
    () => kvs.get("big"),
    () => kvs.get("small"),
  );
}

const writeFor = (units: number): Promise<void> =>
  spend(
    units,
    () => kvs.set("big", BIG),
    () => kvs.set("small", 1),
  );

const aValueForAnHour = async ({ inTheApp }: Sandbox): Promise<void> =>
  inTheApp(() => kvs.set("k", 1, { ttl: { value: 1, unit: "HOURS" } }));

async function readAfterExpiry(seconds: number): Promise<unknown> {
  const sandbox = await aSmallForge();
  await aValueForAnHour(sandbox);
  await sandbox.clock.advance((3_600 + seconds) * 1000);
  return sandbox.inTheApp(() => kvs.get("k"));
}

export const KVS_PROOFS: Record<keyof typeof KVS_LIMITS, Proof> = {
  keyCharactersMax: upTo(500, "KEY_TOO_LONG", (length) => kvs.set("k".repeat(length), 1)),
  valueBytesMax: upTo(240 * KILO, "MAX_SIZE", (bytes) => kvs.set("k", textOf(bytes))),
  secretBytesMax: upTo(128 * KILO, "MAX_SIZE", (bytes) => kvs.setSecret("k", textOf(bytes))),
  depthMax: upTo(31, "MAX_DEPTH", (depth) => kvs.set("k", nested(depth) as object)),
  queryDefault: shows(
    async (keys) => {
      for (const n of count(keys)) await kvs.set(`k${n}`, n);
      const { results, nextCursor } = await kvs.query().getMany();
      return [results.length, nextCursor !== undefined];
    },
    10,
    [10, false],
    [10, true],
  ),
  queryMax: upTo(100, "LIST_QUERY_LIMIT_EXCEEDED", (limit) => kvs.query().limit(limit).getMany()),
  filtersMax: upTo(100, "INVALID_FILTER_VALUES", (conditions) =>
    tickets.query().index("by-key").filters(manyFilters(conditions)).getMany(),
  ),
  batchItemsMax: upTo(25, "INVALID_BATCH", (items) => kvs.batchSet(count(items).map((n) => ({ key: `k${n}`, value: n })))),
  transactionOperationsMax: upTo(25, "INVALID_TRANSACTION", (operations) =>
    count(operations)
      .reduce((transaction, n) => transaction.set(`k${n}`, n), kvs.transact())
      .execute(),
  ),
  requestBytesMax: upTo(17, "MAX_SIZE", (values) =>
    count(values)
      .reduce((transaction, n) => transaction.set(`k${n}`, textOf(240_000)), kvs.transact())
      .execute(),
  ),
  partitionBytesMax: upTo(1_700, "INVALID_ENTITY_VALUE", (bytes) => kvs.entity("note").set("n", { shelf: "s".repeat(bytes), place: 1 })),
  rangeBytesMax: upTo(900, "INVALID_ENTITY_VALUE", (bytes) => kvs.entity("note").set("n", { title: "t".repeat(bytes) })),
  unitBytes: {
    meets: async () => expect(await unitsOf(10 * KILO)).toBe(1),
    exceeds: async () => expect(await unitsOf(10 * KILO + 1)).toBe(2),
  },
  readUnitsPerMinute: upTo(4_000, "RATE_LIMIT_EXCEEDED", readFor),
  writeUnitsPerMinute: upTo(4_000, "RATE_LIMIT_EXCEEDED", writeFor),
  requestsPerSecond: upTo(1_000, "RATE_LIMIT_EXCEEDED", async (requests) => {
    for (const n of count(requests)) await kvs.get(`k${n}`);
  }),
  ttlSecondsMax: upTo(365, "INVALID_TTL", (days) => kvs.set("k", 1, { ttl: { value: days, unit: "DAYS" } })),
  expiredReadableSeconds: {
    meets: async () => expect(await readAfterExpiry(48 * 3_600 - 1)).toBe(1),
    exceeds: async () => expect(await readAfterExpiry(48 * 3_600 + 1)).toBeUndefined(),
  },
};

async function unitsOf(bytes: number): Promise<number | undefined> {
  const { inTheApp, meter } = await aSmallForge();
  await inTheApp(() => kvs.set("k", textOf(bytes)));
  return meter.entries()[0]?.storageCalls[0]?.writeUnits;
}

const revision = (value: number): Promise<unknown> => tickets.set("t", { revision: value });

export const ENTITY_PROOFS: Record<keyof typeof ENTITY_LIMITS, Proof> = {
  integerMin: refusedAs(
    "INVALID_ENTITY_VALUE",
    () => revision(-(2 ** 31)),
    () => revision(-(2 ** 31) - 1),
  ),
  integerMax: upTo(2 ** 31 - 1, "INVALID_ENTITY_VALUE", revision),
};
