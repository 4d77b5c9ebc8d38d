/** Of an incident at a moment, everything that a goal depends on. Small, for it is kept. */
export type Conditions = {
  /** Jira's ids. */
  readonly statusId: string;
  readonly priorityId: string | null;
  readonly workTypeId: string;
  /** The services it hits. */
  readonly serviceIds: readonly string[];
  readonly isAcknowledged: boolean;
  readonly isMitigated: boolean;
  readonly isResolved: boolean;
};
