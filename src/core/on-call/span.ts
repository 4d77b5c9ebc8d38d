import type { Instant } from "../time";

/** A stretch of time: its first moment, and the first after it. */
export type Span = { readonly from: Instant; readonly to: Instant };

/** Whether two spans have a moment in common. */
export function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The parts of `items` that lie within one of `spans`. Spans are in order and apart from one another. */
export function partsWithin<Item extends Span>(items: readonly Item[], spans: readonly Span[]): readonly Item[] {
  return items.flatMap((item) => reaching(spans, item).map((span) => ({ ...item, from: latest(item, span), to: earliest(item, span) })));
}

/** The parts of `items` that lie outside all of `spans`. Spans are in order and apart from one another. */
export function partsOutside<Item extends Span>(items: readonly Item[], spans: readonly Span[]): readonly Item[] {
  return items.flatMap((item) => {
    const inside = reaching(spans, item);
    const ends = [...inside.map(({ from }) => from), item.to];
    const starts = [item.from, ...inside.map(({ to }) => to)];
    return starts.flatMap((from, nth) => {
      const to = ends[nth];
      return to !== undefined && from < to ? [{ ...item, from, to }] : [];
    });
  });
}

/** The same time in order, with what overlaps or touches made one, and without what has no length. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of inOrder(spans.filter(({ from, to }) => from < to))) {
    const last = all.at(-1);
    if (last && span.from <= last.to) all[all.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to };
    else all.push({ from: span.from, to: span.to });
  }
  return all;
}

/** By their beginning. */
export function inOrder<Item extends Span>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((one, other) => one.from - other.from);
}

/** Those of `spans` that `item` meets, found without looking at all of them. */
function reaching(spans: readonly Span[], item: Span): readonly Span[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).to <= item.from) low = middle + 1;
    else high = middle;
  }
  const found: Span[] = [];
  for (let nth = low; nth < spans.length && (spans[nth] as Span).from < item.to; nth += 1) found.push(spans[nth] as Span);
  return found;
}

function latest(one: Span, other: Span): Instant {
  return one.from > other.from ? one.from : other.from;
}

function earliest(one: Span, other: Span): Instant {
  return one.to < other.to ? one.to : other.to;
}
