import { useState } from "react";
import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import type { ApplyPreviewView } from "../../../src/contract/ui/matrix-replay";
import { useAction } from "../use-action";
import { NOTHING_TO_APPLY, withPage, type ApplySum } from "./apply-sum";
import { ApplyView } from "./apply-view";
import type { InvokeReplay } from "./use-jobs";

type Props = {
  readonly invoke: InvokeReplay;
  readonly priorities: ConfigurationView["priorities"];
  readonly isUnsaved: boolean;
  readonly onStarted: () => void;
};

/** Looks at what applying the stored matrix to open incidents would do, and starts it. */
export function ApplyToOpen({ invoke, priorities, isUnsaved, onStarted }: Props) {
  const [found, setFound] = useState<{ readonly sum: ApplySum; readonly isWhole: boolean } | null>(null);
  const { isBusy, refusal, run, forget } = useAction();

  async function look() {
    let sum = NOTHING_TO_APPLY;
    let next: string | null = null;
    do {
      const at: string | null = next;
      const page: ApplyPreviewView | null = await run(() => invoke("previewApply", { page: at }));
      if (!page) {
        setFound(null);
        return;
      }
      sum = withPage(sum, page);
      next = page.nextPage;
      setFound({ sum, isWhole: next === null });
    } while (next !== null);
  }

  async function start(reason: string) {
    const started = await run(() => invoke("startApply", { reason }));
    if (!started) return;
    setFound(null);
    onStarted();
  }

  return (
    <ApplyView
      priorities={priorities}
      sum={isUnsaved ? null : (found?.sum ?? null)}
      isWhole={found?.isWhole ?? false}
      isBusy={isBusy}
      isUnsaved={isUnsaved}
      refusal={refusal}
      onLook={() => void look()}
      onStart={start}
      onLeave={() => {
        setFound(null);
        forget();
      }}
    />
  );
}
