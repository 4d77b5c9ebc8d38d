import type { Clock } from "../clock";

/** A sum of what was counted in the time that just passed. */
export type SlidingSum = { total(): number; add(amount: number): void };

/** Gives a sum that forgets what is older than `spanMs`; amounts of one moment are kept as one. */
export function slidingSum(clock: Pick<Clock, "now">, spanMs: number): SlidingSum {
  const counted: { at: number; amount: number }[] = [];
  let sum = 0;
  return {
    total() {
      const oldest = clock.now() - spanMs;
      while (counted[0] && counted[0].at <= oldest) sum -= counted.shift()?.amount ?? 0;
      return sum;
    },
    add(amount) {
      const last = counted.at(-1);
      if (last?.at === clock.now()) last.amount += amount;
      else counted.push({ at: clock.now(), amount });
      sum += amount;
    },
  };
}
