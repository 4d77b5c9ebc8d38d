import type { Result } from "../../core/result";
import type { FieldIds, FoundProject, FoundSite, Named } from "../../core/set-up/found";
import type { Look } from "../../core/set-up/look";
import type { SetUpUndo, SetUpWrite } from "../../core/set-up/step";
import type { SetUpRecord } from "../../core/set-up/set-up-record";

/** Writes that Jira does; the others are the app's own. */
export type JiraWrite = Exclude<SetUpWrite, { kind: "keep-work-types" | "keep-stages" | "look-after" | "tell-levels" }>;
export type JiraUndo = Exclude<SetUpUndo, { kind: "leave" }>;

/** A project that the person may see, as the list of projects has it. */
export type ListedProject = Named & {
  readonly key: string;
  readonly style: "company-managed" | "team-managed";
  readonly workTypes: readonly Named[];
};

/** How a project is looked at: which fields its screens are looked at for, and whether the person administers Jira. */
export type ProjectLook = Look & {
  readonly fields: FieldIds | null;
  readonly administersJira: boolean;
  /** The work type that was chosen for incidents; null where it may be any of the project's. */
  readonly incidentTypeId: string | null;
};

/** How Jira is set up, read and changed in the person's name. Each call throws a PlatformError when Jira did not answer as it should. */
export type SetUpOfJira = {
  readProjects(): Promise<readonly ListedProject[]>;
  readSite(look: Look): Promise<FoundSite>;
  /** Null where the person does not see the project. */
  readProject(projectId: string, look: ProjectLook): Promise<FoundProject | null>;
  /** A refusal is in Jira's own words. */
  perform(write: JiraWrite): Promise<Result<void, string>>;
  undo(undo: JiraUndo): Promise<Result<void, string>>;
};

export type StoredRecord = { readonly record: SetUpRecord; readonly revision: number };

/** What was done of plans, one record a project. */
export type SetUpRecords = {
  read(projectId: string): Promise<StoredRecord | null>;
  /** Those of many projects; projects without one are left out. */
  readMany(projectIds: readonly string[]): Promise<readonly SetUpRecord[]>;
  /** Stores a record. False when it no longer stands as it was read; a null revision means that none was there. */
  save(record: SetUpRecord, readAt: number | null): Promise<boolean>;
};
