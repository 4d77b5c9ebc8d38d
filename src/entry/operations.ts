import { makeResolver } from "@forge/resolver";
import { FIGURES_OF_DAYS, readLedgerFigures, readLedgerPage } from "../app/escalation/read-ledger";
import { nothing } from "../contract/ui/nothing";
import type { LedgerFiguresView, LedgerPageView, OperationsCalls } from "../contract/ui/operations";
import { readLedgerPayload } from "../contract/ui/operations";
import { accept } from "../core/result";
import { ledgerLineView } from "./due-step-view";
import { operationsDoor } from "./operations-door";

/** The app's page for the whole site (`jira:globalPage`). */
export const operations = makeResolver<OperationsCalls>({
  readFigures: operationsDoor({
    authorise: "oversee-escalations",
    payload: nothing,
    answer: async ({ ports }) => {
      const report = await readLedgerFigures(ports);
      return accept<LedgerFiguresView>({ ...report, days: FIGURES_OF_DAYS, worst: report.worst.map(ledgerLineView) });
    },
  }),

  readLedger: operationsDoor({
    authorise: "oversee-escalations",
    payload: readLedgerPayload,
    answer: async ({ payload: { page }, ports }) => {
      const { entries, nextPage } = await readLedgerPage(page, ports);
      return accept<LedgerPageView>({ lines: entries.map(ledgerLineView), nextPage });
    },
  }),
});
