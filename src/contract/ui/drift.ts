/** The conversation about incidents whose priority is not explained. */
import { z } from "zod";
import type { Answer } from "./answer";

export type DriftingView = {
  readonly issueId: string;
  readonly issueKey: string;
  readonly summary: string;
  readonly why: "refused" | "never-seen" | "other-priority";
  readonly impact: string | null;
  readonly urgency: string | null;
  /** What Jira carries, by name; null where it carries none. */
  readonly priority: string | null;
  /** What it should carry, by name. */
  readonly shouldBe: string;
  /** Whether it should be so by an override; else by the matrix. */
  readonly isOverridden: boolean;
};

export type DriftReportView = {
  /** The longest ago refused first; at most 25. */
  readonly drifting: readonly DriftingView[];
  /** How many of the incidents last changed were looked over. */
  readonly looked: number;
  /** Whether there may be more than what is listed. */
  readonly isMore: boolean;
};

/** A few at once, so that each call is over in seconds. */
export const MOST_REPAIRED = 5;
export const repairDriftPayload = z.strictObject({
  issueIds: z
    .array(z.string().regex(/^\d{1,15}$/))
    .min(1)
    .max(MOST_REPAIRED),
});
export type RepairDriftPayload = z.infer<typeof repairDriftPayload>;

export type RepairedView = {
  readonly issueId: string;
  readonly outcome: "repaired" | "refused" | "owed" | "not-found";
  /** Jira's own words where it refused; null otherwise. */
  readonly reason: string | null;
};

export type DriftCalls = {
  readDrift: () => Answer<DriftReportView>;
  repairDrift: (payload: RepairDriftPayload) => Answer<readonly RepairedView[]>;
};
