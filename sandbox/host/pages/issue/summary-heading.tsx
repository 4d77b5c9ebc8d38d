import Button, { IconButton } from "@atlaskit/button/new";
import EditIcon from "@atlaskit/icon/core/edit";
import { useState, type FormEvent } from "react";
import type { OpenIssue } from "./read-issue";
import type { Change } from "./use-change";
import styles from "./issue.module.css";

/** The summary, which is the page's heading, and its editor. */
export function SummaryHeading({ open, change }: { readonly open: OpenIssue; readonly change: Change }) {
  const { summary } = open.issue.fields;
  const [draft, setDraft] = useState<string | null>(null);
  const mayEdit = "summary" in open.editable;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (await change("", { method: "PUT", body: { fields: { summary: draft } } })) setDraft(null);
  }

  if (draft === null) {
    return (
      <div className={styles["summary"]}>
        <h1 data-testid="issue-summary">{summary}</h1>
        {mayEdit && (
          <IconButton icon={EditIcon} label="Edit summary" appearance="subtle" spacing="compact" onClick={() => setDraft(summary)} />
        )}
      </div>
    );
  }
  return (
    <form className={styles["summaryForm"]} onSubmit={(event) => void save(event)}>
      <h1 className="visually-hidden">{summary}</h1>
      <input
        autoFocus
        aria-label="Summary"
        value={draft}
        maxLength={255}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && setDraft(null)}
      />
      <Button type="submit" appearance="primary">
        Save
      </Button>
      <Button appearance="subtle" onClick={() => setDraft(null)}>
        Cancel
      </Button>
    </form>
  );
}
