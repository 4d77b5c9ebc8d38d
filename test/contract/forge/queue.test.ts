import { webTrigger } from "@forge/api";
import { InvocationError, Queue, RateLimitError } from "@forge/events";
import { aSmallForge, failureOf, NOON } from "./a-small-forge";

const work = new Queue({ key: "work" });
type Work = { body: { n: number }; queueName: string; jobId: string; eventId: string; retryContext?: { retryCount: number } };

test("a pushed event reaches its consumer after its delay, in the order it falls due", async () => {
  const seen: { n: number; at: number }[] = [];
  const { inTheApp, clock } = await aSmallForge({
    onWork: ({ body }: Work) => void seen.push({ n: body.n, at: (Date.now() - NOON) / 1000 }),
  });
  await inTheApp(() => work.push([{ body: { n: 1 }, delayInSeconds: 60 }, { body: { n: 2 }, delayInSeconds: 10 }, { body: { n: 3 } }]));
  await clock.advance(60_000);
  expect(seen).toEqual([
    { n: 3, at: 2 },
    { n: 2, at: 12 },
    { n: 1, at: 62 },
  ]);
});

test("a failing consumer is tried again until it succeeds, and its job says so", async () => {
  const attempts: (number | undefined)[] = [];
  const { inTheApp, clock } = await aSmallForge({
    onWork: ({ retryContext }: Work) => {
      attempts.push(retryContext?.retryCount);
      if (attempts.length === 1) throw new Error("not yet");
      return attempts.length === 2 ? new InvocationError({ retryAfter: 5 } as never) : undefined;
    },
  });
  const { jobId } = await inTheApp(() => work.push({ body: { n: 1 } }));
  expect(await inTheApp(() => work.getJob(jobId).getStats())).toEqual({ success: 0, inProgress: 1, failed: 0 });
  await clock.advance(120_000);
  expect(attempts).toEqual([undefined, 1, 2]);
  expect(await inTheApp(() => work.getJob(jobId).getStats())).toEqual({ success: 1, inProgress: 0, failed: 0 });
});

test("a cancelled job does not start", async () => {
  let started = 0;
  const { inTheApp, clock } = await aSmallForge({ onWork: () => void (started += 1) });
  const { jobId } = await inTheApp(() => work.push({ body: { n: 1 }, delayInSeconds: 5 }));
  await inTheApp(() => work.getJob(jobId).cancel());
  await clock.advance(60_000);
  expect(started).toBe(0);
});

test("a chain of pushes ends at its thousandth", async () => {
  const { inTheApp, clock } = await aSmallForge({
    onWork: async ({ body }: Work) => {
      await work.push({ body: { n: body.n + 1 }, delayInSeconds: 1 });
      last = body.n;
    },
  });
  let last = 0;
  await inTheApp(() => work.push({ body: { n: 1 } }));
  await clock.advance(1_100_000);
  expect(last).toBe(999);
});

test("more events a minute than Forge takes are refused as Forge refuses them", async () => {
  const { inTheApp } = await aSmallForge();
  const fifty = Array.from({ length: 50 }, (_, n) => ({ body: { n } }));
  const error = await failureOf(
    inTheApp(async () => {
      for (let push = 0; push < 11; push += 1) await work.push(fifty);
    }),
  );
  expect(error).toBeInstanceOf(RateLimitError);
});

test("a static web trigger answers with the output its function chose", async () => {
  const seen: unknown[] = [];
  const { forge, inTheApp } = await aSmallForge({
    onDoor: (request: { method: string; userPath: string; body: string; queryParameters: unknown }) => {
      const { method, userPath, body, queryParameters } = request;
      seen.push({ method, userPath, body, queryParameters });
      return { outputKey: body === "" ? "unlisted" : "ok" };
    },
  });
  const url = await inTheApp(() => webTrigger.getUrl("door"));
  expect(await inTheApp(() => webTrigger.getUrl("door"))).toBe(url);
  const taken = await forge.webTriggers.fetch(new Request(`${url}/in?a=1&a=2`, { method: "POST", body: "hello" }));
  expect([taken.status, await taken.text()]).toEqual([202, "taken"]);
  expect(seen).toEqual([{ method: "POST", userPath: "/in", body: "hello", queryParameters: { a: ["1", "2"] } }]);
  expect((await forge.webTriggers.fetch(new Request(url, { method: "POST" }))).status).toBe(500);
  await inTheApp(() => webTrigger.deleteUrl(url));
  expect((await forge.webTriggers.fetch(new Request(url, { method: "POST" }))).status).toBe(404);
});
