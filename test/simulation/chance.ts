import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Everything left to chance in a run, from its seed: the same seed gives the same answers in the same order. */
export type Chance = {
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  of<Value>(values: readonly Value[]): Value;
  /** True in so many of a hundred. */
  happens(percent: number): boolean;
};

/** A chance that begins at a seed. */
export function createChance(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const between = (least: number, most: number): number => uniformInt(generator, least, most);
  return {
    between,
    of(values) {
      const value = values[between(0, values.length - 1)];
      if (value === undefined) throw new Error("Nothing to choose from.");
      return value;
    },
    happens: (percent) => between(1, 100) <= percent,
  };
}
