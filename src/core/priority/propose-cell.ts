import type { Input, Level } from "./matrix";

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

/** The questions that a level depends on. */
export const QUESTIONS_FOR: Readonly<Record<Input, readonly Question[]>> = { impact: ["who"], urgency: ["wayRound", "when"] };

/** A level that fits the answers, with the reason. */
export type ProposedLevel<Of extends Named = Named> = { readonly level: Of; readonly because: string };

/**
 * The cell for three plain answers. Impact follows who is hit; urgency follows when it hurts, less
 * where there is a way round. The answers are laid over however many levels the matrix has.
 */
export function proposeCell(matrix: Readonly<Record<Input, readonly Named[]>>, answers: Answers): ProposedCell {
  const impact = impactFor(matrix.impact, answers);
  const urgency = urgencyFor(matrix.urgency, answers);
  return {
    impactId: impact.level.id,
    urgencyId: urgency.level.id,
    because: { impact: impact.because, urgency: urgency.because },
  };
}

/** The level of one field alone for the answers that it depends on; null while one of them is missing. */
export function proposeLevel<Of extends Named>(
  input: Input,
  levels: readonly Of[],
  { who, wayRound, when }: Partial<Answers>,
): ProposedLevel<Of> | null {
  if (input === "impact") return who === undefined ? null : impactFor(levels, { who });
  return wayRound === undefined || when === undefined ? null : urgencyFor(levels, { wayRound, when });
}

function impactFor<Of extends Named>(levels: readonly Of[], { who }: Pick<Answers, "who">): ProposedLevel<Of> {
  const level = levelAt(levels, mildness("who", who));
  return { level, because: `${level.name} impact: ${HIT[who] ?? ""}.` };
}

function urgencyFor<Of extends Named>(levels: readonly Of[], { wayRound, when }: Omit<Answers, "who">): ProposedLevel<Of> {
  const level = levelAt(levels, Math.min(1, mildness("when", when) + (RELIEF[wayRound] ?? 0)));
  return { level, because: `${level.name} urgency: ${HURTS[when] ?? ""}, and ${WAYS_ROUND[wayRound] ?? ""}.` };
}

/** How much a way round takes off the urgency: all of it is 1. */
const RELIEF = [0, 0.25, 0.5] as const;
const WAYS_ROUND = ["there is no way round", "the way round costs time", "there is an easy way round"];
const HIT = ["nearly everyone is hit", "many people or a whole team are hit", "a few people are hit", "one person is hit, or nobody yet"];
const HURTS = ["it hurts now", "it hurts today", "it will hurt in the next days", "it can wait"];

/** 0 for the worst answer, 1 for the mildest. */
function mildness(question: Question, answer: number): number {
  return answer / (QUESTIONS[question].answers.length - 1);
}

function levelAt<Of extends Named>(levels: readonly Of[], mild: number): Of {
  const level = levels[Math.round(mild * (levels.length - 1))];
  if (!level) throw new Error("A matrix has at least one level each way.");
  return level;
}
