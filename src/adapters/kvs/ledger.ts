import { Sort, WhereConditions, kvs } from "@forge/kvs";
import type { Ledger } from "../../app/escalation/ports";
import { ledgerRow } from "../../contract/stored/escalation";
import type { LedgerLine } from "../../core/escalation/ledger-line";
import type { Instant } from "../../core/time";
import { askStorage, readStored } from "./ask-storage";

/** As long as Forge keeps what has an end; what is written again is kept a year from then. It goes up to two days late. */
export const KEPT_A_YEAR = { ttl: { unit: "DAYS" as const, value: 365 } };
/** As many rows as one query gives. */
const MOST = 100;

type Row = { readonly book: "steps"; readonly dueAt: Instant; readonly issueId: string; readonly line: LedgerLine };

/** A line as the entity `ledger` keeps it: all in one partition, ordered by when the step was due. */
export function ledgerRowOf(line: LedgerLine): Row {
  return { book: "steps", dueAt: line.dueAt, issueId: line.issueId, line };
}

/** The due steps on record, in Forge's entity storage. */
export const kvsLedger: Ledger = {
  async newest({ limit, since, page }) {
    const { results, nextCursor } = await askStorage("read the ledger", () => {
      const all = kvs
        .entity<Row>("ledger")
        .query()
        .index("by-time", { partition: ["steps"] });
      const asked = (since === null ? all : all.where(WhereConditions.greaterThanEqualTo(since))).sort(Sort.DESC).limit(limit);
      return (page === null ? asked : asked.cursor(page)).getMany();
    });
    return { lines: results.map(({ value }) => lineOf(value)), nextPage: nextCursor ?? null };
  },

  async ofIssue(issueId) {
    const { results } = await askStorage("read the ledger of an incident", () =>
      kvs
        .entity<Row>("ledger")
        .query()
        .index("by-issue", { partition: [issueId] })
        .sort(Sort.DESC)
        .limit(MOST)
        .getMany(),
    );
    return results.map(({ value }) => lineOf(value));
  },
};

function lineOf({ line }: Row): LedgerLine {
  return readStored("a line of the ledger", line, ledgerRow);
}
