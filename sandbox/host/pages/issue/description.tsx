import Button, { IconButton } from "@atlaskit/button/new";
import EditIcon from "@atlaskit/icon/core/edit";
import { useState, type FormEvent } from "react";
import { documentOf, textOf } from "../adf/plain-text";
import { RenderAdf } from "../adf/render-adf";
import type { OpenIssue } from "./read-issue";
import type { Change } from "./use-change";
import styles from "./issue.module.css";

/** The description, and a plain-text editor for who may change it. */
export function Description({ open, change }: { readonly open: OpenIssue; readonly change: Change }) {
  const { description } = open.issue.fields;
  const [draft, setDraft] = useState<string | null>(null);
  const mayEdit = "description" in open.editable;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const document = draft?.trim() ? documentOf(draft) : null;
    if (await change("", { method: "PUT", body: { fields: { description: document } } })) setDraft(null);
  }

  return (
    <section className={styles["section"]} aria-labelledby="description-title">
      <div className={styles["sectionTitle"]}>
        <h2 id="description-title">Description</h2>
        {mayEdit && draft === null && (
          <IconButton
            icon={EditIcon}
            label="Edit description"
            appearance="subtle"
            spacing="compact"
            onClick={() => setDraft(textOf(description))}
          />
        )}
      </div>
      {draft === null && (description ? <RenderAdf document={description} /> : <p className={styles["quiet"]}>No description.</p>)}
      {draft !== null && (
        <form onSubmit={(event) => void save(event)}>
          <textarea
            autoFocus
            className={styles["textarea"]}
            aria-label="Description"
            rows={8}
            value={draft}
            onChange={(event) => setDraft(event.target.value)}
          />
          <div className={styles["formActions"]}>
            <Button type="submit" appearance="primary">
              Save
            </Button>
            <Button appearance="subtle" onClick={() => setDraft(null)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
