import type { Person } from "../actor";
import type { Instant } from "../time";
import type { PassedOverWhy } from "./decide-due";

/** How an invocation came to a due step: called by the queue in time, by the sweep, by something that happened to the incident, or by a person. */
export type CameBy = "queue" | "sweep" | "event" | "person";

/** What became of a due step. */
export type StepResult =
  /** Claimed; what it owes is stored and not done yet. */
  | { readonly kind: "claimed" }
  | { readonly kind: "paged"; readonly at: Instant; readonly mayHaveMailedTwice: boolean; readonly refusals: readonly string[] }
  | { readonly kind: "passed-over"; readonly why: PassedOverWhy }
  /** Its targets are nobody who could be paged. */
  | { readonly kind: "nobody"; readonly unread: readonly string[] }
  /** Acknowledged, resolved or gone between claim and page. */
  | { readonly kind: "called-off"; readonly at: Instant }
  /** Jira refused for good. */
  | { readonly kind: "refused"; readonly at: Instant; readonly reason: string };

/** One due step on record: due, claimed, performed, how late, by whom it was found. Times are epoch milliseconds. */
export type LedgerLine = {
  readonly issueId: string;
  readonly projectId: string;
  readonly run: number;
  /** Counts up within the run. */
  readonly number: number;
  readonly round: number;
  readonly step: number;
  readonly stepName: string;
  readonly dueAt: Instant;
  readonly claimedAt: Instant;
  readonly cameBy: CameBy;
  readonly people: readonly Person[];
  readonly result: StepResult;
};

/** The name of a line, for good: a step is claimed once. */
export function ledgerKey({ issueId, run, number }: Pick<LedgerLine, "issueId" | "run" | "number">): string {
  return `${issueId}:${run}:${number}`;
}
