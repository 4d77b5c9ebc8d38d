import type { WaitingView } from "../../src/contract/ui/triage";
import type { SentencePart } from "./sentence-part";

/** Gives what comes next if nobody does anything: "Next 12:41 page First (step 1 of 3)", or why nothing does. Null where nothing escalates. */
export function escalationSentence({ escalation, acknowledgement, mitigated }: WaitingView): readonly SentencePart[] | null {
  if (escalation === null) return null;
  const { pause, next } = escalation;
  if (pause)
    return [
      ...(pause.until === null ? ["Paused until somebody resumes, by "] : ["Paused until ", { end: pause.until }, ", by "]),
      { actor: pause.by },
      pause.reason === "" ? "" : `: ${pause.reason}`,
    ];
  if (next) return ["Next ", { end: next.at }, ` page ${next.stepName} (${placeWords(next, escalation)})`];
  if (acknowledgement && acknowledgement.until !== null)
    return ["Nobody is paged while it is acknowledged: until ", { end: acknowledgement.until }, ", then it pages again"];
  if (acknowledgement ?? mitigated) return ["Nobody is paged: somebody has it"];
  return ["All steps have come: nobody else is paged"];
}

function placeWords(
  place: { readonly round: number; readonly step: number },
  { steps, rounds }: NonNullable<WaitingView["escalation"]>,
): string {
  const step = `step ${place.step} of ${steps}`;
  return rounds === 1 ? step : `${step}, round ${place.round} of ${rounds}`;
}
