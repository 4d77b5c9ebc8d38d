import type { TimelineEntryView, TimelineView } from "../../src/contract/ui/timeline";
import { anEntry, DAYS_BEFORE, FIRST_HOUR } from "../gallery/an-entry";
import { REFUSAL } from "../gallery/incident-states";
import { ada, app, awaited } from "../gallery/people";
import { IncidentTimelineView, type IncidentTimelineViewProps } from "./incident-timeline-view";

const ALL = [...FIRST_HOUR, ...DAYS_BEFORE];

function drawn(timeline: TimelineView | null, over: Partial<IncidentTimelineViewProps> = {}) {
  const nothing = () => undefined;
  return () => <IncidentTimelineView timeline={timeline} refusal={null} isBusy={false} onOlder={nothing} onRetry={nothing} {...over} />;
}

function listed(entries: readonly TimelineEntryView[], olderPage: number | null = null): TimelineView {
  return { state: "timeline", entries, olderPage };
}

export const Full = drawn(listed(ALL));
export const MoreToLoad = drawn(listed(ALL, 3));
export const LoadingOlder = drawn(listed(FIRST_HOUR, 3), { isBusy: true });
export const Refused = drawn(listed(FIRST_HOUR, 3), { refusal: REFUSAL });
export const Empty = drawn(listed([]));
export const Loading = drawn(null, { isBusy: true });
export const Failed = drawn(null, { refusal: REFUSAL });
export const NotAnIncident = drawn({ state: "not-an-incident", issueType: "Task", incidentTypes: ["Incident", "Major incident"] });
export const LongWords = drawn(
  listed([
    anEntry(1, awaited, {
      kind: "levels-set",
      impact: { from: "Unternehmensweite Beeinträchtigung", to: "Donaudampfschifffahrtsgesellschaftskapitän" },
      urgency: { from: "Sofort", to: null },
    }),
    anEntry(2, app, {
      kind: "priority-set",
      from: null,
      to: "Mittlere Dringlichkeitsstufe",
      impact: "Unternehmensweite Beeinträchtigung",
      urgency: "Sofort",
      matrixVersion: 104,
    }),
    anEntry(3, ada, { kind: "status-changed", from: null, to: "Warten auf Rückmeldung des Lieferanten" }),
  ]),
);
