import type { PastIncidentView } from "../../../src/contract/ui/matrix-replay";
import type { MatrixDocument } from "../../../src/core/priority/matrix";
import { leftOutOf, movesOf, type Moves, type WhyLeftOut } from "../../../src/core/priority/replay";
import { replayPast } from "../../../src/core/priority/replay-past";
import type { Past } from "./past";

/** An incident that the matrix would have given another priority. */
export type ChangedIncident = {
  readonly incident: PastIncidentView;
  readonly fromPriorityId: string;
  readonly toPriorityId: string;
};

/** What a matrix would have done to the incidents read so far. */
export type ReplaySum = {
  readonly considered: number;
  readonly leftOut: readonly { readonly why: WhyLeftOut; readonly count: number }[];
  readonly moves: Moves;
  readonly changed: readonly ChangedIncident[];
};

/** Replays a matrix over the incidents that were read, asking nobody. */
export function replaySum(document: MatrixDocument, { rules, incidents }: Pick<Past, "rules" | "incidents">): ReplaySum {
  const replayed = replayPast(document, rules, incidents);
  return {
    considered: incidents.length,
    leftOut: leftOutOf(replayed),
    moves: movesOf(replayed),
    changed: replayed.filter((one) => one.kind === "changed"),
  };
}

/** Gives how many incidents would have had another priority. */
export function countChanged({ moves }: Pick<ReplaySum, "moves">): number {
  return moves.reduce((total, { count }) => total + count, 0);
}
