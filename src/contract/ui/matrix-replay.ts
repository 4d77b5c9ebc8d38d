/** The conversation about what a matrix would have done, and about moving open incidents to it. */
import { z } from "zod";
import type { Actor } from "../../core/actor";
import type { Moves, WhyLeftOut } from "../../core/priority/replay";
import type { PastRules, PlacedIncident } from "../../core/priority/replay-past";
import type { Answer } from "./answer";

/** `page` comes from the answer before; each call reads at most a thousand incidents, the newest first. */
export const pastIncidentsPayload = z.strictObject({ page: z.string().max(2_000).nullable() });
export type PastIncidentsPayload = z.infer<typeof pastIncidentsPayload>;

/** A past incident that the viewer may browse; its name is its key. */
export type PastIncidentView = PlacedIncident & { readonly summary: string };

/** Past incidents with all that a matrix needs to be replayed over them. A view puts the pages one behind the other. */
export type PastIncidentsView = {
  readonly incidents: readonly PastIncidentView[];
  readonly rules: PastRules;
  /** What it cost, for whoever asks. */
  readonly jiraCalls: number;
  readonly nextPage: string | null;
};

/** Open incidents that go by an older matrix, and what moving them would do. `page` as for past incidents. */
export const applyPreviewPayload = z.strictObject({ page: z.string().max(2_000).nullable() });
export type ApplyPreviewPayload = z.infer<typeof applyPreviewPayload>;

/** A view adds the pages up. */
export type ApplyPreviewView = {
  readonly considered: number;
  readonly leftOut: readonly { readonly why: WhyLeftOut; readonly count: number }[];
  readonly moves: Moves;
  /** How many mails Jira would send, at most: an edit is told to reporter, assignee and watchers. */
  readonly mails: number;
  readonly jiraCalls: number;
  readonly nextPage: string | null;
};

const levelIds = z.array(z.string().min(1).max(60)).max(5);

/** The levels that are to be called otherwise, by their ids. `page` as for past incidents. */
export const renamePreviewPayload = z.strictObject({ impact: levelIds, urgency: levelIds, page: z.string().max(2_000).nullable() });
export type RenamePreviewPayload = z.infer<typeof renamePreviewPayload>;

/** How many open incidents would get a new name for a level, and how many mails Jira would send at most. A view adds the pages up. */
export type RenamePreviewView = Pick<ApplyPreviewView, "mails" | "jiraCalls" | "nextPage"> & { readonly renamed: number };

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
  /** Those left out by the reason, each a sentence. */
  readonly leftOutWhy: readonly { readonly why: string; readonly count: number }[];
  /** The project into whose incidents it copies values; null where it does something else. */
  readonly copiesInto: string | null;
  /** Why it waits or failed, in a sentence; null otherwise. */
  readonly message: string | null;
  /** When it goes on by itself; null when it does not wait. */
  readonly goesOnAt: number | null;
};

export type MatrixReplayCalls = {
  readPastIncidents: (payload: PastIncidentsPayload) => Answer<PastIncidentsView>;
  previewApply: (payload: ApplyPreviewPayload) => Answer<ApplyPreviewView>;
  previewRename: (payload: RenamePreviewPayload) => Answer<RenamePreviewView>;
  startApply: (payload: StartApplyPayload) => Answer<JobView>;
  /** The newest first, at most twenty. */
  readJobs: () => Answer<readonly JobView[]>;
  pauseJob: (payload: JobPayload) => Answer<JobView>;
  resumeJob: (payload: JobPayload) => Answer<JobView>;
  cancelJob: (payload: JobPayload) => Answer<JobView>;
};
