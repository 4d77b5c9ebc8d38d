import type { DeskWrite } from "../ports-in-memory";

const MINUTE = 60_000;
/** A sweep comes every five minutes, at most half a minute late. */
const A_SWEEP = 5.5 * MINUTE;
const FIRST_LEASE = 4 * MINUTE;
const LONGEST_LEASE = 360 * MINUTE;

/** How late steps are claimed, and what excuses it. */
export function createLateness(wrong: string[]) {
  const known = new Map<string, number>();
  const troubles = new Map<string, number[]>();
  const everywhere: number[] = [];
  const missed: number[] = [];
  const figures = { steps: 0, rescues: 0, worst: 0, worstInTrouble: 0 };

  /** The moments since `from` at which something kept invocations from their work on an incident. */
  const since = (issueId: string, from: number): readonly number[] =>
    [...(troubles.get(issueId) ?? []), ...everywhere].filter((at) => at >= from).sort((one, other) => one - other);

  return {
    figures,
    since,
    /** How an incident stands is known anew: nothing could be due by it before. */
    changed: (issueId: string, at: number): void => void known.set(issueId, at),
    knownAt: (issueId: string): number => known.get(issueId) ?? 0,
    /** An invocation failed at its work; null: at the work on all of them. */
    trouble(issueId: string | null, at: number): void {
      if (issueId === null) everywhere.push(at);
      else troubles.set(issueId, [...(troubles.get(issueId) ?? []), at]);
    },
    missedSweep: (at: number): void => void missed.push(at),
    claimed({ issueId, dueAt, claimedAt, cameBy, run, number }: DeskWrite["ledger"][number]): void {
      figures.steps += 1;
      if (cameBy === "sweep") figures.rescues += 1;
      const owedFrom = Math.max(dueAt, known.get(issueId) ?? 0);
      const late = claimedAt - owedFrom;
      const excuses = since(issueId, owedFrom - 1000).filter((at) => at <= claimedAt);
      const misses = missed.filter((at) => at >= owedFrom && at <= claimedAt).length;
      const last = excuses.at(-1);
      if (last === undefined) {
        if (misses === 0) figures.worst = Math.max(figures.worst, late);
        if (late > A_SWEEP * (misses + 1)) wrong.push(`${issueId}:${run}:${number} is ${late / MINUTE} minutes late`);
        return;
      }
      figures.worstInTrouble = Math.max(figures.worstInTrouble, claimedAt - last);
      const lease = Math.min(FIRST_LEASE * 2 ** (excuses.length - 1), LONGEST_LEASE);
      if (claimedAt - last > lease + A_SWEEP * (misses + 1))
        wrong.push(`${issueId}:${run}:${number} comes ${(claimedAt - last) / MINUTE} minutes after the last of ${excuses.length} troubles`);
    },
  };
}
