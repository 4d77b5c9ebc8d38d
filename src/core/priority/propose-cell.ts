import type { Level } from "./matrix";

/** The three questions, and the answers to each from the worst to the mildest. The words are those one reads. */
export const QUESTIONS = {
  who: {
    question: "Who is hit?",
    answers: ["Nearly everyone", "Many people, or a whole team", "A few people", "One person, or nobody yet"],
  },
  wayRound: {
    question: "Is there a way round?",
    answers: ["No", "Yes, but it costs time", "Yes, and it is easy"],
  },
  when: {
    question: "When does it hurt?",
    answers: ["Now, and more with every minute", "Today", "In the next days", "It can wait"],
  },
} as const;

export type Question = keyof typeof QUESTIONS;

/** An answer to each question, by its place. */
export type Answers = Readonly<Record<Question, number>>;

/** The cell that fits the answers, with the reason for each level. */
export type ProposedCell = {
  readonly impactId: string;
  readonly urgencyId: string;
  readonly because: { readonly impact: string; readonly urgency: string };
};

type Named = Pick<Level, "id" | "name">;

/** How much a way round takes off the urgency: all of it is 1. */
const RELIEF = [0, 0.25, 0.5] as const;

/**
 * The cell for three plain answers. Impact follows who is hit; urgency follows when it hurts, less
 * where there is a way round. The answers are laid over however many levels the matrix has.
 */
export function proposeCell(
  matrix: { readonly impact: readonly Named[]; readonly urgency: readonly Named[] },
  answers: Answers,
): ProposedCell {
  const relief = RELIEF[answers.wayRound] ?? 0;
  const impact = levelAt(matrix.impact, mildness("who", answers));
  const urgency = levelAt(matrix.urgency, Math.min(1, mildness("when", answers) + relief));
  const wayRound = ["there is no way round", "the way round costs time", "there is an easy way round"][answers.wayRound] ?? "";
  return {
    impactId: impact.id,
    urgencyId: urgency.id,
    because: {
      impact: `${impact.name} impact: ${HIT[answers.who] ?? ""}.`,
      urgency: `${urgency.name} urgency: ${HURTS[answers.when] ?? ""}, and ${wayRound}.`,
    },
  };
}

const HIT = ["nearly everyone is hit", "many people or a whole team are hit", "a few people are hit", "one person is hit, or nobody yet"];
const HURTS = ["it hurts now", "it hurts today", "it will hurt in the next days", "it can wait"];

/** 0 for the worst answer, 1 for the mildest. */
function mildness(question: Question, answers: Answers): number {
  return answers[question] / (QUESTIONS[question].answers.length - 1);
}

function levelAt(levels: readonly Named[], mild: number): Named {
  const level = levels[Math.round(mild * (levels.length - 1))];
  if (!level) throw new Error("A matrix has at least one level each way.");
  return level;
}
