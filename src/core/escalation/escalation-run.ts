import type { Actor } from "../actor";
import type { Scope } from "../priority/matrix";
import type { Instant } from "../time";

/** Names one policy in one version of the policies for good. */
export type PolicyPin = { readonly scope: Scope; readonly version: number; readonly policyId: string };

/** A place in a policy: rounds and steps are counted from 0. */
export type Position = { readonly round: number; readonly step: number };

/** What comes next, and when by the policy alone: waiting for a goal, quiet hours and a pause put it off. */
export type Cursor = Position & { readonly plannedAt: Instant };

/** Nobody is paged until it ends: by somebody's hand, or by itself. */
export type Pause = { readonly by: Actor; readonly at: Instant; readonly until: Instant | null; readonly reason: string };

export type EndReason =
  /** It is resolved or closed. */
  | "resolved"
  /** By its priority, service or work type no policy is for it any more. */
  | "no-policy"
  /** It goes by another policy from here on. */
  | "moved";

/** One escalation of an incident: from when it waited for somebody until it no longer does. */
export type EscalationRun = {
  /** Counts up within the incident. */
  readonly number: number;
  /** It keeps the version it began with until somebody moves it. */
  readonly policy: PolicyPin;
  /** Somebody chose the policy: rules choose no other. */
  readonly isChosenByHand: boolean;
  readonly startedAt: Instant;
  /** null once every round is through. */
  readonly cursor: Cursor | null;
  /** The last step that paged anybody; null before the first. */
  readonly lastPaged: Position | null;
  /** How many steps were decided about, paged or not: numbers the lines of the ledger. */
  readonly decided: number;
  readonly pause: Pause | null;
  readonly ended: { readonly at: Instant; readonly why: EndReason } | null;
};
