/** The conversation between the timeline (issue activity) and its resolver. */
import { z } from "zod";
import type { Answer } from "./answer";
import type { ActorView } from "./triage";

type Change = { readonly from: string | null; readonly to: string | null };

export type TimelineFactView =
  | { readonly kind: "raised" }
  /** Impact, urgency, or both, by name; an absent one did not change. */
  | {
      readonly kind: "levels-set";
      readonly impact?: Change;
      readonly urgency?: Change;
      readonly priority?: Change;
      readonly matrixVersion?: number;
    }
  /** The app made Jira's priority follow the matrix. */
  | {
      readonly kind: "priority-set";
      readonly from: string | null;
      readonly to: string;
      readonly impact: string;
      readonly urgency: string;
      readonly matrixVersion: number;
    }
  /** Someone changed Jira's priority field itself. */
  | { readonly kind: "priority-edited"; readonly from: string | null; readonly to: string | null }
  | { readonly kind: "status-changed"; readonly from: string | null; readonly to: string | null }
  /** Account ids; null is nobody. */
  | { readonly kind: "assigned"; readonly from: string | null; readonly to: string | null }
  | { readonly kind: "type-changed"; readonly from: string | null; readonly to: string | null };

export type TimelineEntryView = {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly by: ActorView;
  readonly fact: TimelineFactView;
};

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
export type IssueActivityCalls = { readTimeline: (payload: ReadTimelinePayload) => Answer<TimelineView> };
