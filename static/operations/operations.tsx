import { makeInvoke, router } from "@forge/bridge";
import { useState } from "react";
import type { Answer } from "../../src/contract/ui/answer";
import type { LedgerPageView, OperationsCalls } from "../../src/contract/ui/operations";
import { download } from "../shared/download";
import { ledgerAsCsv } from "../shared/ledger/ledger-csv";
import type { Context } from "../shared/mount-surface";
import { OpenPage } from "../shared/open-page";
import { useAnswer } from "../shared/use-answer";
import { useNames } from "../shared/use-names";
import { useNow } from "../shared/use-now";
import { ViewerProvider } from "../shared/viewer";
import { LedgerView } from "./ledger-view";

const invoke = makeInvoke<OperationsCalls>();
const readFigures = () => invoke("readFigures");
const readNewest = () => invoke("readLedger", { page: null });
const openPage = (path: string) => void router.open(path);

/** The app's page for the whole site: how the clock kept its times, and every step that fell due. */
export function Operations({ context }: { context: Context }) {
  const figures = useAnswer(readFigures);
  const ledger = useAnswer<LedgerPageView>(readNewest);
  const [result, setResult] = useState<Parameters<typeof LedgerView>[0]["result"]>("all");
  const lines = ledger.value?.lines ?? [];
  const names = useNames([...lines, ...(figures.value?.worst ?? [])].flatMap(({ people }) => people.map(({ accountId }) => accountId)));
  const now = useNow(figures.answeredAt);

  async function readMore(page: string): Promise<Answer<LedgerPageView>> {
    const answer = await invoke("readLedger", { page });
    return answer.ok ? { ...answer, value: { ...answer.value, lines: [...lines, ...answer.value.lines] } } : answer;
  }

  function readAgain() {
    void figures.put(readFigures);
    void ledger.put(readNewest);
  }

  return (
    <ViewerProvider value={{ now, names, locale: context.locale, timeZone: context.timezone }}>
      <OpenPage.Provider value={openPage}>
        <LedgerView
          figures={figures.value}
          ledger={ledger.value}
          refusal={figures.refusal ?? ledger.refusal}
          isBusy={figures.isAsking || ledger.isAsking}
          result={result}
          onResult={setResult}
          onMore={(page) => void ledger.put(() => readMore(page))}
          onRetry={readAgain}
          onExport={(shown) => download("escalation-ledger.csv", ledgerAsCsv(shown, names), "text/csv")}
        />
      </OpenPage.Provider>
    </ViewerProvider>
  );
}
