import { z } from "zod";
import { isTimeZone } from "../../core/on-call/is-time-zone";
import type { LocalDate } from "../../core/on-call/schedule";
import type { Instant } from "../../core/time";
import { instant } from "../../core/time";
import type { TimeOfDay } from "../../core/time-of-day";
import { timeOfDay } from "../../core/time-of-day";

/** A time of day, such as `09:30`. */
export const timeOfDayText: z.ZodType<TimeOfDay> = z.string().transform((text, context) => {
  const time = timeOfDay(text);
  if (time !== null) return time;
  context.addIssue({ code: "custom", message: `${text} is no time of day; write it as 09:30` });
  return z.NEVER;
});

/** The name of a time zone that this runtime knows. */
export const timeZoneName = z.string().superRefine((text, context) => {
  if (!isTimeZone(text)) context.addIssue({ code: "custom", message: `${text} is no time zone; write it as Europe/Berlin` });
});

/** A day that the calendar has, such as `2026-11-30`. */
export const localDateText: z.ZodType<LocalDate> = z.iso.date({
  error: ({ input }) => `${String(input)} is no day; write it as 2026-11-30`,
});

/** A moment: as a page sends it, in milliseconds, or as a person writes it, such as `2026-11-30T09:00+01:00`. */
export const momentText: z.ZodType<Instant> = z
  .union([z.int(), z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })], {
    error: ({ input }) => `${String(input)} is no moment; write it with its offset, as 2026-11-30T09:00+01:00`,
  })
  .transform((moment) => instant(typeof moment === "number" ? moment : Date.parse(moment)));
