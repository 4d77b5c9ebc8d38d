import { publishGlobal, signRealtimeToken } from "@forge/realtime";
import type { REALTIME_LIMITS } from "../../../../sandbox/limits";
import { aSmallForge } from "../a-small-forge";
import { count, type Proof } from "./proof";

/** What the last of so many operations within a second came to, and one more after that second. */
async function operations(many: number): Promise<{ last: unknown; later: unknown }> {
  const { inTheApp, clock } = await aSmallForge();
  const made = await inTheApp(async () => {
    await signRealtimeToken("news", {});
    const published = [];
    for (const n of count(many - 1)) published.push(await publishGlobal("news", `${n}`));
    return published;
  });
  await clock.advance(1_000);
  return { last: made.at(-1), later: await inTheApp(() => publishGlobal("news", "later")) };
}

const DONE = { eventId: null, eventTimestamp: null };

/** What shows that the limits of realtime hold. */
export const REALTIME_PROOFS: Record<keyof typeof REALTIME_LIMITS, Proof> = {
  operationsPerSecond: {
    meets: async () => expect(await operations(50)).toEqual({ last: DONE, later: DONE }),
    exceeds: async () =>
      expect(await operations(51)).toEqual({
        last: { ...DONE, errors: [{ message: "RATE_LIMIT_EXCEEDED", status: 429 }] },
        later: DONE,
      }),
  },
};
