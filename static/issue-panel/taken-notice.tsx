import { useEffect, useRef } from "react";
import { Button } from "../shared/button";
import { Notice } from "../shared/notice";

type Props = { readonly isBusy: boolean; readonly onUndo: () => void };

/** That one has just taken the incident, and the way back. It has the focus, since the button that was pressed is gone. */
export function TakenNotice({ isBusy, onUndo }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const undo = (
    <Button onClick={onUndo} disabled={isBusy} data-testid="undo-acknowledge">
      Undo
    </Button>
  );
  return (
    <div ref={place} tabIndex={-1} data-testid="taken-notice">
      <Notice tone="information" action={undo}>
        You took it: nobody else is called.
      </Notice>
    </div>
  );
}
