import {
  InvalidPushSettingsError,
  InvocationError,
  InvocationLimitReachedError,
  PayloadTooBigError,
  Queue,
  RateLimitError,
  TooManyEventsError,
} from "@forge/events";
import type { EVENT_LIMITS, QUEUE_LIMITS } from "../../../../sandbox/limits";
import { aSmallForge, failureOf, NOON } from "../a-small-forge";
import { count, type Proof } from "./proof";

const work = new Queue({ key: "work" });
type ErrorClass = abstract new (...parameters: never[]) => Error;
type Changes = Parameters<typeof aSmallForge>[2];

/** Pushing with the most there may be goes well; with one more it fails with the package's own error. */
function upTo(most: number, error: ErrorClass, push: (amount: number) => Promise<unknown>, changes?: Changes): Proof {
  return {
    async meets() {
      const { inTheApp } = await aSmallForge({}, undefined, changes);
      await inTheApp(() => push(most));
    },
    async exceeds() {
      const { inTheApp } = await aSmallForge({}, undefined, changes);
      expect(await failureOf(inTheApp(() => push(most + 1)))).toBeInstanceOf(error);
    },
  };
}

/** An event of exactly this many bytes. */
function eventOf(bytes: number): { body: { text: string } } {
  return { body: { text: "x".repeat(bytes - JSON.stringify({ body: { text: "" } }).length) } };
}

/** The seconds after the first delivery at which a queue's event comes, asked for again each time. */
async function deliveriesOf(retryOptions: object, advanceSeconds: number): Promise<number[]> {
  const seen: number[] = [];
  const { inTheApp, clock } = await aSmallForge({
    onWork: () => {
      seen.push((Date.now() - NOON) / 1000 - 2);
      return new InvocationError(retryOptions as never);
    },
  });
  await inTheApp(() => work.push({ body: { n: 1 } }));
  await clock.advance(advanceSeconds * 1000);
  return seen;
}

async function pushesOfOneChain(): Promise<{ made: number; error: unknown }> {
  const chain = { made: 1, error: undefined as unknown };
  const { inTheApp, clock } = await aSmallForge({
    onWork: async () => {
      try {
        await work.push({ body: { n: 1 }, delayInSeconds: 1 });
        chain.made += 1;
      } catch (error) {
        chain.error = error;
      }
    },
  });
  await inTheApp(() => work.push({ body: { n: 1 } }));
  await clock.advance(1_100_000);
  return chain;
}

const longConsumer = (text: string): string => text.replace("handler: index.onWork }", "handler: index.onWork, timeoutSeconds: 60 }");

export const QUEUE_PROOFS: Record<keyof typeof QUEUE_LIMITS, Proof> = {
  eventsPerPush: upTo(50, TooManyEventsError, (events) => work.push(count(events).map((n) => ({ body: { n } })))),
  eventsPerMinute: upTo(500, RateLimitError, async (events) => {
    for (const n of count(events)) await work.push({ body: { n } });
  }),
  payloadBytesMax: upTo(200 * 1024 - 2, PayloadTooBigError, (bytes) => work.push(eventOf(bytes))),
  longConsumerEventBytesMax: upTo(100 * 1024, PayloadTooBigError, (bytes) => work.push(eventOf(bytes)), { manifest: longConsumer }),
  delaySecondsMax: upTo(900, InvalidPushSettingsError, (delayInSeconds) => work.push({ body: { n: 1 }, delayInSeconds })),
  pushesPerChain: {
    meets: async () => expect((await pushesOfOneChain()).made).toBe(1_000),
    exceeds: async () => expect((await pushesOfOneChain()).error).toBeInstanceOf(InvocationLimitReachedError),
  },
  retryAfterSecondsMax: {
    meets: async () => expect(await deliveriesOf({ retryAfter: 900 }, 1_000)).toEqual([0, 900]),
    exceeds: async () => expect(await deliveriesOf({ retryAfter: 901 }, 1_000)).toEqual([0, 900]),
  },
  retentionSeconds: {
    meets: async () => expect((await deliveriesOf({ retryAfter: 900 }, 86_400)).at(-1)).toBe(86_400),
    exceeds: async () => expect((await deliveriesOf({ retryAfter: 900 }, 2 * 86_400)).at(-1)).toBe(86_400),
  },
};

