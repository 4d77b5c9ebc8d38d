import type { AccountId, Actor } from "../actor";
import type { Policies } from "../escalation/policy";
import { NO_POLICIES } from "../escalation/policy";
import type { Calendar } from "../goal/calendar";
import type { Goal } from "../goal/goal";
import type { Schedule } from "../on-call/schedule";
import type { MatrixDocument } from "../priority/matrix";
import type { Instant } from "../time";

/** Something the business runs, that incidents hit. Its incidents are those with one of its components. */
export type Service = {
  readonly id: string;
  readonly name: string;
  readonly owner: AccountId | null;
  /** 1 is the most critical; null where nobody said. */
  readonly tier: number | null;
  /** Ids of Jira's components. */
  readonly componentIds: readonly string[];
};

/** What kind of trouble an incident is. */
export type Category = { readonly id: string; readonly name: string };

/** How far an incident has come, whatever the project calls its statuses. The earliest first. */
export const STAGES = ["to-triage", "investigating", "mitigated", "resolved", "closed"] as const;
export type Stage = (typeof STAGES)[number];

/** The stage of each status, by Jira's id. A status that is not here follows its category. */
export type StageMapping = Readonly<Record<string, Stage>>;

/** Which work types play which part, by Jira's ids. An empty list: those of that name. */
export type WorkTypes = {
  readonly incident: readonly string[];
  readonly problem: readonly string[];
  readonly followUp: readonly string[];
};

export type Rules = {
  /**
   * What becomes of a priority that someone edits in Jira by hand: put back to what the matrix
   * gives, or kept as an override. The panel asks for a reason either way.
   */
  readonly editedPriority: "put-back" | "keep";
  /** Who may override a priority: whoever manages incidents, or whoever edits the issue. */
  readonly whoMayOverride: "manage-incidents" | "edit-issues";
  /** What counts as somebody taking an incident, beside saying so in the panel. */
  readonly acknowledgedBy: readonly ("assignment" | "transition")[];
};

/** What an incident of a kind begins with. */
export type Template = {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly impactId: string | null;
  readonly urgencyId: string | null;
};

/** Everything that people configure, by kind. Each is one document with versions of its own. */
export type Documents = {
  readonly matrix: MatrixDocument;
  readonly services: readonly Service[];
  readonly categories: readonly Category[];
  readonly stages: StageMapping;
  readonly workTypes: WorkTypes;
  readonly rules: Rules;
  readonly templates: readonly Template[];
  readonly policies: Policies;
  readonly schedules: readonly Schedule[];
  readonly calendars: readonly Calendar[];
  readonly goals: readonly Goal[];
};
export type DocumentKind = keyof Documents;

/** In the order people read them. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  "matrix",
  "services",
  "categories",
  "stages",
  "workTypes",
  "rules",
  "templates",
  "policies",
  "schedules",
  "calendars",
  "goals",
];

/** One version of a document. It is never edited: a later one stands beside it. */
export type Versioned<Document> = {
  readonly version: number;
  readonly by: Actor;
  readonly at: Instant;
  readonly reason: string;
  readonly document: Document;
  /** A project gave its own up: from then on the site's holds, which this was at that moment. */
  readonly isGivenUp?: true;
};

/** The newest version of each document that a scope has of its own. */
export type DocumentSet = { readonly [Kind in DocumentKind]?: Versioned<Documents[Kind]> };

/** What holds where nobody has written anything, for every kind but the matrix, which needs the site's priorities. */
export const DEFAULT_DOCUMENTS: Omit<Documents, "matrix"> = {
  services: [],
  categories: [],
  stages: {},
  workTypes: { incident: [], problem: [], followUp: [] },
  rules: { editedPriority: "put-back", whoMayOverride: "manage-incidents", acknowledgedBy: ["assignment", "transition"] },
  templates: [],
  policies: NO_POLICIES,
  schedules: [],
  calendars: [],
  goals: [],
};
