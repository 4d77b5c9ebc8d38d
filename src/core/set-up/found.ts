import type { DocumentSet } from "../configuration/documents";
import type { MirroredLevels } from "../configuration/mirrored-levels";
import type { Input } from "../priority/matrix";

export type Named = { readonly id: string; readonly name: string };

/** A scheme or screen that other projects go by, too. */
export type Shared = Named & {
  /** Every project that goes by it, the one in question among them. */
  readonly projects: readonly Named[];
};

export type FoundScreen = Shared & {
  /** Ids of those of the fields in question that are on any of its tabs. */
  readonly fieldIds: readonly string[];
};

/** On which screens a work type's issues are made, edited and seen, by screen id. */
export type FoundScreens = { readonly create: string; readonly edit: string; readonly view: string };

export type FoundGrant = { readonly permission: string; readonly roleId: string };

/** A field that is called like one of the app's own, and is not it. */
export type FoundNamesake = Named & {
  readonly into: Input;
  /** A query that names either by name alone may mean the other. */
  readonly isAmbiguous: boolean;
  /** Its values are one choice or a line of text, so that each can stand for a level. */
  readonly canBeCopied: boolean;
};

/** Ids of the fields that a project's screens are looked at for. */
export type FieldIds = { readonly impact: string; readonly urgency: string; readonly incidentPriority: string };

/** What was read of the site, before anything is planned; empty where it was not looked at. */
export type FoundSite = {
  /** Of company-managed projects; sub-tasks left out. */
  readonly workTypes: readonly Named[];
  readonly linkTypes: readonly { readonly id: string; readonly name: string; readonly outward: string; readonly inward: string }[];
  /** Null where Jira does not show them yet. */
  readonly fields: FieldIds | null;
  readonly namesakes: readonly FoundNamesake[];
  /** The key of the permission that the app declares. */
  readonly managePermission: string;
};

/** The schemes that a company-managed project goes by, as a Jira administrator sees them. */
export type FoundSchemes = {
  readonly workTypes: Shared & { readonly workTypeIds: readonly string[] };
  /** The screens of each work type, by its id; the rest has those under `default`. */
  readonly screensOf: Readonly<Record<string, FoundScreens>>;
  readonly screens: Readonly<Record<string, FoundScreen>>;
  readonly workflow: Shared & { readonly workflowNames: readonly string[] };
};

/** What was read of one project; empty where it was not looked at. */
export type FoundProject = Named & {
  readonly key: string;
  readonly style: "company-managed" | "team-managed";
  /** Null in a team-managed project, where REST has no say in them, and for whoever does not administer Jira. */
  readonly schemes: FoundSchemes | null;
  /** Null in a team-managed project. */
  readonly permissions: (Shared & { readonly grants: readonly FoundGrant[] }) | null;
  readonly workTypes: readonly Named[];
  readonly roles: readonly Named[];
  /** By work type id. */
  readonly statuses: Readonly<Record<string, readonly FoundStatus[]>>;
  /** How many issues it has: Jira's estimate. */
  readonly issueCount: number;
  /** Of a team-managed project: what a person finds when raising an issue there, by its work type, and what the app may do. Null elsewhere. */
  readonly byHand: {
    readonly createFieldIds: Readonly<Record<string, readonly string[]>>;
    readonly appPermissions: readonly string[];
  } | null;
  /** The names of levels that Jira's validation was told; null where it was told none. */
  readonly toldLevels: MirroredLevels | null;
};

export type FoundStatus = Named & { readonly category: "new" | "indeterminate" | "done" };

/** What the app itself keeps of the site and the project. */
export type Kept = {
  /** Null where nothing can be kept yet: the site has no work type for incidents. */
  readonly site: {
    readonly projectIds: readonly string[] | null;
    readonly documents: DocumentSet;
    readonly incidentTypeIds: readonly string[];
    /** Other projects whose incidents are looked after because nobody has chosen any. */
    readonly unchosen: readonly Named[];
    readonly wantedLevels: MirroredLevels;
  } | null;
  readonly project: {
    readonly documents: DocumentSet;
    readonly arePanelsPinned: boolean;
    /** Ids of the steps that the app itself did here and did not take back. */
    readonly doneStepIds: readonly string[];
  };
};

/** Everything that a plan is made of. */
export type Found = { readonly site: FoundSite; readonly project: FoundProject; readonly kept: Kept };

/** The role that Jira gives every app's user in every project. */
export const APP_ROLE = "atlassian-addons-project-access";
