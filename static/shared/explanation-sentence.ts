import type { ExplanationView, PriorityView } from "../../src/contract/ui/triage";
import { unreachable } from "../../src/core/result";
import { copiedWords } from "./copied-words";
import type { SentencePart } from "./sentence-part";

/** Gives why the priority is what it is, as one sentence or two. */
export function explanationSentence(explanation: ExplanationView, priority: PriorityView | null): readonly SentencePart[] {
  switch (explanation.kind) {
    case "by-matrix":
      return [
        `${priority?.name ?? "No priority"} because impact ${explanation.impact} × urgency ${explanation.urgency}${raised(explanation.raisedForTier)}, matrix v${explanation.matrixVersion}`,
        ...setBy(explanation),
        `${copiedWords(explanation.copiedFrom)}.`,
      ];
    case "overridden":
      return [
        `${priority?.name ?? "No priority"} by override of `,
        { actor: explanation.setBy },
        " ",
        { moment: explanation.setAt },
        ...ending(explanation.until),
        `: ${explanation.reason}`,
      ];
    case "as-found":
      return [
        `${priority?.name ?? "No priority"} from before Incident Desk was installed again: impact ${explanation.impact} × urgency ${explanation.urgency}, by a matrix that is not known any more.`,
      ];
    case "override-drifted":
      return [`Jira says ${priority?.name ?? "no priority"}, but an override sets ${explanation.expected.name}: ${explanation.reason}`];
    case "incomplete":
      return [`${priority ? `${priority.name} is not from the matrix` : "No priority yet"}: ${notSet(explanation.missing)}.`];
    case "unknown-level":
      return [`Jira holds ${explanation.field} “${explanation.value}”, which is not a level here, so the matrix cannot give a priority.`];
    case "drifted":
      return [
        `Jira says ${priority?.name ?? "no priority"}, but impact ${explanation.impact} × urgency ${explanation.urgency} gives ${explanation.expected.name} in matrix v${explanation.matrixVersion}.`,
      ];
    default:
      return unreachable(explanation);
  }
}

function raised(tier: number | null): string {
  return tier === null ? "" : `, raised for a tier ${tier} service`;
}

function ending(until: number | null): readonly SentencePart[] {
  return until === null ? [", until it is withdrawn"] : [", until ", { end: until }];
}

function setBy({ setBy: actor, setAt }: Extract<ExplanationView, { kind: "by-matrix" }>): readonly SentencePart[] {
  if (actor === null) return setAt === null ? [] : [", set ", { moment: setAt }];
  return [", set by ", { actor }, ...(setAt === null ? [] : [" ", { moment: setAt }])];
}

function notSet(missing: readonly string[]): string {
  return `${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} not set`;
}
