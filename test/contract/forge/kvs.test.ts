import { Filter, FilterConditions, kvs, MetadataField, Sort, WhereConditions } from "@forge/kvs";
import { aSmallForge, failureOf, NOON } from "./a-small-forge";

const revisionIs = (revision: number) => new Filter<{ revision: number }>().and("revision", FilterConditions.equalTo(revision));
const tickets = kvs.entity<{ revision?: number; state?: string; dueAt?: number; open?: boolean; record?: unknown }>("ticket");

test("a value is read back as it was set", async () => {
  const { inTheApp } = await aSmallForge();
  await inTheApp(() => kvs.set("a:1", { deep: [1, "two", null] }));
  expect(await inTheApp(() => kvs.get("a:1"))).toEqual({ deep: [1, "two", null] });
});

test("a key that is not set reads as undefined, and deleting it is no error", async () => {
  const { inTheApp } = await aSmallForge();
  expect(await inTheApp(() => kvs.get("nothing"))).toBeUndefined();
  await inTheApp(() => kvs.delete("nothing"));
});

test("a secret is invisible to get and query", async () => {
  const { inTheApp } = await aSmallForge();
  await inTheApp(() => kvs.setSecret("token", "hush"));
  expect(await inTheApp(() => kvs.get("token"))).toBeUndefined();
  expect(await inTheApp(() => kvs.query().getMany())).toEqual({ results: [], nextCursor: undefined });
  expect(await inTheApp(() => kvs.getSecret("token"))).toBe("hush");
});

test("creating a key that exists is a conflict and changes nothing", async () => {
  const { inTheApp } = await aSmallForge();
  await inTheApp(() => kvs.set("once", 1, { keyPolicy: "FAIL_IF_EXISTS" }));
  const error = await failureOf(inTheApp(() => kvs.set("once", 2, { keyPolicy: "FAIL_IF_EXISTS" })));
  expect(error).toMatchObject({ code: "KEY_CONFLICT", responseDetails: { status: 409 } });
  expect(await inTheApp(() => kvs.get("once"))).toBe(1);
});

test("metadata tells when a value was made, changed and ends", async () => {
  const { inTheApp, clock } = await aSmallForge();
  const made = clock.now();
  await inTheApp(() => kvs.set("k", 1));
  await clock.advance(1_000);
  await inTheApp(() => kvs.set("k", 2, { ttl: { value: 1, unit: "HOURS" } }));
  const metadataFields = [MetadataField.CREATED_AT, MetadataField.UPDATED_AT, MetadataField.EXPIRE_TIME];
  expect(await inTheApp(() => kvs.get("k", { metadataFields }))).toEqual({
    key: "k",
    value: 2,
    createdAt: made,
    updatedAt: made + 1_000,
    expireTime: new Date(made + 1_000 + 3_600_000).toISOString(),
  });
});

test("an expired value may be read for two days more, then it is gone", async () => {
  const { inTheApp, clock } = await aSmallForge();
  await inTheApp(() => kvs.set("k", 1, { ttl: { value: 1, unit: "HOURS" } }));
  await clock.advance(2 * 3_600_000);
  expect(await inTheApp(() => kvs.get("k"))).toBe(1);
  await clock.advance(48 * 3_600_000);
  expect(await inTheApp(() => kvs.get("k"))).toBeUndefined();
});

test.each([
  ["an empty key", "", 1, "KEY_TOO_SHORT"],
  ["a key that is too long", "k".repeat(501), 1, "KEY_TOO_LONG"],
  ["a key with a slash", "a/b", 1, "INVALID_KEY"],
  ["a value over 240 KiB", "k", "x".repeat(240 * 1024), "MAX_SIZE"],
  ["null", "k", null, "INVALID_VALUE"],
])("%s is refused", async (_name, key, value, code) => {
  const { inTheApp } = await aSmallForge();
  expect((await failureOf(inTheApp(() => kvs.set(key, value as number)))).code).toBe(code);
});

