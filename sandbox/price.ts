/**
 * What the app's work would cost on Forge's price list: US dollars, beyond what is free.
 *
 * @see https://developer.atlassian.com/platform/forge/forge-platform-pricing/
 */
import type { MeterEntry } from "./meter";

/** In the units of the price list. */
export type Usage = { readonly gbSeconds: number; readonly readGb: number; readonly writtenGb: number };
export type Price = Usage & {
  /** As if nothing were free. */
  readonly usd: number;
};

const USD = { gbSecond: 0.000025, readGb: 0.055, writtenGb: 1.09 } as const;
const GB = 1_000_000_000;

/** How long a function runs on Forge: ours answers faster than any network, so we count what it asked instead of the time it took. */
const MODEL = { invocationMs: 100, outsideCallMs: 60 } as const;

/** A read of little or nothing counts as this much. */
const SMALLEST_READ_BYTES = 1_000;

/** What a manifest gets that asks for no other. */
const MEMORY_MB = 512;

/** Gives the price of one invocation in a runtime of that much memory. */
export function priceOf(entry: Pick<MeterEntry, "jiraCalls" | "storageCalls" | "queuePushes">, memoryMb = MEMORY_MB): Price {
  const { jiraCalls, storageCalls, queuePushes } = entry;
  const outsideCalls = jiraCalls.length + storageCalls.length + queuePushes;
  const seconds = (MODEL.invocationMs + MODEL.outsideCallMs * outsideCalls) / 1000;
  const usage: Usage = {
    gbSeconds: (seconds * memoryMb) / 1024,
    readGb:
      sum(
        storageCalls.map(({ readUnits, writeUnits, bytes }) =>
          readUnits > 0 && writeUnits === 0 ? Math.max(SMALLEST_READ_BYTES, bytes) : 0,
        ),
      ) / GB,
    writtenGb: sum(storageCalls.map(({ writeUnits, bytes }) => (writeUnits > 0 ? bytes : 0))) / GB,
  };
  return { ...usage, usd: usage.gbSeconds * USD.gbSecond + usage.readGb * USD.readGb + usage.writtenGb * USD.writtenGb };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
