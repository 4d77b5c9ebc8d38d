import type { TimelineEntry } from "./timeline-entry";

/** The newest entries of an incident, and how many full pages lie before them. */
export type TimelineHead = { readonly page: number; readonly entries: readonly TimelineEntry[] };

export const emptyTimeline: TimelineHead = { page: 0, entries: [] };

/**
 * How many entries a page holds. At about 300 bytes each a page stays near one
 * storage unit of 10 KB, far below the 240 KiB a value may have.
 */
export const ENTRIES_PER_PAGE = 40;

export type Appended = {
  readonly head: TimelineHead;
  /** Full pages that leave the head, each to be stored under its own number, oldest first. */
  readonly filled: readonly { readonly page: number; readonly entries: readonly TimelineEntry[] }[];
};

/**
 * The timeline with these entries in it, in order of time; those of one moment stay in the order they were told.
 *
 * An entry whose id the head already holds is dropped: telling a thing twice tells it once.
 */
export function appendEntries(head: TimelineHead, entries: readonly TimelineEntry[]): Appended {
  const known = new Set(head.entries.map((entry) => entry.id));
  const all = [...head.entries, ...entries.filter((entry) => !known.has(entry.id))].sort((one, other) => one.at - other.at);

  const filled: { page: number; entries: readonly TimelineEntry[] }[] = [];
  let page = head.page;
  while (all.length > ENTRIES_PER_PAGE) {
    filled.push({ page, entries: all.splice(0, ENTRIES_PER_PAGE) });
    page += 1;
  }
  return { head: { page, entries: all }, filled };
}