test("keys are listed by their beginning, in order, in pages", async () => {
  const { inTheApp } = await aSmallForge();
  await inTheApp(async () => {
    for (const key of ["b:1", "a:3", "a:1", "a:2"]) await kvs.set(key, key);
  });
  const query = () => kvs.query().where("key", WhereConditions.beginsWith("a:")).limit(2);
  const first = await inTheApp(() => query().getMany());
  expect(first.results.map(({ key }) => key)).toEqual(["a:1", "a:2"]);
  const second = await inTheApp(() =>
    query()
      .cursor(first.nextCursor ?? "")
      .getMany(),
  );
  expect(second).toEqual({ results: [{ key: "a:3", value: "a:3" }], nextCursor: undefined });
});

test("an entity takes only what its attributes declare", async () => {
  const { inTheApp } = await aSmallForge();
  const refused = async (value: object) => (await failureOf(inTheApp(() => tickets.set("t", value)))).code;
  expect(await refused({ revision: 2 ** 31 })).toBe("INVALID_ENTITY_VALUE");
  expect(await refused({ revision: 1.5 })).toBe("INVALID_ENTITY_VALUE");
  expect(await refused({ state: " " })).toBe("INVALID_ENTITY_VALUE");
  expect(await refused({ colour: "red" })).toBe("INVALID_ENTITY_ATTRIBUTE");
  expect((await failureOf(inTheApp(() => kvs.entity("unheard-of").set("t", {})))).code).toBe("INVALID_ENTITY_TYPE");
  await inTheApp(() => tickets.set("t", { revision: 1, state: "open", dueAt: NOON + 0.5, open: true, record: { any: ["thing"] } }));
  expect(await inTheApp(() => tickets.get("t"))).toMatchObject({ dueAt: NOON + 0.5 });
});

test("an index gives one partition, a range of it, in order, in pages", async () => {
  const { inTheApp } = await aSmallForge();
  await inTheApp(async () => {
    for (const dueAt of [30, 10, 20, 40]) await tickets.set(`t${dueAt}`, { state: "open", dueAt });
    await tickets.set("other", { state: "done", dueAt: 15 });
    await tickets.set("outside", { state: "open" });
  });
  const query = () =>
    tickets
      .query()
      .index("by-time", { partition: ["open"] })
      .where(WhereConditions.lessThanEqualTo(30));
  const first = await inTheApp(() => query().limit(2).getMany());
  expect(first.results.map(({ key }) => key)).toEqual(["t10", "t20"]);
  const second = await inTheApp(() =>
    query()
      .limit(2)
      .cursor(first.nextCursor ?? "")
      .getMany(),
  );
  expect(second.results.map(({ key }) => key)).toEqual(["t30"]);
  expect(second.nextCursor).toBeUndefined();
  const backwards = await inTheApp(() => query().sort(Sort.DESC).getMany());
  expect(backwards.results.map(({ key }) => key)).toEqual(["t30", "t20", "t10"]);
});

test("filters empty a page, they do not fill it", async () => {
  const { inTheApp } = await aSmallForge();
  await inTheApp(async () => {
    for (const dueAt of [1, 2, 3]) await tickets.set(`t${dueAt}`, { state: "open", dueAt, revision: dueAt });
  });
  const third = new Filter<{ revision?: number }>().and("revision", FilterConditions.equalTo(3));
  const page = await inTheApp(() =>
    tickets
      .query()
      .index("by-time", { partition: ["open"] })
      .filters(third)
      .limit(2)
      .getMany(),
  );
  expect(page.results).toEqual([]);
  expect(page.nextCursor).toBeDefined();
});

