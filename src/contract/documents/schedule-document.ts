import { z } from "zod";
import type { Schedule, Substitution } from "../../core/on-call/schedule";
import { overlap } from "../../core/on-call/span";
import { MOST_SUBSTITUTIONS } from "../../core/on-call/substitute";
import { CLOSED_ACCOUNT } from "../../core/personal-data/accounts-in";
import { accountId, layerDocument, scheduleId, scheduleName } from "./layer-document";
import type { Reading } from "./matrix-document";
import { objectOf } from "./matrix-document";
import { momentText, timeZoneName } from "./time-texts";
import { twice } from "./twice";

const MOST_SCHEDULES = 100;
const MOST_LAYERS = 20;
const MOST_OWNERS = 20;

/** The document of schedules. From storage only its shape is asked for. */
export function schedulesDocument(reading: Reading): z.ZodType<readonly Schedule[]> {
  const schedules = z.array(scheduleDocument(reading)).max(MOST_SCHEDULES, `there are at most ${MOST_SCHEDULES} schedules`);
  return reading === "stored" ? schedules : schedules.superRefine((all, context) => twice(all, ["id", "name"], [], context));
}

/** Schedules as a file tells them: moments as text, which people can read and the schema takes. */
export function writtenSchedules(schedules: readonly Schedule[]): readonly unknown[] {
  const text = (moment: number): string => new Date(moment).toISOString();
  return schedules.map((schedule) => ({
    ...schedule,
    substitutions: schedule.substitutions.map((one) => ({ ...one, from: text(one.from), to: text(one.to) })),
  }));
}

function scheduleDocument(reading: Reading): z.ZodType<Schedule> {
  const object = objectOf(reading);
  const substitution: z.ZodType<Substitution> = object({
    id: z.string().min(1, "an id is missing").max(60),
    from: momentText,
    to: momentText,
    accountId,
    insteadOf: accountId.nullable().default(null),
  });
  const schedule: z.ZodType<Schedule> = object({
    id: scheduleId,
    name: scheduleName,
    description: z.string().max(1_000, "a description has at most 1000 characters").default(""),
    timeZone: reading === "stored" ? z.string() : timeZoneName,
    layers: z.array(layerDocument(reading)).max(MOST_LAYERS, `a schedule has at most ${MOST_LAYERS} layers`),
    substitutions: z.array(substitution).max(MOST_SUBSTITUTIONS, `a schedule has at most ${MOST_SUBSTITUTIONS} substitutions`).default([]),
    owners: z.array(accountId).max(MOST_OWNERS, `a schedule has at most ${MOST_OWNERS} owners`).default([]),
  });
  return reading === "stored" ? schedule : schedule.superRefine(checkSchedule);
}

function checkSchedule({ layers, substitutions, owners }: Schedule, context: z.RefinementCtx): void {
  twice(layers, ["id", "name"], ["layers"], context);
  twice(substitutions, ["id"], ["substitutions"], context);
  owners.forEach((owner, place) => {
    if (owner !== CLOSED_ACCOUNT && owners.indexOf(owner) < place)
      context.addIssue({ code: "custom", path: ["owners", place], message: `the owner ${owner} is there twice` });
  });
  substitutions.forEach((one, place) => {
    const say = (key: keyof Substitution, message: string): void =>
      context.addIssue({ code: "custom", path: ["substitutions", place, key], message });
    if (one.to <= one.from) say("to", "a substitution ends after it begins");
    if (one.insteadOf === CLOSED_ACCOUNT) return; // several people, perhaps, whose accounts were erased
    if (one.accountId === one.insteadOf) say("insteadOf", "nobody stands in for themselves");
    const rival = substitutions.slice(0, place).find((other) => other.insteadOf === one.insteadOf && overlap(other, one));
    if (rival) say("from", `the substitution ${rival.id} stands in for the same person at the same time`);
  });
}
