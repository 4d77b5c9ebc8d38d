import { Temporal } from "temporal-polyfill";
import type { Instant } from "../time";
import { instant } from "../time";
import type { QuietHours } from "./policy";

/** The moment itself, or the end of the quiet hours it falls into. Hours that begin and end at one time of day are none. */
export function endOfQuietHours(quiet: QuietHours, at: Instant): Instant {
  if (quiet.from === quiet.to) return at;
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(quiet.timeZone);
  const time = local.toPlainTime();
  const from = Temporal.PlainTime.from(quiet.from);
  const to = Temporal.PlainTime.from(quiet.to);
  const isPast = (start: Temporal.PlainTime): boolean => Temporal.PlainTime.compare(time, start) >= 0;
  const isOverMidnight = Temporal.PlainTime.compare(from, to) > 0;
  const isQuiet = isOverMidnight ? isPast(from) || !isPast(to) : isPast(from) && !isPast(to);
  if (!isQuiet) return at;
  const day = isOverMidnight && isPast(from) ? local.toPlainDate().add({ days: 1 }) : local.toPlainDate();
  const end = day.toZonedDateTime({ timeZone: quiet.timeZone, plainTime: to });
  return instant(Math.max(end.epochMilliseconds, at));
}
