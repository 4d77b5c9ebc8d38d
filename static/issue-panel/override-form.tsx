import { useEffect, useRef, useState, type FormEvent } from "react";
import type { IncidentTriageView, OverridePriorityPayload } from "../../src/contract/ui/triage";
import { LONGEST_REASON } from "../../src/core/incident/override";
import { Button } from "../shared/button";
import { SelectField } from "../shared/select-field";
import { TextField } from "../shared/text-field";
import { EndField } from "./end-field";
import { useEndChoice } from "./use-end-choice";
import styles from "./panel-tool.module.css";

type Props = {
  readonly incident: IncidentTriageView;
  readonly isBusy: boolean;
  readonly onOverride: (choice: OverridePriorityPayload) => void;
  readonly onClose: () => void;
};

/** Sets another priority than the matrix gives: which, why, and until when. Escape closes it. */
export function OverrideForm({ incident, isBusy, onOverride, onClose }: Props) {
  const { priorities, priority, explanation } = incident;
  const [priorityId, setPriorityId] = useState((priorities.find(({ id }) => id === priority?.id) ?? priorities[0])?.id ?? "");
  const [reason, setReason] = useState(explanation.kind === "overridden" ? explanation.reason : "");
  const { end, setEnd, until } = useEndChoice("four-hours");
  const form = useRef<HTMLFormElement>(null);
  const isReady = reason.trim() !== "" && until !== undefined;

  useEffect(() => form.current?.querySelector("select")?.focus(), []);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (isReady && !isBusy) onOverride({ priorityId, reason, until });
  }

  return (
    <form
      ref={form}
      className={styles["tool"]}
      aria-label="Override the priority"
      onSubmit={onSubmit}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
      data-testid="override-form"
    >
      <SelectField
        label="Priority"
        value={priorityId}
        options={priorities.map(({ id, name }) => ({ value: id, name }))}
        onChange={setPriorityId}
      />
      <TextField
        label="Reason"
        hint="Shown wherever the priority is, and kept in the timeline."
        value={reason}
        onChange={setReason}
        lines={2}
        longest={LONGEST_REASON}
        testId="override-reason"
      />
      <EndField choice={end} onChange={setEnd} never="When it is withdrawn" />
      <div className={styles["actions"]}>
        <Button appearance="primary" type="submit" disabled={!isReady || isBusy} data-testid="confirm-override">
          {isBusy ? "Setting…" : "Override"}
        </Button>
        <Button appearance="subtle" onClick={onClose} disabled={isBusy}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
