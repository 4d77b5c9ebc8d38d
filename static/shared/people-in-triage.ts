import type { TriageView } from "../../src/contract/ui/triage";
import { escalationSentence } from "./escalation-sentence";
import { explanationSentence } from "./explanation-sentence";
import { peopleIn } from "./sentence-part";
import { timelineSentence } from "./timeline-sentence";

/** Gives the account ids that drawing this view needs names for. */
export function peopleInTriage(triage: TriageView | null): readonly string[] {
  if (triage?.state !== "incident") return [];
  const edited = triage.editedPriority ? [[{ actor: triage.editedPriority.by }]] : [];
  const taken = triage.waiting.acknowledgement ? [[{ actor: triage.waiting.acknowledgement.by }]] : [];
  const waiting = [...taken, escalationSentence(triage.waiting) ?? []];
  return [explanationSentence(triage.explanation, triage.priority), ...edited, ...waiting, ...triage.recent.map(timelineSentence)].flatMap(
    peopleIn,
  );
}
