import type { HistoryLine, TimelineLine } from "./sighting";

/** One change of one field, as either side tells it. */
type Told = {
  readonly field: string;
  readonly to: string | null;
  readonly by: string;
  /** A decision about an override is told although Jira's priority stood there already. */
  readonly isPerhapsNoChange?: true;
};

/** Jira's name of a field, and what the timeline calls it. The rest of Jira's history is none of the timeline's business. */
const FIELDS: Readonly<Record<string, string>> = {
  Impact: "impact",
  Urgency: "urgency",
  priority: "priority",
  status: "status",
  assignee: "assignee",
  issuetype: "type",
};

/**
 * What Jira's history and the app's timeline do not tell alike: each change once, under the person who made it.
 * What the app did in a person's name may stand under that person in the timeline and under the app in Jira.
 */
export function notToldOnce(history: readonly HistoryLine[], timeline: readonly TimelineLine[]): readonly string[] {
  const all = timeline.flatMap(toldBy);
  const told = [...all.filter(({ isPerhapsNoChange }) => !isPerhapsNoChange), ...all.filter(({ isPerhapsNoChange }) => isPerhapsNoChange)];
  const untold: string[] = [];
  const made = history.flatMap(madeBy);
  const peopleFirst = [...made.filter(({ by }) => by !== "app"), ...made.filter(({ by }) => by === "app")];
  for (const change of peopleFirst) {
    const place = placeOf(change, told);
    if (place < 0) untold.push(`not told: ${sentence(change)}`);
    else told.splice(place, 1);
  }
  const uncalledFor = told.filter(({ isPerhapsNoChange }) => !isPerhapsNoChange);
  return [...untold, ...uncalledFor.map((change) => `told, but not in Jira's history: ${sentence(change)}`)];
}

function placeOf(change: Told, told: readonly Told[]): number {
  const same = (each: Told): boolean => each.field === change.field && each.to === change.to;
  const exact = told.findIndex((each) => same(each) && each.by === change.by);
  return exact >= 0 || change.by !== "app" ? exact : told.findIndex(same);
}

function madeBy({ by, items }: HistoryLine): readonly Told[] {
  return items.flatMap((item) => {
    const field = FIELDS[item.field];
    if (field === undefined) return [];
    return [{ field, to: (field === "assignee" ? item.to : item.toString) || null, by }];
  });
}

function toldBy({ by, fact }: TimelineLine): readonly Told[] {
  const one = (field: string): readonly Told[] => [{ field, to: (fact["to"] ?? null) as string | null, by }];
  switch (fact["kind"]) {
    case "raised":
      return [];
    case "levels-set":
      return ["impact", "urgency", "priority"].flatMap((field) => {
        const change = fact[field] as { to: string | null } | undefined;
        return change ? [{ field, to: change.to, by }] : [];
      });
    case "priority-set":
      return fact["from"] === fact["to"] ? [] : one("priority");
    case "priority-edited":
      return one("priority");
    case "priority-overridden":
    case "override-restored":
    case "override-withdrawn":
      return one("priority").map((change) => ({ ...change, isPerhapsNoChange: true }));
    case "override-ended":
    case "matrix-moved":
    case "services-moved":
    case "repair-asked":
    case "acknowledged":
    case "record-rebuilt":
      return [];
    case "status-changed":
      return one("status");
    case "assigned":
      return one("assignee");
    case "type-changed":
      return one("type");
    default:
      return [{ field: `a fact unknown here, ${String(fact["kind"])}`, to: null, by }];
  }
}

function sentence({ field, to, by }: Told): string {
  return `${field} became ${to ?? "empty"}, by ${by}`;
}
