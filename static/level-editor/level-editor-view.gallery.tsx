import { IMPACTS, URGENCIES } from "../gallery/an-incident";
import type { EditedField } from "./edited-field";
import { LevelEditorView, type LevelEditorViewProps } from "./level-editor-view";

const IN_CREATE: EditedField = { input: "impact", name: "Impact", value: "Medium", isInline: false };
const INLINE: EditedField = { input: "impact", name: "Impact", value: "Medium", isInline: true };

function drawn(field: EditedField, over: Partial<LevelEditorViewProps> = {}) {
  const nothing = () => undefined;
  const idle = { levels: IMPACTS, isTyping: false, reason: null, value: field.value, problem: null, isSaving: false };
  return () => <LevelEditorView field={field} {...idle} onChange={nothing} onSave={nothing} onCancel={nothing} {...over} />;
}

const FAILED = { levels: null, isTyping: true, reason: "The levels could not be read: Jira is busy." };

export const InCreate = drawn(IN_CREATE);
export const NotSet = drawn(IN_CREATE, { value: null });
export const Inline = drawn(INLINE);
export const Saving = drawn(INLINE, { isSaving: true });
export const NotTaken = drawn(INLINE, { problem: "Failed to set impact: you may not edit this issue." });
export const UnknownLevel = drawn(INLINE, { value: "Catastrophic" });
export const Loading = drawn(IN_CREATE, { levels: null });
export const LoadingInline = drawn(INLINE, { levels: null });
export const Failed = drawn(IN_CREATE, FAILED);
export const FailedInline = drawn(INLINE, FAILED);
export const Helping = drawn(IN_CREATE, { help: {} });
export const HelpingWithUrgency = drawn(
  { ...INLINE, input: "urgency", name: "Urgency" },
  { levels: URGENCIES, help: { wayRound: 1, when: 0 } },
);
export const LongWords = drawn(IN_CREATE, {
  value: "Low Unternehmensweite Beeinträchtigung",
  levels: IMPACTS.map((level) => ({ ...level, name: `${level.name} Unternehmensweite Beeinträchtigung` })),
});
