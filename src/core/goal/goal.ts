/** What shall be reached within a time: a person answers, or the trouble ends. */
export type Goal = {
  readonly id: string;
  readonly name: string;
  /** The calendar whose hours count; null: every hour of every day. */
  readonly calendarId: string | null;
  /** The first that fits an incident says its target. An incident that none fits has none. */
  readonly targets: readonly TargetRule[];
  /** Ids of the statuses in which the clock stands still. */
  readonly pausedIn: readonly string[];
  /** At which share of its target a warning is due, in per cent. */
  readonly warnAtPercent: number;
} & (ResponseGoal | ResolutionGoal);

/** Met by the acknowledgement; by the end of the trouble, too, where nobody acknowledged it before. */
export type ResponseGoal = { readonly kind: "response" };

/** Met when users are served again, or when the fix stands. */
export type ResolutionGoal = { readonly kind: "resolution"; readonly metBy: "mitigated" | "resolved" };

/** How long the incidents of some kinds may take. An empty list asks for nothing. */
export type TargetRule = {
  readonly priorityIds: readonly string[];
  /** One of the services that an incident hits is enough. */
  readonly serviceIds: readonly string[];
  readonly workTypeIds: readonly string[];
  readonly minutes: number;
};
