import { makeInvoke, view } from "@forge/bridge";
import { useState } from "react";
import type { LevelEditorCalls } from "../../src/contract/ui/level-editor";
import { useAnswer } from "../shared/use-answer";
import type { EditedField } from "./edited-field";
import { LevelEditorView } from "./level-editor-view";

const invoke = makeInvoke<LevelEditorCalls>();

/** The editor of Impact or Urgency. What it submits is the level's name, as plain REST takes it; null clears the field. */
export function LevelEditor({ field }: { field: EditedField }) {
  const choices = useAnswer(() => invoke("readLevels"));
  const [value, setValue] = useState(field.value);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setIsSaving] = useState(false);

  async function submit(chosen: string | null) {
    setProblem(null);
    setIsSaving(true);
    try {
      await view.submit(chosen);
    } catch (error) {
      setProblem(`Failed to set ${field.name.toLowerCase()}: ${error instanceof Error ? error.message : "Jira did not take it."}`);
    }
    setIsSaving(false);
  }

  function change(chosen: string | null) {
    setValue(chosen);
    if (!field.isInline) void submit(chosen);
  }

  return (
    <LevelEditorView
      field={field}
      levels={choices.value?.levels ?? null}
      isTyping={choices.value === null && choices.refusal !== null}
      reason={choices.refusal?.message ?? null}
      value={value}
      problem={problem}
      isSaving={isSaving}
      onChange={change}
      onSave={() => void submit(value)}
      onCancel={() => void view.close().catch(() => undefined)}
    />
  );
}
