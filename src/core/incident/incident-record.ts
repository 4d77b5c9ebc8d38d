import type { AccountId, Actor } from "../actor";
import type { GoalClocks } from "../goal/goal-clocks";
import type { EscalationState } from "../escalation/escalation-state";
import type { Input, MatrixPin } from "../priority/matrix";
import type { Instant } from "../time";
import type { TimelineEntry } from "../timeline/timeline-entry";
import type { IncidentPriority } from "./issue-snapshot";
import type { EditedPriority, PriorityOverride } from "./override";
import type { Shadow } from "./shadow-of";

/** Something to be done in Jira. Each says what shall be, not what to add, so doing it twice is harmless. */
export type Effect =
  | { readonly kind: "edit-issue"; readonly impact?: string; readonly urgency?: string; readonly priorityId?: string }
  | { readonly kind: "write-incident-priority"; readonly value: IncidentPriority | null }
  | { readonly kind: "write-shadow"; readonly value: Shadow | null };

/** A decision whose effects Jira has not confirmed yet. */
export type OwedDecision = {
  readonly id: string;
  readonly decidedAt: Instant;
  readonly by: Actor;
  readonly effects: readonly Effect[];
  /** How it is told once the effects are done, so that the timeline never says what did not happen. */
  readonly entry: TimelineEntry | null;
  /** What Jira's history will say of it, by name: it is told then, with what stands there. Null where that says nothing. */
  readonly echo: Echo | null;
  /**
   * A newer decision leads elsewhere: nobody but the invocation that made this one may
   * still perform it. It stays on record for a while, so that it is told if it was done.
   */
  readonly isSuperseded: boolean;
  /** Of a person's decision about an override, the one whose place it takes: it stands again where Jira refuses. Absent of any other decision. */
  readonly replaces?: PriorityOverride | null;
  /** Of one that copies levels, from which fields; absent of any other decision. */
  readonly copiedFrom?: CopiedFrom;
};

/** A change of the app's own making that will come back through Jira's history. */
export type Echo = {
  readonly by: readonly AccountId[];
  readonly impact?: string;
  readonly urgency?: string;
  readonly priorityId?: string;
  readonly from: Instant;
  /** null while the effects are still owed. */
  readonly until: Instant | null;
};

/** What was done in Jira and waits for its history: shown meanwhile as its entry. */
export type Expected = Echo & { readonly until: Instant; readonly entry: TimelineEntry | null };

/** The fields of the site's own that levels were copied from, as people know them, such as `Impact cf[10021]`. */
export type CopiedFrom = Readonly<Partial<Record<Input, string>>>;

/** Who last made the priority what it is, and when. Absent sources: somebody chose the levels. */
export type Provenance = { readonly by: Actor; readonly at: Instant; readonly copiedFrom?: CopiedFrom };

/**
 * How far Jira's history has been told. Two edits at once may become visible in either
 * order, so what is close to the newest is remembered one by one.
 */
export type SeenHistory = {
  /** The moment of the newest entry told; 0 before the first. */
  readonly newestAt: Instant;
  /** The ids told within the last minutes before it. */
  readonly ids: readonly number[];
};

/** What the app remembers of an incident. Jira stays the truth of its fields. */
export type IncidentRecord = {
  readonly issueId: string;
  readonly projectId: string;
  /** The version of the matrix it goes by, until somebody moves it to another; null before the first look. */
  readonly matrix: MatrixPin | null;
  /** The version of the services whose tiers it goes by, kept and moved with the matrix; null before the first look. */
  readonly services: MatrixPin | null;
  readonly seenHistory: SeenHistory;
  /** Whether the raising itself has been told. */
  readonly isRaisedTold: boolean;
  readonly provenance: Provenance | null;
  /** For when Jira cannot be asked. */
  readonly lastKnown: {
    readonly impact: string | null;
    readonly urgency: string | null;
    readonly priority: string | null;
    readonly at: Instant;
  };
  /** The priority that was set by hand in the place of the matrix's. */
  readonly override: PriorityOverride | null;
  /** What the panel has to ask about. */
  readonly editedPriority: EditedPriority | null;
  /** What the app's field said when the record was rebuilt after a re-installation; null once it is not gone by any more. */
  readonly found: IncidentPriority | null;
  /** What the shadow on the issue says, or is owed to say; null while there is nothing to say. */
  readonly shadow: Shadow | null;
  readonly owed: readonly OwedDecision[];
  readonly echoes: readonly Expected[];
  /** How it waits for somebody. */
  readonly escalation: EscalationState;
  /** The clocks of its goals; null of one that was raised before there were goals. */
  readonly goals: GoalClocks | null;
};

/** What a decision changes: the next record, what to tell now, and which decision to perform. */
export type IncidentChange = {
  readonly record: IncidentRecord;
  readonly entries: readonly TimelineEntry[];
  /** null when nothing is to be done in Jira. */
  readonly decision: OwedDecision | null;
};
