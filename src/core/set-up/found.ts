import type { DocumentSet } from "../configuration/documents";

export type Named = { readonly id: string; readonly name: string };

/** A scheme or screen that other projects go by, too. */
export type Shared = Named & {
  /** Every project that goes by it, the one in question among them. */
  readonly projects: readonly Named[];
};

export type FoundScreen = Shared & {
  /** The tab that fields are added to: the first. */
  readonly tabId: string;
  /** Ids of the fields on any of its tabs. */
  readonly fieldIds: readonly string[];
};

/** On which screens a work type's issues are made, edited and seen, by screen id. */
export type FoundScreens = { readonly create: string; readonly edit: string; readonly view: string };

export type FoundGrant = { readonly permission: string; readonly holder: { readonly type: string; readonly parameter: string | null } };

export type FoundField = Named & { readonly type: string; readonly isOurs: boolean };

/** What was read of the site, before anything is planned. */
export type FoundSite = {
  /** Of company-managed projects; sub-tasks left out. */
  readonly workTypes: readonly Named[];
  readonly linkTypes: readonly { readonly id: string; readonly name: string; readonly outward: string; readonly inward: string }[];
  /** The app's own fields, by module key, and others called Impact or Urgency. */
  readonly fields: readonly FoundField[];
};

/** What was read of one project. */
export type FoundProject = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly style: "company-managed" | "team-managed";
  /** Null in a team-managed project, where REST has no say in any of these. */
  readonly schemes: {
    readonly workTypes: Shared & { readonly workTypeIds: readonly string[] };
    readonly permissions: Shared & { readonly grants: readonly FoundGrant[] };
    /** By work type id; of those of the scheme. */
    readonly screens: Readonly<Record<string, FoundScreens>>;
    readonly screensById: Readonly<Record<string, FoundScreen>>;
    readonly workflow: Shared;
  } | null;
  readonly workTypes: readonly Named[];
  readonly roles: readonly Named[];
  readonly statuses: readonly (Named & { readonly category: "new" | "indeterminate" | "done" })[];
  /** How many issues it has of the work types that would be incidents, at least: Jira's estimate. */
  readonly issueCount: number;
  /** Ids of the priorities of its own scheme. */
  readonly priorityIds: readonly string[];
  /** What the app itself keeps of it. */
  readonly kept: { readonly isLookedAfter: boolean; readonly isPinned: boolean; readonly documents: DocumentSet };
};
