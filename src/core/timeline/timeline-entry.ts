import type { Actor, Person } from "../actor";
import type { EndReason } from "../escalation/escalation-run";
import type { HowAcknowledged } from "../escalation/handling";
import type { Input, MatrixPin } from "../priority/matrix";
import type { Instant } from "../time";

/** A value before and after, by the name people see; null is empty. */
export type Change = { readonly from: string | null; readonly to: string | null };

/** What happened. One union for all that the timeline can tell. */
export type TimelineFact =
  | { readonly kind: "raised" }
  | {
      readonly kind: "levels-set";
      readonly impact?: Change;
      readonly urgency?: Change;
      readonly priority?: Change;
      readonly matrixVersion?: number;
      /** The fields of the site's own that levels were copied from; absent where somebody chose them. */
      readonly copiedFrom?: Readonly<Partial<Record<Input, string>>>;
    }
  | {
      readonly kind: "priority-set";
      readonly from: string | null;
      readonly to: string;
      readonly impact: string;
      readonly urgency: string;
      readonly matrixVersion: number;
    }
  | ({ readonly kind: "priority-edited" } & Change)
  /** Somebody moved it to another version of the matrix. */
  | { readonly kind: "matrix-moved"; readonly from: MatrixPin; readonly to: MatrixPin; readonly reason: string }
  /** Somebody moved it to the tiers that its services have now; the matrix stayed. */
  | { readonly kind: "services-moved"; readonly reason: string }
  | {
      readonly kind: "priority-overridden";
      readonly from: string | null;
      readonly to: string;
      readonly reason: string;
      readonly until: Instant | null;
    }
  /** Jira's priority had left the override's and was put back to it. */
  | { readonly kind: "override-restored"; readonly from: string | null; readonly to: string; readonly reason: string }
  | ({ readonly kind: "override-withdrawn" } & Change)
  /** Its end came; `priority` is what it had set. */
  | { readonly kind: "override-ended"; readonly priority: string }
  | ({ readonly kind: "status-changed" } & Change)
  | ({ readonly kind: "assigned" } & Change)
  /** Somebody had the priority put to where it should be, from the report on drift. */
  | { readonly kind: "repair-asked" }
  | ({ readonly kind: "type-changed" } & Change)
  /** After a re-installation, from Jira's fields and history; `lost` is what those do not tell. */
  | { readonly kind: "record-rebuilt"; readonly lost: "matrix" | "override-end" }
  | EscalationFact;

/** What happened to the waiting for somebody. */
export type EscalationFact =
  | { readonly kind: "escalation-started"; readonly policy: string }
  | { readonly kind: "escalation-ended"; readonly policy: string; readonly why: EndReason }
  | { readonly kind: "escalation-moved"; readonly policy: string; readonly reason: string }
  /** A step of its policy came: these people were asked to come. Round and step count from 1. */
  | { readonly kind: "paged"; readonly round: number; readonly step: number; readonly stepName: string; readonly people: readonly Person[] }
  /** A step came, and its targets are nobody who could be asked. */
  | { readonly kind: "paged-nobody"; readonly round: number; readonly step: number; readonly stepName: string }
  /** Somebody had the next step come before its time. */
  | { readonly kind: "escalated-now" }
  | { readonly kind: "escalation-paused"; readonly until: Instant | null; readonly reason: string }
  | { readonly kind: "escalation-resumed" }
  | { readonly kind: "acknowledged"; readonly how: HowAcknowledged }
  | { readonly kind: "acknowledgement-withdrawn" }
  /** The time of whoever took it is up, and it is not resolved. */
  | { readonly kind: "acknowledgement-ended" }
  | { readonly kind: "handed-over"; readonly to: Person }
  | { readonly kind: "goal-warned" | "goal-breached"; readonly goal: string; readonly targetMinutes: number }
  | { readonly kind: "marked" | "unmarked"; readonly as: "mitigated" | "major" | "drill" };

export type TimelineEntry = {
  /** Unique within the incident: an entry told twice is one entry. */
  readonly id: string;
  readonly at: Instant;
  readonly by: Actor;
  readonly fact: TimelineFact;
};