test("a query names an index that is declared, and all its partition", async () => {
  const { inTheApp } = await aSmallForge();
  const codeOf = async (work: () => Promise<unknown>) => (await failureOf(inTheApp(work))).code;
  expect(await codeOf(() => tickets.query().index("by-colour").getMany())).toBe("INVALID_ENTITY_INDEX");
  expect(await codeOf(() => tickets.query().index("by-time").getMany())).toBe("INVALID_ENTITY_INDEX");
  expect(await codeOf(() => tickets.query().index("state").limit(101).getMany())).toBe("COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE");
});

test("a transaction whose condition fails leaves everything as it was", async () => {
  const { inTheApp } = await aSmallForge();
  await inTheApp(() => tickets.set("t", { revision: 1 }));
  const write = (expected: number) =>
    inTheApp(() =>
      kvs
        .transact()
        .set("beside", "written")
        .set("t", { revision: expected + 1 }, { entityName: "ticket", conditions: revisionIs(expected) })
        .execute(),
    );
  expect(await failureOf(write(7))).toMatchObject({ code: "CONDITIONAL_CHECK_FAILED" });
  expect(await inTheApp(() => kvs.get("beside"))).toBeUndefined();
  await write(1);
  expect(await inTheApp(() => tickets.get("t"))).toEqual({ revision: 2 });
});

test("of two writers that read the same revision, one wins", async () => {
  const { inTheApp } = await aSmallForge();
  await inTheApp(() => tickets.set("t", { revision: 1 }));
  const outcomes = await inTheApp(() =>
    Promise.allSettled(
      [1, 2].map(() =>
        kvs
          .transact()
          .set("t", { revision: 2 }, { entityName: "ticket", conditions: revisionIs(1) })
          .execute(),
      ),
    ),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("no condition holds on a key that does not exist", async () => {
  const { inTheApp } = await aSmallForge();
  const absent = new Filter<{ revision: number }>().and("revision", FilterConditions.notExists());
  const error = await failureOf(
    inTheApp(() => kvs.transact().set("t", { revision: 1 }, { entityName: "ticket", conditions: absent }).execute()),
  );
  expect(error.code).toBe("CONDITIONAL_CHECK_FAILED");
});

test("a transaction has at most 25 operations, each on its own key", async () => {
  const { inTheApp } = await aSmallForge();
  const many = kvs.transact();
  for (let each = 0; each < 26; each += 1) many.set(`k${each}`, each);
  expect((await failureOf(inTheApp(() => many.execute()))).code).toBe("INVALID_TRANSACTION");
  expect((await failureOf(inTheApp(() => kvs.transact().set("k", 1).delete("k").execute()))).code).toBe("DUPLICATE_KEY");
});

test("no condition can test an attribute of any type", async () => {
  const { inTheApp } = await aSmallForge();
  const onRecord = new Filter<{ record: string }>().and("record", FilterConditions.exists());
  const error = await failureOf(inTheApp(() => kvs.transact().check("t", { entityName: "ticket", conditions: onRecord }).execute()));
  expect(error).toMatchObject({ responseDetails: { status: 422 } });
});

test("a batch lists what failed beside what went well", async () => {
  const { inTheApp } = await aSmallForge();
  const outcome = await inTheApp(() =>
    kvs.batchSet([
      { key: "good", value: 1 },
      { key: "b/d", value: 2 },
    ]),
  );
  expect(outcome.successfulKeys).toEqual([{ key: "good" }]);
  expect(outcome.failedKeys).toEqual([{ key: "b/d", error: { code: "INVALID_KEY", message: expect.any(String) as string } }]);
});

test("the meter counts units of ten kilobytes, rounded up for each request", async () => {
  const { inTheApp, meter } = await aSmallForge();
  await inTheApp(async () => {
    await kvs.set("k", "x".repeat(10 * 1024));
    await kvs.get("k");
  });
  expect(meter.entries()[0]?.storageCalls).toEqual([
    { operation: "/set", readUnits: 0, writeUnits: 2, bytes: 10_242 },
    { operation: "/get", readUnits: 2, writeUnits: 0, bytes: 10_242 },
  ]);
});
