import { z } from "zod";
import type { Goal, TargetRule } from "../../core/goal/goal";
import { memberId, memberName } from "./id-and-name";
import type { Reading } from "./matrix-document";
import { objectOf } from "./matrix-document";
import { twice } from "./twice";

const MOST_GOALS = 20;
const MOST_TARGETS = 50;
const MOST_IDS = 100;
const A_YEAR = 525_600;

const ids = z.array(memberId).max(MOST_IDS, `at most ${MOST_IDS} are named`).default([]);
const minutes = z
  .int("a target is a whole number of minutes")
  .min(1, "a target is at least a minute")
  .max(A_YEAR, `a target is at most a year, ${A_YEAR} minutes`);
const percent = z
  .int("a warning is due at a whole number of per cent")
  .min(1, "a warning is due after the beginning: at 1 to 99 per cent")
  .max(99, "a warning is due before the target: at 1 to 99 per cent");

/** The document of goals. From storage only its shape is asked for. */
export function goalsDocument(reading: Reading): z.ZodType<readonly Goal[]> {
  const goals = z.array(goalDocument(reading)).max(MOST_GOALS, `there are at most ${MOST_GOALS} goals`);
  return reading === "stored" ? goals : goals.superRefine((all, context) => twice(all, ["id", "name"], [], context));
}

function goalDocument(reading: Reading): z.ZodType<Goal> {
  const object = objectOf(reading);
  const target: z.ZodType<TargetRule> = object({ priorityIds: ids, serviceIds: ids, workTypeIds: ids, minutes });
  const shared = {
    id: memberId,
    name: memberName,
    calendarId: memberId.nullable().default(null),
    targets: z.array(target).min(1, "a goal has at least one target").max(MOST_TARGETS, `a goal has at most ${MOST_TARGETS} targets`),
    pausedIn: ids,
    warnAtPercent: percent.default(80),
  };
  const goal: z.ZodType<Goal> = z.discriminatedUnion(
    "kind",
    [
      object({ ...shared, kind: z.literal("response") }),
      object({
        ...shared,
        kind: z.literal("resolution"),
        metBy: z.enum(["mitigated", "resolved"], "a resolution is met by mitigated or resolved"),
      }),
    ],
    "a goal is of the kind response or resolution",
  );
  return reading === "stored" ? goal : goal.superRefine(checkGoal);
}

function checkGoal({ targets, pausedIn }: Goal, context: z.RefinementCtx): void {
  const say = (path: readonly PropertyKey[], message: string): void => context.addIssue({ code: "custom", path: [...path], message });
  const sayTwice = (all: readonly string[], path: readonly PropertyKey[]): void =>
    all.forEach((one, place) => {
      if (all.indexOf(one) < place) say([...path, place], `${one} is named twice`);
    });
  sayTwice(pausedIn, ["pausedIn"]);
  targets.forEach((target, place) => {
    for (const list of LISTS) sayTwice(target[list], ["targets", place, list]);
    const before = targets.slice(0, place).findIndex((other) => LISTS.every((list) => isWithin(target[list], other[list])));
    if (before >= 0) say(["targets", place], `never comes to it: all it fits, target ${before + 1} fits before`);
  });
}

const LISTS = ["priorityIds", "serviceIds", "workTypeIds"] as const;

/** Whether whatever fits the one list fits the other. An empty list asks for nothing. */
function isWithin(one: readonly string[], other: readonly string[]): boolean {
  return other.length === 0 || (one.length > 0 && one.every((each) => other.includes(each)));
}
