import { priceOf } from "../../../sandbox/price";

const storage = (readUnits: number, writeUnits: number, bytes: number) => ({ operation: "/any", readUnits, writeUnits, bytes });
const jira = { method: "GET", operation: "GET /rest/api/3/myself", status: 200, points: 1 };

test("an invocation costs its time: a tenth of a second, and sixty thousandths a call, by its memory", () => {
  expect(priceOf({ jiraCalls: [], storageCalls: [], queuePushes: 0 }, 1024).gbSeconds).toBeCloseTo(0.1, 9);
  expect(priceOf({ jiraCalls: [jira, jira], storageCalls: [storage(1, 0, 5)], queuePushes: 1 }, 512).gbSeconds).toBeCloseTo(0.17, 9);
});

test("a small read counts a kilobyte, a write what it wrote, and writing is dear", () => {
  const read = priceOf({ jiraCalls: [], storageCalls: [storage(1, 0, 0), storage(1, 0, 3_000)], queuePushes: 0 });
  expect([read.readGb, read.writtenGb]).toEqual([4_000 / 1e9, 0]);
  const written = priceOf({ jiraCalls: [], storageCalls: [storage(0, 1, 4_000)], queuePushes: 0 });
  expect([written.readGb, written.writtenGb]).toEqual([0, 4_000 / 1e9]);
  const perGb = (price: typeof read) => (price.usd - price.gbSeconds * 0.000025) / (price.readGb + price.writtenGb);
  expect([perGb(read), perGb(written)].map((usd) => usd.toFixed(3))).toEqual(["0.055", "1.090"]);
});
