import { useState } from "react";
import type { IncidentTriageView } from "../../src/contract/ui/triage";
import { cellContent, isSameCell, type Cell } from "./cell";
import { pickSentence, spoken, standingSentence } from "./pick-sentence";

export type Pick = {
  /** The cell that waits to be confirmed. */
  readonly picked: Cell | null;
  /** First time: says what it would change. Second time on the same cell: does it. */
  readonly pick: (cell: Cell) => void;
  readonly leave: () => void;
  readonly confirm: () => void;
};

type Options = {
  readonly incident: IncidentTriageView | null;
  readonly announce: (sentence: string) => void;
  /** Does it; tells whether it was done. */
  readonly commit: (cell: Cell) => Promise<boolean>;
};

/** Holds the cell a person is about to choose, between the first Enter and the second. */
export function usePick({ incident, announce, commit }: Options): Pick {
  const [picked, setPicked] = useState<Cell | null>(null);

  function pick(cell: Cell) {
    const content = incident && cellContent(incident, cell);
    if (!content || !incident.canEdit) return;
    if (isSameCell(cell, picked)) return confirm();
    if (isSameCell(cell, incident.standing)) {
      setPicked(null);
      return announce(standingSentence(content));
    }
    setPicked(cell);
    announce(spoken(pickSentence(content, incident.priority, incident.explanation.kind === "overridden")));
  }

  function leave() {
    if (picked === null) return;
    setPicked(null);
    announce("Left as it was.");
  }

  function confirm() {
    if (picked === null) return;
    // A refused pick stays picked, so that one can try again or leave it.
    void commit(picked).then((isDone) => isDone && setPicked(null));
  }

  return { picked, pick, leave, confirm };
}
