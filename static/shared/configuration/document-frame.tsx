import { useState, type ReactNode } from "react";
import type { VersionView } from "../../../src/contract/ui/configuration";
import type { DocumentKind } from "../../../src/core/configuration/documents";
import { Button } from "../button";
import { Notice } from "../notice";
import { TextField } from "../text-field";
import { ChangedMeanwhile } from "./changed-meanwhile";
import styles from "./document-frame.module.css";
import { DOCUMENT_HINTS, DOCUMENT_NAMES } from "./document-names";
import { Origin } from "./origin";
import { ProblemList } from "./problem-list";
import { SaveWithReason } from "./save-with-reason";
import type { Draft } from "./use-draft";
import { Versions } from "./versions";

export type DocumentFrameProps = {
  readonly draft: Draft;
  readonly scope: "site" | "project";
  /** null while nobody has asked for them. */
  readonly versions: readonly VersionView[] | null;
  readonly onShowVersions: () => void;
  /** The editor of this kind of document. */
  readonly children: ReactNode;
  /** What else there is to see of it, below what saves it. */
  readonly after?: ReactNode;
};

/** What is around the editor of any document: whose it is, what is wrong with it, how to save it, and what it was before. */
export function DocumentFrame({ draft, scope, versions, onShowVersions, children, after }: DocumentFrameProps) {
  const { shown, isChanged, isBusy, refusal, problems, meanwhile } = draft;
  return (
    <section className={styles["page"]} aria-busy={isBusy} data-testid={`document-${shown.kind}`}>
      <div className={styles["head"]}>
        <h2 className={styles["name"]}>{DOCUMENT_NAMES[shown.kind]}</h2>
        <p className={styles["hint"]}>{DOCUMENT_HINTS[shown.kind]}</p>
        <Origin document={shown} scope={scope} />
        {scope === "project" && <Ownership draft={draft} kind={shown.kind} />}
      </div>
      {children}
      {refusal && (
        <Notice tone="warning" isAlert>
          {refusal.message}
        </Notice>
      )}
      <ProblemList problems={problems} />
      {meanwhile && <ChangedMeanwhile theirs={meanwhile.theirs} isBusy={isBusy} onLoadTheirs={draft.discard} />}
      {isChanged && <SaveWithReason label={saveLabel(draft, scope)} isBusy={isBusy} onSave={draft.save} onDiscard={draft.discard} />}
      {after}
      <Versions versions={versions} onShow={onShowVersions} />
    </section>
  );
}

function saveLabel({ shown, meanwhile }: Draft, scope: "site" | "project"): string {
  const isOwn = scope === "site" || shown.source === "project";
  const as = isOwn ? `Save as v${(shown.version ?? 0) + 1}` : "Save as this project’s own";
  return meanwhile ? `${as}, over theirs` : as;
}

/** A project goes by the site's document or by its own; giving up its own asks once more. */
function Ownership({ draft, kind }: { draft: Draft; kind: DocumentKind }) {
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState("");
  const what = DOCUMENT_NAMES[kind].toLowerCase();
  if (!draft.isEditable) {
    return (
      <div className={styles["actions"]}>
        <Button onClick={draft.useOwn} data-testid="use-own">
          Use its own
        </Button>
      </div>
    );
  }
  if (draft.shown.source !== "project") return null;
  if (!isAsking) {
    return (
      <div className={styles["actions"]}>
        <Button onClick={() => setIsAsking(true)} disabled={draft.isBusy} data-testid="give-up-own">
          Give up its own…
        </Button>
      </div>
    );
  }
  return (
    <Notice
      tone="warning"
      title={`Go by the site’s ${what} again?`}
      isAlert
      action={
        <span className={styles["actions"]}>
          <Button
            onClick={() => {
              setIsAsking(false);
              draft.giveUp(reason.trim());
            }}
            disabled={draft.isBusy || reason.trim() === ""}
            data-testid="confirm-give-up"
          >
            Give up its own
          </Button>
          <Button appearance="subtle" onClick={() => setIsAsking(false)}>
            Keep it
          </Button>
        </span>
      }
    >
      <p className={styles["sentence"]}>
        The versions of this project stay in the list. Incidents that run keep the matrix they began with.
      </p>
      <TextField label="Reason" value={reason} onChange={setReason} longest={1_000} testId="give-up-reason" />
    </Notice>
  );
}
