import Button from "@atlaskit/button/new";
import { useState, type FormEvent } from "react";
import { documentOf } from "../adf/plain-text";
import type { Change } from "./use-change";
import styles from "./issue.module.css";

/** A box to write a comment in. */
export function AddComment({ change }: { readonly change: Change }) {
  const [text, setText] = useState("");
  const [isSending, setSending] = useState(false);

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSending(true);
    if (await change("/comment", { method: "POST", body: { body: documentOf(text) } })) setText("");
    setSending(false);
  }

  return (
    <form className={styles["addComment"]} onSubmit={(event) => void send(event)}>
      <textarea
        className={styles["textarea"]}
        aria-label="Add a comment"
        placeholder="Add a comment…"
        rows={text === "" ? 1 : 4}
        value={text}
        onChange={(event) => setText(event.target.value)}
        data-testid="comment-text"
      />
      {text.trim() !== "" && (
        <div className={styles["formActions"]}>
          <Button type="submit" appearance="primary" isLoading={isSending} testId="comment-submit">
            Save
          </Button>
          <Button appearance="subtle" onClick={() => setText("")}>
            Cancel
          </Button>
        </div>
      )}
    </form>
  );
}
