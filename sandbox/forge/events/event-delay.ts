import { seededChance } from "../chance/seeded-chance";

/** How late events arrive: all alike, or each by chance between two bounds, and so out of order. */
export type EventDelay = number | { readonly fromSeconds: number; readonly toSeconds: number; readonly seed: number };

/** Gives the delays of deliveries one after the other, in seconds to the millisecond; the same ones for the same seed. */
export function eventDelays(delay: EventDelay): () => number {
  if (typeof delay === "number") return () => delay;
  const { fromSeconds, toSeconds, seed } = delay;
  const draw = seededChance(seed);
  return () => Math.round((fromSeconds + draw() * (toSeconds - fromSeconds)) * 1000) / 1000;
}
