import { useEffect, useRef, useState, type FormEvent } from "react";
import type { PausePayload } from "../../src/contract/ui/triage";
import { LONGEST_REASON } from "../../src/core/incident/override";
import { Button } from "../shared/button";
import { TextField } from "../shared/text-field";
import { EndField } from "./end-field";
import { useEndChoice } from "./use-end-choice";
import styles from "./panel-tool.module.css";

type Props = { readonly isBusy: boolean; readonly onPause: (choice: PausePayload) => void; readonly onClose: () => void };

/** Pauses the escalation: until when, and why if one likes to say so. Escape closes it. */
export function PauseForm({ isBusy, onPause, onClose }: Props) {
  const [reason, setReason] = useState("");
  const { end, setEnd, until } = useEndChoice("one-hour");
  const form = useRef<HTMLFormElement>(null);
  const isReady = until !== undefined;

  useEffect(() => form.current?.querySelector("select")?.focus(), []);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isReady && !isBusy) onPause({ reason, until });
  }

  return (
    <form
      ref={form}
      className={styles["tool"]}
      aria-label="Pause the escalation"
      onSubmit={onSubmit}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
      data-testid="pause-form"
    >
      <EndField choice={end} onChange={setEnd} never="When somebody resumes it" />
      <TextField
        label="Reason, if you like"
        hint="Shown in the panel and kept in the timeline."
        value={reason}
        onChange={setReason}
        longest={LONGEST_REASON}
        testId="pause-reason"
      />
      <div className={styles["actions"]}>
        <Button appearance="primary" type="submit" disabled={!isReady || isBusy} data-testid="confirm-pause">
          Pause
        </Button>
        <Button appearance="subtle" onClick={onClose} disabled={isBusy}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
