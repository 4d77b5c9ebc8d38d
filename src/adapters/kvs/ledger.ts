import type { LedgerLine } from "../../core/escalation/ledger-line";

/** A line as the entity `ledger` keeps it: all in one partition, ordered by when the step was due. */
export function ledgerRowOf(line: LedgerLine): object {
  return { book: "steps", dueAt: line.dueAt, issueId: line.issueId, line };
}
