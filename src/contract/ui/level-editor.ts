/** The conversation between the editor of Impact and Urgency (create dialog, issue view) and its resolver. */
import type { Answer } from "./answer";
import type { LevelView } from "./triage";

export type LevelChoices = {
  readonly field: "impact" | "urgency";
  readonly levels: readonly LevelView[];
};

/** Calls of the function `level-editor`. Which field it is about comes from the platform's context (`moduleKey`). */
export type LevelEditorCalls = { readLevels: () => Answer<LevelChoices> };
