import { z } from "zod";
import type { Calendar, Holiday, Hours, HoursWindow } from "../../core/goal/calendar";
import { memberId, memberName } from "./id-and-name";
import type { Reading } from "./matrix-document";
import { objectOf } from "./matrix-document";
import { localDateText, timeOfDayText, timeZoneName } from "./time-texts";
import { twice } from "./twice";

const MOST_CALENDARS = 50;
const MOST_WINDOWS = 6;
const MOST_HOLIDAYS = 500;

/** The document of calendars. From storage only its shape is asked for. */
export function calendarsDocument(reading: Reading): z.ZodType<readonly Calendar[]> {
  const calendars = z.array(calendarDocument(reading)).max(MOST_CALENDARS, `there are at most ${MOST_CALENDARS} calendars`);
  return reading === "stored" ? calendars : calendars.superRefine((all, context) => twice(all, ["id", "name"], [], context));
}

function calendarDocument(reading: Reading): z.ZodType<Calendar> {
  const object = objectOf(reading);
  const holiday: z.ZodType<Holiday> = object({ date: localDateText, name: memberName });
  const calendar: z.ZodType<Calendar> = object({
    id: memberId,
    name: memberName,
    timeZone: reading === "stored" ? z.string() : timeZoneName,
    hours: hoursDocument(reading),
    holidays: z.array(holiday).max(MOST_HOLIDAYS, `a calendar has at most ${MOST_HOLIDAYS} holidays`).default([]),
  });
  if (reading === "stored") return calendar;
  return calendar.superRefine(({ holidays }, context) => twice(holidays, ["date"], ["holidays"], context));
}

/** A day that is not named has no hours. */
function hoursDocument(reading: Reading): z.ZodType<Hours> {
  const day = windowsDocument(reading).default([]);
  return objectOf(reading)({ monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day });
}

function windowsDocument(reading: Reading): z.ZodType<readonly HoursWindow[]> {
  const window: z.ZodType<HoursWindow> = objectOf(reading)({ from: timeOfDayText, to: z.union([z.literal("24:00"), timeOfDayText]) });
  const windows = z.array(window).max(MOST_WINDOWS, `a day has at most ${MOST_WINDOWS} windows`);
  return reading === "stored" ? windows : windows.superRefine(checkWindows);
}

function checkWindows(windows: readonly HoursWindow[], context: z.RefinementCtx): void {
  windows.forEach((one, place) => {
    const say = (key: keyof HoursWindow, message: string): void => context.addIssue({ code: "custom", path: [place, key], message });
    if (one.to === one.from) say("to", "a window without length counts nothing; a whole day is 00:00 to 24:00");
    if (one.to < one.from) say("to", "a window ends after it begins; a night is two windows, one to 24:00 and one from 00:00 the next day");
    const rival = windows.slice(0, place).find((other) => other.from < one.to && one.from < other.to);
    if (rival) say("from", `the window overlaps ${rival.from} to ${rival.to}`);
  });
}
