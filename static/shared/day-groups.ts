import { dayName, type Zone } from "./calendar";

export type DayGroup<Item> = { readonly day: string; readonly items: readonly Item[] };

/** Gives the items by the day that their moment (epoch ms) falls on in the reader's zone, in the order they came. */
export function dayGroups<Item>(
  items: readonly Item[],
  momentOf: (item: Item) => number,
  now: number,
  zone: Zone,
): readonly DayGroup<Item>[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const day = dayName(momentOf(item), now, zone);
    const group = groups.get(day);
    if (group) group.push(item);
    else groups.set(day, [item]);
  }
  return [...groups].map(([day, ofDay]) => ({ day, items: ofDay }));
}
