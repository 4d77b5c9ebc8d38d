/**
 * The conversation between the triage surfaces (panel, context) and their resolvers.
 * Types only on the UI's side; the payload schemas are parsed in `entry/`.
 */
import { z } from "zod";
import type { Actor } from "../../core/actor";
import type { CopiedFrom } from "../../core/incident/incident-record";
import type { Stage } from "../../core/configuration/documents";
import type { Answer } from "./answer";
import type { TimelineEntryView } from "./timeline";

export type LevelView = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** What it looks like in practice, a sentence each. */
  readonly examples: readonly string[];
};

/** A priority under its name in the site's scheme. `rank` counts from 0, the most pressing. */
export type PriorityView = { readonly id: string; readonly name: string; readonly iconUrl: string | null; readonly rank: number };

/** Where Jira's fields put this incident. A null id is a level nobody has set. */
export type Standing = {
  readonly impactId: string | null;
  readonly urgencyId: string | null;
};

/** Why the priority is what it is. */
export type ExplanationView =
  | {
      /** The matrix gave it, and Jira carries it. */
      readonly kind: "by-matrix";
      readonly impact: string;
      readonly urgency: string;
      /** The tier of the service for which the cell's priority is raised, as it was when the incident began; null where it is not. */
      readonly raisedForTier: number | null;
      readonly matrixVersion: number;
      /** null when the record does not know (raised before the app came, say). */
      readonly setBy: Actor | null;
      /** Epoch ms. */
      readonly setAt: number | null;
      /** The fields of the site's own that the levels were copied from; absent where somebody chose them. */
      readonly copiedFrom?: CopiedFrom;
    }
  /** Somebody set it in the matrix's place, and Jira carries it. */
  | {
      readonly kind: "overridden";
      readonly reason: string;
      readonly setBy: Actor;
      /** Epoch ms. */
      readonly setAt: number;
      /** When it ends by itself, epoch ms; null: when somebody withdraws it. */
      readonly until: number | null;
      /** What the matrix would give; null where levels are missing. */
      readonly byMatrix: PriorityView | null;
      readonly matrixVersion: number;
    }
  /** An earlier installation of the app gave it, by a matrix that is not known any more. */
  | { readonly kind: "as-found"; readonly impact: string; readonly urgency: string }
  /** Jira's priority is not the override's; the app is about to put it right, or `recompute` does. */
  | { readonly kind: "override-drifted"; readonly reason: string; readonly expected: PriorityView }
  | { readonly kind: "incomplete"; readonly missing: readonly ("impact" | "urgency")[] }
  /** Jira holds a value that is no level of the configuration. */
  | { readonly kind: "unknown-level"; readonly field: "impact" | "urgency"; readonly value: string }
  /** Jira's priority is not what the matrix gives; the app is about to put it right, or `recompute` does. */
  | {
      readonly kind: "drifted";
      readonly impact: string;
      readonly urgency: string;
      readonly expected: PriorityView;
      readonly matrixVersion: number;
    };

/** A priority that somebody edited in Jira by hand: the panel asks whether it shall stand as an override. */
export type EditedPriorityView = {
  readonly priority: PriorityView;
  readonly by: Actor;
  /** Epoch ms. */
  readonly at: number;
  /** The project keeps such edits: it stands already, and lacks a reason. Otherwise it was put back. */
  readonly isKept: boolean;
};

/** How an incident waits for somebody. Moments in epoch ms. */
export type WaitingView = {
  readonly raisedAt: number;
  readonly stage: Stage;
  /** Who took it; null while nobody did. `until`: from when on it counts no longer. */
  readonly acknowledgement: { readonly by: Actor; readonly at: number; readonly until: number | null } | null;
  readonly mitigated: { readonly by: Actor; readonly at: number } | null;
  readonly major: { readonly by: Actor; readonly at: number } | null;
  readonly drill: { readonly by: Actor; readonly at: number } | null;
  /** The escalation that runs; null where none does. */
  readonly escalation: {
    readonly policy: string;
    /** Counted from 1, of those the policy has. */
    readonly lastPaged: { readonly round: number; readonly step: number } | null;
    readonly steps: number;
    readonly rounds: number;
    readonly pause: { readonly by: Actor; readonly until: number | null; readonly reason: string } | null;
    /** What comes next if nobody does anything; null where nothing does. */
    readonly next: { readonly at: number; readonly round: number; readonly step: number; readonly stepName: string } | null;
  } | null;
};

export type IncidentTriageView = {
  readonly state: "incident";
  readonly issueId: string;
  readonly issueKey: string;
  readonly canEdit: boolean;
  readonly impactLevels: readonly LevelView[];
  readonly urgencyLevels: readonly LevelView[];
  /** `cells[impactId][urgencyId]` is the priority the matrix gives this incident: raised where it hits a critical service. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, PriorityView>>>>;
  readonly matrixVersion: number;
  readonly standing: Standing;
  /** Jira's own priority now; null when it has none. */
  readonly priority: PriorityView | null;
  readonly explanation: ExplanationView;
  /** What an override may set, the most pressing first: the priorities of the project's scheme. */
  readonly priorities: readonly PriorityView[];
  /** Whether the viewer may override; `ask`: whoever manages incidents may, and Jira is asked about that only when it matters. */
  readonly canOverride: boolean | "ask";
  /** What the panel has to ask about. */
  readonly editedPriority: EditedPriorityView | null;
  /** Jira's status: resolved and closed incidents are drawn calmer. */
  readonly status: { readonly name: string; readonly category: "new" | "indeterminate" | "done" };
  /** How it waits for somebody. */
  readonly waiting: WaitingView;
  /** True while an effect is stored but not yet performed in Jira. */
  readonly isCatchingUp: boolean;
  /** The newest first, at most five. */
  readonly recent: readonly TimelineEntryView[];
};

