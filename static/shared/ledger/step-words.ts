import type { DueStepView } from "../../../src/contract/ui/operations";
import { isLate } from "../../../src/core/escalation/ledger-figures";
import type { SentencePart } from "../sentence-part";

export type ResultKind = DueStepView["result"]["kind"];

/** What can become of a step, each in a word or two. */
export const RESULT_NAMES: Readonly<Record<ResultKind, string>> = {
  paged: "Paged",
  "passed-over": "Passed over",
  nobody: "Nobody to page",
  "called-off": "Called off",
  refused: "Refused by Jira",
  claimed: "Under way",
};

const PASSED_OVER: Readonly<Record<Extract<DueStepView["result"], { kind: "passed-over" }>["why"], string>> = {
  acknowledged: "Passed over: somebody had taken the incident.",
  "no-such-goal": "Passed over: the goal it waits for was not in danger.",
  "not-reassigned": "Passed over: the incident was not reassigned that often.",
  "not-reopened": "Passed over: the incident was not reopened.",
};

/** Gives a length of time (ms) as people say it, begun seconds full: "3 s", "4 min 12 s", "1 h 5 min". */
export function lengthWords(length: number): string {
  const seconds = Math.ceil(length / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return joined([minutes, "min"], [seconds % 60, "s"]);
  return joined([Math.floor(minutes / 60), "h"], [minutes % 60, "min"]);
}

function joined(first: readonly [number, string], second: readonly [number, string]): string {
  return [first, ...(second[0] > 0 ? [second] : [])].map((part) => part.join(" ")).join(" ");
}

/** Which step it was: "Step 2, round 2: Team lead". */
export function stepTitle({ step, round, stepName }: Pick<DueStepView, "step" | "round" | "stepName">): string {
  return `Step ${step}${round === 1 ? "" : `, round ${round}`}: ${stepName}`;
}

/** What became of a step, in a sentence or two. */
export function resultSentence({ result, people }: Pick<DueStepView, "result" | "people">): readonly SentencePart[] {
  switch (result.kind) {
    case "claimed":
      return people.length === 0 ? ["Under way."] : ["Under way, to page ", ...named(people), "."];
    case "paged":
      return [
        ...(people.length === 0 ? ["Done."] : ["Paged ", ...named(people), "."]),
        ...(result.mayHaveMailedTwice ? [" A mail may have gone out twice: the first call was cut before its answer came."] : []),
        ...(result.refusals.length > 0 ? [` Jira refused a part: ${result.refusals.join(" ")}`] : []),
      ];
    case "passed-over":
      return [PASSED_OVER[result.why]];
    case "nobody":
      return ["Nobody was there to page: the step’s targets are nobody whom Jira knows and lets in."];
    case "called-off":
      return ["Called off: the incident was taken, resolved or gone just before."];
    case "refused":
      return [`Jira refused: ${result.reason}`];
  }
}

/** By whom a step was found, and why it was late where it was. */
export function cameWords(step: Pick<DueStepView, "cameBy" | "dueAt" | "claimedAt" | "result">): string {
  const { cameBy } = step;
  if (!isLate(step)) return CAME[cameBy];
  return CAME_LATE[cameBy];
}

const CAME: Readonly<Record<DueStepView["cameBy"], string>> = {
  queue: "by the queue",
  sweep: "by the five-minute sweep",
  event: "when the incident changed",
  person: "when somebody opened the incident",
};
const CAME_LATE: Readonly<Record<DueStepView["cameBy"], string>> = {
  queue: "the queue was late, or Jira made it wait",
  sweep: "the queue did not bring it, the five-minute sweep found it",
  event: "the queue did not bring it, a change of the incident did",
  person: "the queue did not bring it, somebody who acted on the incident did",
};

function named(people: DueStepView["people"]): readonly SentencePart[] {
  return people.flatMap(({ accountId }, index) => [
    ...(index === 0 ? [] : [index === people.length - 1 ? " and " : ", "]),
    { person: accountId },
  ]);
}
