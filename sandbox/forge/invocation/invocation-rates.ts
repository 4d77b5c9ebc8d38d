import type { Clock } from "../../clock";
import { INVOCATION_LIMITS } from "../../limits";
import { type SlidingSum, slidingSum } from "../sliding-sum";

/** How often the functions of one installation may be called. */
export type InvocationRates = {
  /** Counts one more call, by a person or, with null, by the platform. Gives the limit it would exceed, in words, or null. */
  ask(accountId: string | null): string | null;
};

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** Gives the rates of one installation, each over the time that just passed. What is refused does not count. */
export function createInvocationRates(clock: Pick<Clock, "now">): InvocationRates {
  const inASecond = slidingSum(clock, SECOND_MS);
  const inAMinute = slidingSum(clock, MINUTE_MS);
  const ofAPerson = new Map<string, SlidingSum>();

  function sumOf(accountId: string): SlidingSum {
    const sum = ofAPerson.get(accountId) ?? slidingSum(clock, MINUTE_MS);
    ofAPerson.set(accountId, sum);
    return sum;
  }

  return {
    ask(accountId) {
      const own = accountId === null ? null : sumOf(accountId);
      if (own && own.total() >= INVOCATION_LIMITS.invocationsPerUserPerMinute)
        return `${INVOCATION_LIMITS.invocationsPerUserPerMinute} invocations a minute by one person`;
      if (inAMinute.total() >= INVOCATION_LIMITS.invocationsPerMinute)
        return `${INVOCATION_LIMITS.invocationsPerMinute} invocations a minute in one installation`;
      if (inASecond.total() >= INVOCATION_LIMITS.invocationsPerSecond)
        return `${INVOCATION_LIMITS.invocationsPerSecond} invocations a second in one installation`;
      for (const sum of [own, inAMinute, inASecond]) sum?.add(1);
      return null;
    },
  };
}
