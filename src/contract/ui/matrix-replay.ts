/** The conversation about what a matrix would have done, and about moving open incidents to it. */
import { z } from "zod";
import type { Actor } from "../../core/actor";
import type { Answer } from "./answer";
import { DOCUMENT_SCHEMAS } from "../documents/document-schemas";

/** `page` comes from the answer before; each call reads at most a thousand incidents, the newest first. */
export const replayPayload = z.strictObject({ document: DOCUMENT_SCHEMAS.matrix, page: z.string().max(2_000).nullable() });
export type ReplayPayload = z.infer<typeof replayPayload>;

export type ReplayedIncidentView = {
  readonly issueKey: string;
  readonly summary: string;
  readonly impact: string;
  readonly urgency: string;
  readonly fromPriorityId: string;
  readonly toPriorityId: string;
};

/** One page of a replay. A view adds the pages up. */
export type ReplayView = {
  readonly considered: number;
  readonly leftOut: readonly { readonly why: "incomplete" | "unknown-level" | "overridden" | "no-priority"; readonly count: number }[];
  readonly moves: readonly { readonly fromPriorityId: string; readonly toPriorityId: string; readonly count: number }[];
  readonly changed: readonly ReplayedIncidentView[];
  /** What it cost, for whoever asks. */
  readonly jiraCalls: number;
  readonly nextPage: string | null;
};

/** Open incidents that go by an older matrix, and what moving them would do. `page` as for a replay. */
export const applyPreviewPayload = z.strictObject({ page: z.string().max(2_000).nullable() });
export type ApplyPreviewPayload = z.infer<typeof applyPreviewPayload>;

export type ApplyPreviewView = ReplayView & {
  /** How many mails Jira would send, at most: an edit is told to reporter, assignee and watchers. */
  readonly mails: number;
};

export const startApplyPayload = z.strictObject({ reason: z.string().trim().min(1).max(1_000) });
export type StartApplyPayload = z.infer<typeof startApplyPayload>;

export const jobPayload = z.strictObject({ jobId: z.string().min(1).max(100) });
export type JobPayload = z.infer<typeof jobPayload>;

/** Long work that goes on by itself. */
export type JobView = {
  readonly id: string;
  readonly title: string;
  readonly state: "running" | "paused" | "waiting-for-jira" | "done" | "cancelled" | "failed";
  readonly startedBy: Actor;
  readonly startedAt: number;
  /** Epoch ms; when it last did something. */
  readonly movedAt: number;
  readonly done: number;
  /** null while it is still being counted. */
  readonly total: number | null;
  readonly changed: number;
  readonly leftOut: number;
  /** Why it waits or failed, in a sentence; null otherwise. */
  readonly message: string | null;
  /** When it goes on by itself; null when it does not wait. */
  readonly goesOnAt: number | null;
};

export type MatrixReplayCalls = {
  replayMatrix: (payload: ReplayPayload) => Answer<ReplayView>;
  previewApply: (payload: ApplyPreviewPayload) => Answer<ApplyPreviewView>;
  startApply: (payload: StartApplyPayload) => Answer<JobView>;
  /** The newest first, at most twenty. */
  readJobs: () => Answer<readonly JobView[]>;
  pauseJob: (payload: JobPayload) => Answer<JobView>;
  resumeJob: (payload: JobPayload) => Answer<JobView>;
  cancelJob: (payload: JobPayload) => Answer<JobView>;
};
