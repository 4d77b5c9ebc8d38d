import { useState, type FormEvent } from "react";
import type { EditedPriorityView, OverridePriorityPayload } from "../../src/contract/ui/triage";
import { LONGEST_REASON } from "../../src/core/incident/override";
import { ActorName } from "../shared/actor-name";
import { Button } from "../shared/button";
import { End } from "../shared/end";
import { Notice } from "../shared/notice";
import { TextField } from "../shared/text-field";
import styles from "./panel-tool.module.css";

type Props = {
  readonly edited: EditedPriorityView;
  readonly isBusy: boolean;
  readonly onOverride: (choice: OverridePriorityPayload) => void;
  readonly onDismiss: () => void;
};

/** Asks about a priority that somebody set in Jira: shall it stand as an override, and why. */
export function EditedQuestion({ edited, isBusy, onOverride, onDismiss }: Props) {
  const [reason, setReason] = useState("");
  const { priority, by, at, isKept } = edited;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() !== "" && !isBusy) onOverride({ priorityId: priority.id, reason, until: null });
  }

  return (
    <Notice tone="warning">
      <form className={styles["ask"]} onSubmit={onSubmit} aria-label="Priority set in Jira" data-testid="edited-question">
        <p className={styles["sentence"]}>
          <ActorName actor={by} /> set {priority.name} in Jira at <End at={at} />
          {isKept ? ", and it stands as an override. What is the reason?" : "; it was put back. Keep it as an override?"}
        </p>
        <TextField label="Reason" value={reason} onChange={setReason} longest={LONGEST_REASON} testId="edited-reason" />
        <div className={styles["actions"]}>
          <Button type="submit" disabled={isBusy || reason.trim() === ""} data-testid="keep-edited">
            {isKept ? "Save the reason" : "Keep as override"}
          </Button>
          <Button appearance="subtle" onClick={onDismiss} disabled={isBusy} data-testid="dismiss-edited">
            {isKept ? "Not now" : "Leave it put back"}
          </Button>
        </div>
      </form>
    </Notice>
  );
}
