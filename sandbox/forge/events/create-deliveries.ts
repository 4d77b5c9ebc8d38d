import type { Clock } from "../../clock";
import { seededChance } from "../chance/seeded-chance";

/** Something that is due for the app, and how it is brought there. */
export type Delivery = {
  /** The same for as long as it waits, and nobody else's. */
  readonly id: string;
  /** At most so many of the key at once, over all sources. */
  readonly concurrency?: { readonly key: string; readonly limit: number } | undefined;
  /** Calls the app and settles what waits: afterwards it is no longer due. */
  bring(): Promise<void>;
};

/** What waits in a store of its own. */
export type DeliverySource = {
  nextDueAt(): number | null;
  /** What is due, in order, at most so many. */
  due(now: number, atMost: number): readonly Delivery[];
};

/** So many deliveries at once; the seed decides which begins first. */
export type Parallel = { readonly atMost: number; readonly seed: number };

export type Deliveries = {
  add(source: DeliverySource): void;
  /** null brings one after the other. */
  setParallel(parallel: Parallel | null): void;
};

/** Of each source, those that are considered to run next. */
const CONSIDERED = 100;

/**
 * Brings what the sources have due: one after the other, source by source, unless told to bring several at once.
 * With a clock that stands the same seed begins them in the same order.
 */
export function createDeliveries(clock: Clock): Deliveries {
  const sources: DeliverySource[] = [];
  let parallel: (Parallel & { readonly draw: () => number }) | null = null;

  async function oneByOne(now: number): Promise<void> {
    for (const source of sources) for (let [next] = source.due(now, 1); next; [next] = source.due(now, 1)) await next.bring();
  }

  async function atOnce(atMost: number, draw: () => number): Promise<void> {
    const running = new Map<string, { readonly delivery: Delivery; readonly done: Promise<void> }>();

    function mayBegin({ id, concurrency }: Delivery): boolean {
      if (running.has(id)) return false;
      if (!concurrency) return true;
      const sameKey = [...running.values()].filter(({ delivery }) => delivery.concurrency?.key === concurrency.key);
      return sameKey.length < concurrency.limit;
    }

    for (;;) {
      while (running.size < atMost) {
        const ready = sources.flatMap((source) => source.due(clock.now(), CONSIDERED + running.size)).filter(mayBegin);
        const delivery = ready[Math.floor(draw() * ready.length)];
        if (!delivery) break;
        running.set(delivery.id, { delivery, done: delivery.bring().finally(() => running.delete(delivery.id)) });
      }
      if (running.size === 0) return;
      await Promise.race([...running.values()].map(({ done }) => done));
    }
  }

  clock.add({
    nextDueAt: () => earliest(sources.map((source) => source.nextDueAt())),
    runDue: (now) => (parallel ? atOnce(parallel.atMost, parallel.draw) : oneByOne(now)),
  });

  return {
    add: (source) => void sources.push(source),
    setParallel(asked) {
      parallel = asked && { ...asked, draw: seededChance(asked.seed) };
    },
  };
}

function earliest(moments: readonly (number | null)[]): number | null {
  const known = moments.filter((moment) => moment !== null);
  return known.length === 0 ? null : Math.min(...known);
}
