import type { PriorityView } from "../../src/contract/ui/triage";
import type { CellContent } from "./cell";

/** Gives what picking this cell would change, and how to go on: said before anything is done. */
export function pickSentence({ impact, urgency, priority }: CellContent, now: PriorityView | null, isOverridden = false): string {
  const said = isOverridden
    ? `Priority stays ${now?.name ?? "as it is"} by its override; the matrix gives ${priority.name}`
    : outcome(priority, now);
  return `${said}. Press Enter again to set impact ${impact.name}, urgency ${urgency.name}; Escape to leave it.`;
}

/** Gives the sentence that tells a picker they already stand there. */
export function standingSentence({ impact, urgency }: CellContent): string {
  return `This incident is already at impact ${impact.name}, urgency ${urgency.name}.`;
}

/** Gives a sentence as a screen reader should say it: an arrow is "to". */
export function spoken(sentence: string): string {
  return sentence.replaceAll(" → ", " to ");
}

function outcome(to: PriorityView, from: PriorityView | null): string {
  if (from === null) return `Priority becomes ${to.name}`;
  return from.id === to.id ? `Priority stays ${to.name}` : `Priority ${from.name} → ${to.name}`;
}