/** The seconds at which one product event comes to a trigger that asks for it again each time. */
async function comingsOf(payload: Record<string, unknown>, retryOptions: object | null): Promise<number[]> {
  const seen: number[] = [];
  const { forge, clock } = await aSmallForge({
    onEvent: () => {
      seen.push((Date.now() - NOON) / 1000 - 4);
      return retryOptions && new InvocationError(retryOptions as never);
    },
  });
  forge.receive({ eventType: "avi:jira:updated:issue", payload, causedByAppId: null });
  await clock.advance(2 * 3_600_000);
  return seen;
}

/** An event that is exactly this long as it is delivered. */
function eventPayloadOf(bytes: number): Record<string, unknown> {
  const empty = JSON.stringify({ text: "", eventType: "avi:jira:updated:issue", selfGenerated: false });
  return { text: "x".repeat(bytes - empty.length) };
}

/** Data that is exactly this long. */
function retryDataOf(bytes: number): { text: string } {
  return { text: "x".repeat(bytes - JSON.stringify({ text: "" }).length) };
}

const filtering = (characters: number): Promise<unknown> =>
  aSmallForge({}, undefined, {
    manifest: (text) => text.replace("ignoreSelf: true", `expression: "${"1".repeat(characters)}"`),
    evaluate: () => ({ ok: true, value: true }),
  });

/** Two of the paths are the same place, written in two ways. */
const withPaths = (paths: number): Promise<unknown> =>
  aSmallForge({}, undefined, {
    manifest: (text) =>
      text.replace(
        "filter: { ignoreSelf: true }",
        `filter: { expression: "event.runtime.issue.properties['k']['p0'] == 1" }, payload: { include: { propertyPaths: [${count(paths)
          .map((n) => `"issue.properties['k'].p${n}"`)
          .join(", ")}] } }`,
      ),
    evaluate: () => ({ ok: true, value: true }),
  });

export const EVENT_PROOFS: Record<keyof typeof EVENT_LIMITS, Proof> = {
  retriesMax: {
    meets: async () => expect((await comingsOf({}, { retryAfter: 60 })).slice(0, 5)).toEqual([0, 60, 120, 180, 240]),
    exceeds: async () => expect((await comingsOf({}, { retryAfter: 60 })).slice(5)).toEqual([]),
  },
  retryAfterSecondsMax: {
    meets: async () => expect((await comingsOf({}, { retryAfter: 900 }))[1]).toBe(900),
    exceeds: async () => expect((await comingsOf({}, { retryAfter: 901 }))[1]).toBe(900),
  },
  retryDataBytesMax: {
    meets: async () => expect(await comingsOf({}, { retryAfter: 60, retryData: retryDataOf(4_096) })).toHaveLength(5),
    exceeds: async () => expect(await comingsOf({}, { retryAfter: 60, retryData: retryDataOf(4_097) })).toHaveLength(1),
  },
  payloadBytesMax: {
    meets: async () => expect(await comingsOf(eventPayloadOf(200_000), null)).toHaveLength(1),
    exceeds: async () => expect(await comingsOf(eventPayloadOf(200_001), null)).toHaveLength(0),
  },
  propertyPathsMax: {
    meets: async () => void (await withPaths(5)),
    exceeds: async () => void (await expect(withPaths(6)).rejects.toThrow("at most 5 different paths")),
  },
  filterCharactersMax: {
    meets: async () => void (await filtering(10_000)),
    exceeds: async () => void (await expect(filtering(10_001)).rejects.toThrow("filter")),
  },
};
