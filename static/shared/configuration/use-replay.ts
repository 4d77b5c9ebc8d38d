import { useRef, useState } from "react";
import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import type { MatrixDocument } from "../../../src/core/priority/matrix";
import { download } from "../download";
import type { InvokeReplay } from "../jobs/use-jobs";
import { useAction } from "../use-action";
import { tidied } from "./matrix-draft";
import { changedAsCsv, NOTHING_REPLAYED, withPage, type ReplaySum } from "./replay-sum";
import type { ReplayViewProps } from "./replay-view";

/** How many incidents one replay looks back on before it asks. */
const AT_ONCE = 1_000;

type Run = { readonly of: string; readonly sum: ReplaySum; readonly nextPage: string | null };

/** Replays the matrix on the screen over the incidents of before, page by page, the newest first. */
export function useReplay(invoke: InvokeReplay, matrix: MatrixDocument, priorities: ConfigurationView["priorities"]): ReplayViewProps {
  const [run, setRun] = useState<Run | null>(null);
  const action = useAction();
  const isStopped = useRef(false);
  const document = tidied(matrix);
  const of = JSON.stringify(document);

  async function read(from: Run) {
    isStopped.current = false;
    let current = from;
    do {
      const page = await action.run(() => invoke("replayMatrix", { document, page: current.nextPage }));
      if (!page) return;
      current = { of, sum: withPage(current.sum, page), nextPage: page.nextPage };
      setRun(current);
    } while (current.nextPage !== null && current.sum.considered < from.sum.considered + AT_ONCE && !isStopped.current);
  }

  const nameOf = (id: string): string => priorities.find((priority) => priority.id === id)?.name ?? id;
  return {
    priorities,
    sum: run?.sum ?? null,
    isRunning: action.isBusy,
    hasMore: run !== null && run.nextPage !== null,
    isStale: run !== null && run.of !== of,
    refusal: action.refusal,
    onReplay: () => void read({ of, sum: NOTHING_REPLAYED, nextPage: null }),
    onMore: () => run && void read(run),
    onStop: () => {
      isStopped.current = true;
    },
    onExport: () => run && download("incident-desk-replay.csv", changedAsCsv(run.sum.changed, nameOf), "text/csv"),
  };
}
