import type { FormEvent, KeyboardEvent } from "react";
import type { LevelView } from "../../src/contract/ui/triage";
import type { Answers } from "../../src/core/priority/propose-cell";
import { Bone } from "../shared/bone";
import { Button } from "../shared/button";
import { VisuallyHidden } from "../shared/visually-hidden";
import type { EditedField } from "./edited-field";
import styles from "./level-editor-view.module.css";
import { LevelHelp } from "./level-help";
import { LevelOptions } from "./level-options";

export type LevelEditorViewProps = {
  readonly field: EditedField;
  /** null while they have not come. */
  readonly levels: readonly LevelView[] | null;
  /** The levels cannot be had: a plain box takes the name of one. */
  readonly isTyping: boolean;
  /** Why they cannot be had. */
  readonly reason: string | null;
  /** The name of the chosen level. */
  readonly value: string | null;
  /** Why the value was not taken. */
  readonly problem: string | null;
  readonly isSaving: boolean;
  /** Answers that the help to choose begins with, open; without them it is closed. */
  readonly help?: Partial<Answers>;
  readonly onChange: (name: string | null) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
};

/** The levels of a field to choose from; on the issue view with Save and Cancel, where Enter saves and Escape cancels. */
export function LevelEditorView(props: LevelEditorViewProps) {
  const { field, levels, isTyping, isSaving, problem, onSave, onCancel } = props;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (field.isInline && !isSaving) onSave();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!field.isInline) return;
    if (event.key === "Escape") onCancel();
  }

  return (
    <form className={styles["editor"]} onSubmit={onSubmit} onKeyDown={onKeyDown} data-testid="level-editor">
      <Field {...props} />
      {problem && (
        <p role="alert" className={styles["problem"]}>
          {problem}
        </p>
      )}
      {field.isInline && (
        <div className={styles["actions"]}>
          {(levels || isTyping) && (
            <Button appearance="primary" type="submit" disabled={isSaving} data-testid="save-level">
              Save
            </Button>
          )}
          <Button appearance="subtle" onClick={onCancel} disabled={isSaving} data-testid="cancel-level">
            Cancel
          </Button>
        </div>
      )}
    </form>
  );
}

function Field({ field, help, levels, isTyping, reason, value, onChange }: LevelEditorViewProps) {
  if (levels)
    return (
      <>
        <LevelOptions field={field} levels={levels} value={value} onChange={onChange} />
        <LevelHelp input={field.input} levels={levels} onChoose={({ name }) => onChange(name)} {...(help && { first: help })} />
      </>
    );
  if (!isTyping) return <Skeleton name={field.name} />;
  return (
    <div className={styles["typing"]}>
      <p id="level-reason" className={styles["reason"]}>
        {reason} Until then, type the name of a level.
      </p>
      <input
        type="text"
        className={styles["box"]}
        aria-label={field.name}
        aria-describedby="level-reason"
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value.trim() === "" ? null : target.value)}
        data-testid="level-text"
      />
    </div>
  );
}

function Skeleton({ name }: { name: string }) {
  return (
    <div className={styles["typing"]} data-testid="skeleton">
      <VisuallyHidden>Loading the levels of {name.toLowerCase()}</VisuallyHidden>
      <Bone size="short" />
      <Bone size="line" />
      <Bone size="short" />
    </div>
  );
}
