import type { GoalFact } from "./goal-fact";

/** Within one entry of the history: what ends something comes before what begins it. */
const ORDER: readonly GoalFact["kind"][] = [
  "status-changed",
  "priority-changed",
  "services-changed",
  "work-type-changed",
  "reopened",
  "acknowledgement-withdrawn",
  "mitigation-withdrawn",
  "acknowledged",
  "mitigated",
  "resolved",
];

/** All the facts in the order in which they happened, each once, in whatever order and however often they were told. The same list where none is new. */
export function mergeFacts(known: readonly GoalFact[], told: readonly GoalFact[]): readonly GoalFact[] {
  const seen = new Set(known.map(nameOf));
  const unseen = told.filter((fact) => {
    const isNew = !seen.has(nameOf(fact));
    seen.add(nameOf(fact));
    return isNew;
  });
  return unseen.length === 0 ? known : [...known, ...unseen].toSorted(byTime);
}

function nameOf({ entry, kind }: GoalFact): string {
  return `${entry} ${kind}`;
}

/** Entries of one moment stand in Jira's own order. */
function byTime(one: GoalFact, other: GoalFact): number {
  return one.at - other.at || one.entry - other.entry || ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind);
}
