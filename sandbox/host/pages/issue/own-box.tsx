import Button from "@atlaskit/button/new";
import { useState, type FormEvent } from "react";
import styles from "./own-box.module.css";

type OwnBoxProps = {
  readonly name: string;
  readonly type: "string" | "number" | "object";
  /** What stands in the box at first. */
  readonly words: string;
  readonly onSave: (value: string | number | null) => Promise<void>;
  readonly onClose: () => void;
};

/** Jira's own box for a field of the app's that brings no editor. Nothing typed takes the value away. */
export function OwnBox({ name, type, words, onSave, onClose }: OwnBoxProps) {
  const [draft, setDraft] = useState(words);

  function save(event: FormEvent): void {
    event.preventDefault();
    const value = draft.trim() === "" ? null : type === "number" ? Number(draft) : draft;
    onSave(value).catch(() => undefined);
  }

  return (
    <form className={styles["ownBox"]} onSubmit={save}>
      <input
        autoFocus
        type={type === "number" ? "number" : "text"}
        step="any"
        aria-label={name}
        value={draft}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && onClose()}
      />
      <Button type="submit" appearance="primary" spacing="compact">
        Save
      </Button>
      <Button appearance="subtle" spacing="compact" onClick={onClose}>
        Cancel
      </Button>
    </form>
  );
}
