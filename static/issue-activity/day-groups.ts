import type { TimelineEntryView } from "../../src/contract/ui/timeline";
import { dayName, type Zone } from "../shared/calendar";

export type DayGroup = { readonly day: string; readonly entries: readonly TimelineEntryView[] };

/** Gives the entries by the day they fall on in the reader's zone, in the order they came. */
export function dayGroups(entries: readonly TimelineEntryView[], now: number, zone: Zone): readonly DayGroup[] {
  const groups = new Map<string, TimelineEntryView[]>();
  for (const entry of entries) {
    const day = dayName(entry.at, now, zone);
    const group = groups.get(day);
    if (group) group.push(entry);
    else groups.set(day, [entry]);
  }
  return [...groups].map(([day, ofDay]) => ({ day, entries: ofDay }));
}
