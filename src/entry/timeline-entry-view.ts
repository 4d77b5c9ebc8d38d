import type { TimelineEntryView } from "../contract/ui/timeline";
import type { TimelineEntry } from "../core/timeline/timeline-entry";

/** An entry as the surfaces read it. */
export function timelineEntryView(entry: TimelineEntry): TimelineEntryView {
  return { id: entry.id, at: entry.at, by: entry.by, fact: entry.fact };
}
