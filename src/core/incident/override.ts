import type { Actor } from "../actor";
import type { Instant } from "../time";

/** A priority set by hand in the place of the matrix's, with its reason; it ends by itself at `until`, or stands until somebody withdraws it. */
export type PriorityOverride = {
  readonly priorityId: string;
  readonly reason: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly until: Instant | null;
};

/** A priority that somebody edited in Jira, past the matrix and past any override: the panel asks about it until it is answered. */
export type EditedPriority = { readonly priorityId: string; readonly by: Actor; readonly at: Instant };

/** How many characters the reason of an override may have. */
export const LONGEST_REASON = 400;

/** The override that stands at `now`; null where there is none, or its end has come. */
export function standingOverride(record: { readonly override: PriorityOverride | null }, now: Instant): PriorityOverride | null {
  const { override } = record;
  return override && (override.until === null || now < override.until) ? override : null;
}
