import type { ApplyPreviewView } from "../../../src/contract/ui/matrix-replay";

/** What applying a matrix to open incidents would do, over all the pages read so far. */
export type ApplySum = Pick<ApplyPreviewView, "considered" | "moves" | "mails">;

export const NOTHING_TO_APPLY: ApplySum = { considered: 0, moves: [], mails: 0 };

/** Adds a page to what came before it. */
export function withPage(sum: ApplySum, page: ApplySum): ApplySum {
  return { considered: sum.considered + page.considered, moves: added([...sum.moves, ...page.moves]), mails: sum.mails + page.mails };
}

function added(all: ApplySum["moves"]): ApplySum["moves"] {
  const sums = new Map<string, ApplySum["moves"][number]>();
  for (const move of all) {
    const key = `${move.fromPriorityId} ${move.toPriorityId}`;
    sums.set(key, { ...move, count: (sums.get(key)?.count ?? 0) + move.count });
  }
  return [...sums.values()];
}
