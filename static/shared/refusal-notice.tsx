import type { RefusalView } from "../../src/contract/ui/answer";
import { Button } from "./button";
import { Notice } from "./notice";

type Props = { readonly refusal: RefusalView; readonly isBusy?: boolean; readonly onRetry: () => void };

/** Why a call was not done, in the app's own sentence, and a way to ask again. */
export function RefusalNotice({ refusal, isBusy = false, onRetry }: Props) {
  return (
    <Notice
      tone="warning"
      isAlert
      action={
        <Button onClick={onRetry} disabled={isBusy}>
          Try again
        </Button>
      }
    >
      {refusal.message}
    </Notice>
  );
}
