import type { ReplayedIncidentView, ReplayView } from "../../../src/contract/ui/matrix-replay";

/** What a matrix would have done, over all the pages read so far. */
export type ReplaySum = Pick<ReplayView, "considered" | "leftOut" | "moves" | "changed" | "jiraCalls">;

export const NOTHING_REPLAYED: ReplaySum = { considered: 0, leftOut: [], moves: [], changed: [], jiraCalls: 0 };

/** Adds a page to what came before it. */
export function withPage(sum: ReplaySum, page: ReplaySum): ReplaySum {
  return {
    considered: sum.considered + page.considered,
    leftOut: added([...sum.leftOut, ...page.leftOut], ({ why }) => why),
    moves: added([...sum.moves, ...page.moves], ({ fromPriorityId, toPriorityId }) => `${fromPriorityId} ${toPriorityId}`),
    changed: [...sum.changed, ...page.changed],
    jiraCalls: sum.jiraCalls + page.jiraCalls,
  };
}

/** Gives how many incidents would have had another priority. */
export function countChanged({ moves }: Pick<ReplaySum, "moves">): number {
  return moves.reduce((total, { count }) => total + count, 0);
}

/** Gives the changed incidents as a table that spreadsheets open: a line each, under a line of headings. */
export function changedAsCsv(changed: readonly ReplayedIncidentView[], nameOf: (priorityId: string) => string): string {
  const rows = changed.map(({ issueKey, summary, impact, urgency, fromPriorityId, toPriorityId }) => [
    issueKey,
    summary,
    impact,
    urgency,
    nameOf(fromPriorityId),
    nameOf(toPriorityId),
  ]);
  return [["Key", "Summary", "Impact", "Urgency", "Priority", "New priority"], ...rows]
    .map((row) => `${row.map(csvCell).join(",")}\r\n`)
    .join("");
}

/** Quoted, and never a formula to the spreadsheet that opens it: a summary is anybody's words. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

function added<Counted extends { readonly count: number }>(all: readonly Counted[], keyOf: (one: Counted) => string): readonly Counted[] {
  const sums = new Map<string, Counted>();
  for (const one of all) {
    const key = keyOf(one);
    sums.set(key, { ...one, count: (sums.get(key)?.count ?? 0) + one.count });
  }
  return [...sums.values()];
}
