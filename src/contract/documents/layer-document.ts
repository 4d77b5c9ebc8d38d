import { z } from "zod";
import type { AccountId } from "../../core/actor";
import type { Layer, MomentOfWeek, Rotation, WeekWindow } from "../../core/on-call/schedule";
import { WEEKDAYS } from "../../core/on-call/schedule";
import { CLOSED_ACCOUNT } from "../../core/personal-data/accounts-in";
import type { Reading } from "./matrix-document";
import { objectOf } from "./matrix-document";
import { localDateText, timeOfDayText } from "./time-texts";

const MOST_MEMBERS = 100;
const MOST_WINDOWS = 50;
/** Days, weeks or hours. */
const LONGEST_TURN = 1_000;

export const scheduleId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, "an id is made of small letters, digits and hyphens, forty at most");
export const scheduleName = z.string().trim().min(1, "a name is missing").max(100, "a name has at most 100 characters");
export const accountId = z
  .string()
  .min(1, "an account's id is missing")
  .max(128)
  .transform((text) => text as AccountId);

/** One layer of a schedule. From storage only its shape is asked for. */
export function layerDocument(reading: Reading): z.ZodType<Layer> {
  const object = objectOf(reading);
  const rotation: z.ZodType<Rotation> = object({
    kind: z.enum(["daily", "weekly", "hours"], "a rotation is daily, weekly or hours"),
    every: z
      .int("a turn is a whole number of days, weeks or hours")
      .min(1, "a turn is at least 1 day, week or hour long")
      .max(LONGEST_TURN, `a turn is at most ${LONGEST_TURN} days, weeks or hours long`)
      .default(1),
  });
  const layer: z.ZodType<Layer> = object({
    id: scheduleId,
    name: scheduleName,
    members: z.array(accountId).max(MOST_MEMBERS, `a layer has at most ${MOST_MEMBERS} members`),
    rotation,
    startsOn: localDateText,
    handOffAt: timeOfDayText,
    endsOn: localDateText.nullable().default(null),
    restriction: z
      .array(windowDocument(reading))
      .min(1, "a restriction has at least one window; leave it out for none")
      .max(MOST_WINDOWS, `a restriction has at most ${MOST_WINDOWS} windows`)
      .nullable()
      .default(null),
  });
  return reading === "stored" ? layer : layer.superRefine(checkLayer);
}

function windowDocument(reading: Reading): z.ZodType<WeekWindow> {
  const object = objectOf(reading);
  const momentOfWeek: z.ZodType<MomentOfWeek> = object({
    on: z.enum(WEEKDAYS, "a day of the week is written as monday"),
    at: timeOfDayText,
  });
  const window: z.ZodType<WeekWindow> = object({ from: momentOfWeek, to: momentOfWeek });
  if (reading === "stored") return window;
  return window.superRefine(({ from, to }, context) => {
    if (from.on === to.on && from.at === to.at)
      context.addIssue({ code: "custom", path: ["to"], message: "a window ends at another moment of the week than it begins" });
  });
}

function checkLayer({ members, startsOn, endsOn }: Layer, context: z.RefinementCtx): void {
  members.forEach((member, place) => {
    if (member !== CLOSED_ACCOUNT && members.indexOf(member) < place)
      context.addIssue({ code: "custom", path: ["members", place], message: `the member ${member} is there twice` });
  });
  if (endsOn !== null && endsOn <= startsOn)
    context.addIssue({ code: "custom", path: ["endsOn"], message: `a layer that starts on ${startsOn} ends on a later day` });
}