export type TriageView =
  | IncidentTriageView
  /** The site has no configuration and the app could not make a default one. */
  | { readonly state: "not-set-up"; readonly reason: string }
  | { readonly state: "not-an-incident"; readonly issueType: string; readonly incidentTypes: readonly string[] }
  /** Jira cannot be asked now: what was last known, and since when (epoch ms). */
  | {
      readonly state: "unreachable";
      readonly reason: string;
      readonly lastKnown: {
        readonly impact: string | null;
        readonly urgency: string | null;
        readonly priority: string | null;
        readonly at: number;
      } | null;
    };

export const pickCellPayload = z.strictObject({
  impactId: z.string().min(1).max(60),
  urgencyId: z.string().min(1).max(60),
});
export type PickCellPayload = z.infer<typeof pickCellPayload>;

export const overridePriorityPayload = z.strictObject({
  priorityId: z.string().min(1).max(60),
  reason: z.string().max(2_000),
  /** Epoch ms; null for no end. */
  until: z.number().int().nullable(),
});
export type OverridePriorityPayload = z.infer<typeof overridePriorityPayload>;

/** What an override may set, as `IncidentTriageView` has it. */
export type OverrideOffer = Pick<IncidentTriageView, "priorities">;

export const markPayload = z.strictObject({ as: z.enum(["mitigated", "major", "drill"]), isMarked: z.boolean() });
export type MarkPayload = z.infer<typeof markPayload>;

export const pausePayload = z.strictObject({
  reason: z.string().max(2_000),
  /** Epoch ms; null for no end. */
  until: z.number().int().nullable(),
});
export type PausePayload = z.infer<typeof pausePayload>;

/** A step of a policy, counted from 1 as `WaitingView` does. */
const step = z.strictObject({ round: z.number().int().min(1).max(1_000), step: z.number().int().min(1).max(1_000) });

/** `after`: the step that had paged last when the caller decided; null where none had. */
export const escalateNowPayload = z.strictObject({ after: step.nullable() });
export type EscalateNowPayload = z.infer<typeof escalateNowPayload>;

export const handOverPayload = z.strictObject({ accountId: z.string().min(1).max(128) });
export type HandOverPayload = z.infer<typeof handOverPayload>;

/** Calls of the function `issue-panel`. All act on the issue of the platform's context, never on one of the payload. */
export type IssuePanelCalls = {
  /** What the panel shows. Every viewer of the issue may ask. */
  readTriage: () => Answer<TriageView>;
  /** Sets impact and urgency together. Needs the right to edit the issue. Picking the cell one stands in changes nothing. */
  pickCell: (payload: PickCellPayload) => Answer<TriageView>;
  /** What the caller may override the priority with; null where they may not by the project's rules. */
  mayOverride: () => Answer<OverrideOffer | null>;
  /** Sets a priority in the matrix's place. Needs the right to override. The override that stands already changes nothing. */
  overridePriority: (payload: OverridePriorityPayload) => Answer<TriageView>;
  /** Takes the override away. Needs the right to override. */
  withdrawOverride: () => Answer<TriageView>;
  /** Leaves it at that: the panel asks no longer about the edited priority. Needs the right to override. */
  dismissEditedPriority: () => Answer<TriageView>;
  /** Takes the incident in the caller's name: nobody else is called. Needs the right to edit the issue. Of one that is taken it changes nothing. */
  acknowledge: () => Answer<TriageView>;
  /** Takes an acknowledgement back. Needs the right to edit the issue. */
  withdrawAcknowledgement: () => Answer<TriageView>;
  /** Marks the incident mitigated, major or a drill, or takes the mark away. Needs the right to edit the issue. */
  mark: (payload: MarkPayload) => Answer<TriageView>;
  /** Pages nobody until `until`, or until somebody resumes. Needs the right to edit the issue. */
  pauseEscalation: (payload: PausePayload) => Answer<TriageView>;
  /** Goes on paging. Needs the right to edit the issue. */
  resumeEscalation: () => Answer<TriageView>;
  /** Has the next step come now, unless another came since. Needs the right to edit the issue. */
  escalateNow: (payload: EscalateNowPayload) => Answer<TriageView>;
  /** Makes another person have the incident, and its assignee. Needs the right to edit the issue, and Jira's to assign it. */
  handOver: (payload: HandOverPayload) => Answer<TriageView>;
  /** Puts priority and record right from what Jira holds now. Needs the right to edit the issue. */
  recompute: () => Answer<TriageView>;
};

/** Calls of the function `issue-context`. */
export type IssueContextCalls = { readTriage: () => Answer<TriageView> };
