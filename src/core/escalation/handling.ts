import type { Actor } from "../actor";
import type { Instant } from "../time";

/** How somebody came to take an incident. */
export type HowAcknowledged = "panel" | "assignment" | "transition" | "automation" | "mitigated";

/** A person took it. */
export type Acknowledgement = {
  readonly by: Actor;
  readonly at: Instant;
  readonly how: HowAcknowledged;
  /** From when on it counts no longer, by the policy; null for never. */
  readonly until: Instant | null;
};

/** Something that somebody marked. */
export type Mark = { readonly by: Actor; readonly at: Instant };

/** What people said of an incident beside Jira's own fields. Each has a field in Jira that repeats it, with its history. */
export type Handling = {
  readonly acknowledgement: Acknowledgement | null;
  /** Users are served again. */
  readonly mitigated: Mark | null;
  /** It needs more than its priority says: a flag beside the matrix. */
  readonly major: Mark | null;
  /** It is an exercise. */
  readonly drill: Mark | null;
};

/** Nobody said anything. */
export const UNHANDLED: Handling = { acknowledgement: null, mitigated: null, major: null, drill: null };
