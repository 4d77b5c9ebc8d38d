import type { TimelineEntryView, TimelineFactView } from "../../src/contract/ui/timeline";
import type { Actor } from "../../src/core/actor";
import { unreachable } from "../../src/core/result";
import { copiedWords } from "./copied-words";
import type { SentencePart } from "./sentence-part";

/** Gives what happened in plain words: "Ada set impact Medium → High; priority Low → High (matrix v1)". */
export function timelineSentence(entry: Pick<TimelineEntryView, "by" | "fact">): readonly SentencePart[] {
  const { by, fact } = entry;
  if (fact.kind === "assigned") return [{ actor: by }, ...assignment(by, fact.from, fact.to)];
  if (fact.kind === "priority-overridden")
    return [{ actor: by }, ` overrode ${change("priority", fact)}`, ...untilWords(fact.until), `: ${fact.reason}`];
  return [{ actor: by }, ` ${words(fact)}`];
}

type Change = { readonly from: string | null; readonly to: string | null };

function untilWords(until: number | null): readonly SentencePart[] {
  return until === null ? [] : [" until ", { end: until }];
}

function words(fact: Exclude<TimelineFactView, { kind: "assigned" | "priority-overridden" }>): string {
  switch (fact.kind) {
    case "raised":
      return "raised the incident";
    case "levels-set":
      return levelsSet(fact);
    case "priority-set":
      return `set ${change("priority", fact)}: impact ${fact.impact} × urgency ${fact.urgency} (matrix v${fact.matrixVersion})`;
    case "priority-edited":
      return `changed ${change("priority", fact)} by hand`;
    case "override-restored":
      return `put ${change("priority", fact)} back to the override: ${fact.reason}`;
    case "override-withdrawn":
      return fact.to === null ? "withdrew the override" : `withdrew the override; ${change("priority", fact)}`;
    case "override-ended":
      return `let the override of priority ${fact.priority} end: its time was up`;
    case "matrix-moved":
      return `moved it from ${matrixName(fact.from)} to ${matrixName(fact.to)}: ${fact.reason}`;
    case "services-moved":
      return `moved it to the tiers that its services have now: ${fact.reason}`;
    case "repair-asked":
      return "had the priority put right, from the report on drift";
    case "status-changed":
      return `changed ${change("status", fact)}`;
    case "record-rebuilt":
      return `was installed again and rebuilt its record from Jira's fields and history; ${LOST[fact.lost]}`;
    case "type-changed":
      return `changed ${change("work type", fact)}`;
    default:
      return unreachable(fact);
  }
}

const LOST = {
  matrix: "the matrix that gave the priority is not known any more",
  "override-end": "whether the override had an end is not known any more: it stands until it is withdrawn",
} as const;

function levelsSet(fact: Extract<TimelineFactView, { kind: "levels-set" }>): string {
  const levels = [fact.impact && change("impact", fact.impact), fact.urgency && change("urgency", fact.urgency)].filter(Boolean).join(", ");
  const version = fact.matrixVersion === undefined ? "" : ` (matrix v${fact.matrixVersion})`;
  const matrix = `${version}${copiedWords(fact.copiedFrom)}`;
  if (!fact.priority) return `set ${levels}${matrix}`;
  const priority = change("priority", fact.priority);
  return levels === "" ? `set ${priority}${matrix}` : `set ${levels}; ${priority}${matrix}`;
}

function change(what: string, { from, to }: Change): string {
  if (from === null) return `${what} ${to ?? "to not set"}`;
  return `${what} ${from} → ${to ?? "not set"}`;
}

function matrixName({ scope, version }: { readonly scope: string; readonly version: number }): string {
  return scope === "site" ? `matrix v${version}` : `the project's matrix v${version}`;
}

function assignment(by: Actor, from: string | null, to: string | null): readonly SentencePart[] {
  if (to === null) return from === null ? [" left it unassigned"] : [" unassigned ", { person: from }];
  const isThemselves = by.kind === "person" && by.accountId === to;
  const receiver: SentencePart = isThemselves ? "themselves" : { person: to };
  return from === null ? [" assigned it to ", receiver] : [" reassigned it from ", { person: from }, " to ", receiver];
}
