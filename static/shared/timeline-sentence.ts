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
  if (fact.kind === "paged")
    return [`Step ${fact.step}${fact.round === 1 ? "" : `, round ${fact.round}`} (${fact.stepName}) paged `, ...listed(fact.people)];
  if (fact.kind === "handed-over") return [{ actor: by }, " handed it over to ", { actor: fact.to }];
  if (fact.kind === "escalation-paused")
    return [{ actor: by }, " paused the escalation", ...untilWords(fact.until), fact.reason === "" ? "" : `: ${fact.reason}`];
  return [{ actor: by }, ` ${words(fact)}`];
}

type Change = { readonly from: string | null; readonly to: string | null };

function untilWords(until: number | null): readonly SentencePart[] {
  return until === null ? [] : [" until ", { end: until }];
}

function listed(people: readonly Actor[]): readonly SentencePart[] {
  return people.flatMap((actor, place) => [...(place === 0 ? [] : [place === people.length - 1 ? " and " : ", "]), { actor }]);
}

type Spelt = Exclude<TimelineFactView, { kind: "assigned" | "priority-overridden" | "paged" | "handed-over" | "escalation-paused" }>;

function words(fact: Spelt): string {
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
    case "escalation-started":
      return `began to escalate it by ${fact.policy}`;
    case "escalation-ended":
      return `stopped escalating by ${fact.policy}: ${ENDED_WORDS[fact.why]}`;
    case "escalation-moved":
      return `moved it to the policy ${fact.policy}: ${fact.reason}`;
    case "paged-nobody":
      return `found nobody to page for step ${fact.step}${fact.round === 1 ? "" : `, round ${fact.round}`} (${fact.stepName})`;
    case "escalated-now":
      return "escalated it without waiting";
    case "escalation-resumed":
      return "resumed the escalation";
    case "acknowledged":
      return ACKNOWLEDGED_WORDS[fact.how];
    case "acknowledgement-withdrawn":
      return "took the acknowledgement back";
    case "acknowledgement-ended":
      return "ended the acknowledgement: its time was up";
    case "goal-warned":
      return `warned: ${fact.goal} (${fact.targetMinutes} min) is near its end`;
    case "goal-breached":
      return `saw ${fact.goal} breached: ${fact.targetMinutes} min are over`;
    case "marked":
      return MARK_WORDS[fact.as].marked;
    case "unmarked":
      return MARK_WORDS[fact.as].unmarked;
    default:
      return unreachable(fact);
  }
}

const ENDED_WORDS = {
  resolved: "it is resolved",
  "no-policy": "no policy is for it any more",
  moved: "another policy is for it now",
} as const;

const ACKNOWLEDGED_WORDS = {
  panel: "acknowledged it",
  assignment: "acknowledged it by assigning it",
  transition: "acknowledged it by starting work on it",
  automation: "acknowledged it by a rule of automation",
  mitigated: "acknowledged it by marking it mitigated",
} as const;

const MARK_WORDS = {
  mitigated: { marked: "marked it mitigated: users are served again", unmarked: "took back that it is mitigated" },
  major: { marked: "marked it a major incident", unmarked: "took back that it is a major incident" },
  drill: { marked: "marked it a drill", unmarked: "took back that it is a drill" },
} as const;

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
