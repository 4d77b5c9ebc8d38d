import type { Level, LevelColour, MatrixDocument, Priority } from "./matrix";

const IMPACT: readonly Level[] = [
  aLevel("high", "High", "red", "A service is down or useless for most of the people who need it.", [
    "Nobody can pay.",
    "The shop answers every visitor with an error.",
  ]),
  aLevel("medium", "Medium", "orange", "A part of a service, or some of its people, are hit.", [
    "Refunds fail, payments work.",
    "One of three regions is slow.",
  ]),
  aLevel("low", "Low", "blue", "One person or a few are hit, or it is only a nuisance.", [
    "One customer cannot sign in.",
    "A figure in a report is off.",
  ]),
];

const URGENCY: readonly Level[] = [
  aLevel("high", "High", "red", "It hurts now, and more with every minute.", [
    "Orders are being lost.",
    "A deadline of today depends on it.",
  ]),
  aLevel("medium", "Medium", "orange", "It will hurt today; there is a way round for a while.", [
    "People work round it by hand.",
    "It is needed by tomorrow.",
  ]),
  aLevel("low", "Low", "blue", "It can wait for its turn.", ["Nobody waits for it.", "It comes up once a month."]),
];

/** How pressing each cell is, from 0 (the most) to 4: rows by impact, columns by urgency, High to Low. */
const RANKS = [
  [0, 1, 2],
  [1, 2, 3],
  [2, 3, 4],
] as const;
const LAST_RANK = 4;

/**
 * The matrix a site begins with, over its own priorities.
 *
 * Five ranks are laid over however many priorities the site has, the most pressing first:
 * with Jira's five they meet one to one; with three, Highest and High share the first.
 * @param priorities at least one, the most pressing first.
 */
export function defaultMatrix(priorities: readonly Priority[]): MatrixDocument {
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
  return { impact: IMPACT, urgency: URGENCY, cells, tierRule: null };
}

function aLevel(id: string, name: string, colour: LevelColour, description: string, examples: readonly string[]): Level {
  return { id, name, description, formerNames: [], examples, colour };
}
