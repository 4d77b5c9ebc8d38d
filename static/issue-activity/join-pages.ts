import type { TimelineView } from "../../src/contract/ui/timeline";

/** Gives what was shown with the page below it. An entry that both hold, because new ones came in between, shows once. */
export function joinPages(shown: TimelineView | null, older: TimelineView): TimelineView {
  if (shown?.state !== "timeline" || older.state !== "timeline") return older;
  const known = new Set(shown.entries.map(({ id }) => id));
  return { ...older, entries: [...shown.entries, ...older.entries.filter(({ id }) => !known.has(id))] };
}
