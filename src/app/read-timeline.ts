import { shownEntries } from "../core/incident/shown-entries";
import type { TimelineEntry } from "../core/timeline/timeline-entry";
import type { OpenIncident } from "./open-incident";
import type { Ports } from "./ports";

/** A stretch of the timeline, newest entry first, and the page that lies before it. */
export type TimelineStretch = { readonly entries: readonly TimelineEntry[]; readonly olderPage: number | null };

/**
 * The newest stretch of an incident's timeline, or the page asked for.
 * A page that does not exist is an empty stretch: the incident may have been read anew since it was named.
 */
export async function readTimeline(opened: OpenIncident, page: number | null, ports: Ports): Promise<TimelineStretch> {
  const head = opened.timeline;
  const entries =
    page === null
      ? shownEntries(head.entries, opened.stored.record.echoes)
      : ((await ports.desk.readTimelinePage(opened.issue.issueId, page)) ?? []);
  const number = page ?? head.page;
  return { entries: entries.toReversed(), olderPage: number > 0 ? number - 1 : null };
}
