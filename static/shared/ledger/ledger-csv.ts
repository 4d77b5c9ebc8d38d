import type { LedgerLineView } from "../../../src/contract/ui/operations";
import { latenessOf } from "../../../src/core/escalation/ledger-figures";
import { csvText } from "../csv-text";
import type { Names } from "../viewer";
import { RESULT_NAMES, resultSentence } from "./step-words";

const HEADINGS = ["Key", "Summary", "Round", "Step", "Name", "Due", "Came", "Late by (s)", "Came by", "Result", "In words", "People"];

/** Gives steps as a table that spreadsheets open, with moments in UTC; of one that was passed over neither when it came nor how late. */
export function ledgerAsCsv(lines: readonly LedgerLineView[], names: Names): string {
  return csvText([HEADINGS, ...lines.map((line) => cells(line, names))]);
}

function cells(line: LedgerLineView, names: Names): readonly string[] {
  const { issueKey, summary, round, step, stepName, dueAt, claimedAt, cameBy, result, people } = line;
  const isTimed = result.kind !== "passed-over";
  const nameOf = (accountId: string): string => names[accountId] ?? "someone";
  const words = resultSentence(line).map((part) => (typeof part === "string" ? part : "person" in part ? nameOf(part.person) : ""));
  return [
    ...[issueKey, summary, String(round), String(step), stepName, new Date(dueAt).toISOString()],
    ...(isTimed ? [new Date(claimedAt).toISOString(), String(latenessOf(line) / 1000), cameBy] : ["", "", ""]),
    ...[RESULT_NAMES[result.kind], words.join(""), people.map(({ accountId }) => nameOf(accountId)).join(", ")],
  ];
}
