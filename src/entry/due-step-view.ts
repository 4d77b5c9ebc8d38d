import type { LedgerEntry } from "../app/escalation/read-ledger";
import type { DueStepView, LedgerLineView } from "../contract/ui/operations";
import type { LedgerLine } from "../core/escalation/ledger-line";
import { ledgerKey } from "../core/escalation/ledger-line";

/** A line of the ledger as the surfaces draw it. */
export function dueStepView(line: LedgerLine): DueStepView {
  const { round, step, stepName, dueAt, claimedAt, cameBy, people, result } = line;
  return { id: ledgerKey(line), round: round + 1, step: step + 1, stepName, dueAt, claimedAt, cameBy, people, result };
}

/** The same, with the incident that it belongs to. */
export function ledgerLineView({ line, issue: { issueKey, summary } }: LedgerEntry): LedgerLineView {
  return { ...dueStepView(line), issueKey, summary };
}
