/** The conversation between the timeline (issue activity) and its resolver. */
import { z } from "zod";
import type { Answer } from "./answer";
import type { DueStepView } from "./operations";
import type { TimelineEntry, TimelineFact } from "../../core/timeline/timeline-entry";

/** An entry as the surfaces draw it: the core's own, whose moments are epoch milliseconds and whose people are account ids. */
export type TimelineEntryView = TimelineEntry;
export type TimelineFactView = TimelineFact;

/** `page` counts down from the newest; absent asks for the newest. */
export const readTimelinePayload = z.strictObject({ page: z.number().int().min(0).max(100_000).optional() });
export type ReadTimelinePayload = z.infer<typeof readTimelinePayload>;

export type TimelineView =
  | {
      readonly state: "timeline";
      /** Newest first. */
      readonly entries: readonly TimelineEntryView[];
      /** The page to ask for next, or null when these are the first entries of the incident. */
      readonly olderPage: number | null;
    }
  | { readonly state: "not-an-incident"; readonly issueType: string; readonly incidentTypes: readonly string[] };

/** Calls of the function `issue-activity`. Every viewer of the issue may ask. */
export type IssueActivityCalls = {
  readTimeline: (payload: ReadTimelinePayload) => Answer<TimelineView>;
  /** The steps of its escalations that fell due, the last first; the newest hundred. */
  readSteps: () => Answer<readonly DueStepView[]>;
};
