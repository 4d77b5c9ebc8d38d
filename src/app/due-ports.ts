import type { Job } from "../core/job/job";
import type { Scope } from "../core/priority/matrix";
import type { Duration, Instant } from "../core/time";

/** What a row of what the clock drives asks for: a look at an incident, telling Jira the levels' names, answering its JQL functions anew, a chunk of long work, beginning to rename the levels of open incidents, reporting the accounts it keeps, or finding what no event told. */
export type DueKind = "owed" | "mirror" | "jql" | "job" | "rename" | "personal-data" | "lost-events";

/** A row of what the clock drives. */
export type DueRow = {
  readonly key: string;
  readonly kind: DueKind;
  /** Whom it is about: of `owed`, the id of an issue; of `mirror`, of a project, or `site` for all; of `jql`, `personal-data` and `lost-events`, always `site`; of `job`, a job; of `rename`, a version of a matrix. */
  readonly subject: string;
  readonly dueAt: Instant;
  /** How often it was claimed and not finished. */
  readonly attempts: number;
};

export type Due = {
  /** What is due at `now`, the longest waiting first, at most `limit`. May lag behind what was written. */
  find(now: Instant, limit: number): Promise<readonly DueRow[]>;
  /** The row as it stands; null when there is none. Does not lag. */
  read(kind: DueKind, subject: string): Promise<DueRow | null>;
  /** Takes a row until `until`. False when someone else took, moved or struck it off since it was read. */
  claim(row: DueRow, until: Instant): Promise<boolean>;
  /** Moves a row to a later moment, with no attempts counted, if it is still as claimed. */
  postpone(row: DueRow, to: Instant): Promise<void>;
  /** Strikes a row off if it is still as claimed. */
  strikeOff(row: DueRow): Promise<void>;
  /** Asks the sweep to look after something. */
  owe(kind: DueKind, subject: string, at: Instant): Promise<void>;
};

/** Long work. */
export type Jobs = {
  /** Stores one, and asks the sweep to look after it from `dueAt` on, in one transaction. */
  create(job: Job, dueAt: Instant): Promise<void>;
  read(jobId: string): Promise<{ readonly job: Job; readonly revision: number } | null>;
  /** False when it no longer stands as it was read. */
  replace(job: Job, readAt: number): Promise<boolean>;
  /** Those of a scope, the newest first. May lag behind what was written. */
  newest(scope: Scope, limit: number): Promise<readonly Job[]>;
};

/** The quick way to a row that is due within fifteen minutes. Never fails: what is lost on it, the sweep finds. */
export type DueSoon = { push(kind: DueKind, subject: string, after: Duration): Promise<void> };
