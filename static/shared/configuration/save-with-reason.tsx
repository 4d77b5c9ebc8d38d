import { useState } from "react";
import { Button } from "../button";
import { TextField } from "../text-field";
import styles from "./document-frame.module.css";

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly isBusy: boolean;
  readonly onSave: (reason: string) => Promise<unknown>;
  readonly onDiscard: () => void;
};

const NOT_SAVED = "Not saved yet. Say why, for whoever reads the versions later.";

/** The one way to keep what was changed, with the reason that the list of versions will show. */
export function SaveWithReason({ label, hint = NOT_SAVED, isBusy, onSave, onDiscard }: Props) {
  const [reason, setReason] = useState("");
  return (
    <form
      className={styles["save"]}
      aria-label="Save"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") void onSave(reason.trim());
      }}
    >
      <TextField label="Reason" hint={hint} value={reason} onChange={setReason} longest={1_000} testId="reason" />
      <div className={styles["actions"]}>
        <Button appearance="primary" type="submit" disabled={isBusy || reason.trim() === ""} data-testid="save">
          {isBusy ? "Saving…" : label}
        </Button>
        <Button appearance="subtle" onClick={onDiscard} disabled={isBusy}>
          Discard
        </Button>
      </div>
    </form>
  );
}
