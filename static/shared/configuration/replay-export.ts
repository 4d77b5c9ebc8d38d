import { csvText } from "../csv-text";
import type { ChangedIncident, ReplaySum } from "./replay-sum";

type NameOf = (priorityId: string) => string;

/** Gives the changed incidents as a table that spreadsheets open: a line each, under a line of headings. */
export function changedAsCsv({ changed }: Pick<ReplaySum, "changed">, nameOf: NameOf): string {
  const headings = ["Key", "Summary", "Impact", "Urgency", "Priority", "New priority"];
  return csvText([headings, ...changed.map((one) => Object.values(told(one, nameOf)))]);
}

/** Gives all of a replay for another program to read: what was counted, and the changed incidents one by one. */
export function replayAsJson({ considered, leftOut, moves, changed }: ReplaySum, nameOf: NameOf): string {
  const incidents = changed.map((one) => told(one, nameOf));
  const counted = moves.map(({ fromPriorityId, toPriorityId, count }) => ({
    from: nameOf(fromPriorityId),
    to: nameOf(toPriorityId),
    count,
  }));
  return `${JSON.stringify({ considered, leftOut, moves: counted, changed: incidents }, null, 2)}\n`;
}

function told({ incident: { name, summary, impact, urgency }, fromPriorityId, toPriorityId }: ChangedIncident, nameOf: NameOf) {
  return {
    key: name,
    summary,
    impact: impact ?? "",
    urgency: urgency ?? "",
    priority: nameOf(fromPriorityId),
    newPriority: nameOf(toPriorityId),
  };
}
