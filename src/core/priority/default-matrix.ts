import type { Level, Matrix, Priority } from "./matrix";

const IMPACT: readonly Level[] = [
  { id: "high", name: "High", description: "A service is down or useless for most of the people who need it." },
  { id: "medium", name: "Medium", description: "A part of a service, or some of its people, are hit." },
  { id: "low", name: "Low", description: "One person or a few are hit, or it is only a nuisance." },
];

const URGENCY: readonly Level[] = [
  { id: "high", name: "High", description: "It hurts now, and more with every minute." },
  { id: "medium", name: "Medium", description: "It will hurt today; there is a way round for a while." },
  { id: "low", name: "Low", description: "It can wait for its turn." },
];

/** How pressing each cell is, from 0 (the most) to 4: rows by impact, columns by urgency, High to Low. */
const RANKS = [
  [0, 1, 2],
  [1, 2, 3],
  [2, 3, 4],
] as const;
const LAST_RANK = 4;

/**
 * Version 1 of the matrix, over the site's own priorities.
 *
 * Five ranks are laid over however many priorities the site has, the most pressing first:
 * with Jira's five they meet one to one; with three, Highest and High share the first.
 * @param priorities at least one, the most pressing first.
 */
export function defaultMatrix(priorities: readonly Priority[]): Matrix {
  const idOfRank = (rank: number): string => {
    const priority = priorities[Math.floor((rank * (priorities.length - 1)) / LAST_RANK)];
    if (!priority) throw new Error("A matrix needs at least one priority.");
    return priority.id;
  };
  const cells = Object.fromEntries(
    IMPACT.map((impact, row) => [
      impact.id,
      Object.fromEntries(URGENCY.map((urgency, column) => [urgency.id, idOfRank(RANKS[row]?.[column] ?? LAST_RANK)])),
    ]),
  );
  return { version: 1, impact: IMPACT, urgency: URGENCY, cells };
}
