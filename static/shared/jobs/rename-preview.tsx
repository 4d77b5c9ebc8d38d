import { useEffect, useState } from "react";
import type { RenamePreviewPayload, RenamePreviewView } from "../../../src/contract/ui/matrix-replay";
import type { Answer } from "../../../src/contract/ui/answer";
import type { MatrixDocument } from "../../../src/core/priority/matrix";
import { renamedLevels } from "../../../src/core/priority/level-names";
import { ask } from "../ask";
import { RenameNotice, type RenameSum } from "./rename-notice";
import type { InvokeReplay } from "./use-jobs";

type Props = { readonly invoke: InvokeReplay; readonly stored: MatrixDocument; readonly matrix: MatrixDocument };

/** Counts, as soon as a level is called otherwise than it is stored, what giving open incidents the new name would do. */
export function RenamePreview({ invoke, stored, matrix }: Props) {
  const [found, setFound] = useState<{ readonly sum: RenameSum | null; readonly isWhole: boolean } | null>(null);
  const renamed = renamedLevels(stored, matrix);
  const isAny = renamed.impact.length + renamed.urgency.length > 0;
  const wanted = JSON.stringify(renamed);

  useEffect(() => {
    let isLeft = false;
    setFound(null);
    async function count(levels: Omit<RenamePreviewPayload, "page">): Promise<void> {
      let sum: RenameSum = { renamed: 0, mails: 0 };
      let page: string | null = null;
      do {
        const at: string | null = page;
        const answer: Answer<RenamePreviewView> = await ask(() => invoke("previewRename", { ...levels, page: at }));
        if (isLeft) return;
        if (!answer.ok) return setFound({ sum: null, isWhole: true });
        sum = { renamed: sum.renamed + answer.value.renamed, mails: sum.mails + answer.value.mails };
        page = answer.value.nextPage;
        setFound({ sum, isWhole: page === null });
      } while (page !== null);
    }
    if (isAny) void count(JSON.parse(wanted) as Omit<RenamePreviewPayload, "page">);
    return () => {
      isLeft = true;
    };
  }, [invoke, wanted, isAny]);

  return isAny && found ? <RenameNotice {...found} /> : null;
}
