import { Temporal } from "temporal-polyfill";
import type { Instant } from "../time";
import { instant } from "../time";
import type { QuietHours } from "./policy";

/** The moment itself, or the end of the quiet hours it falls into: the first moment at which no clock there shows them. Hours that begin and end at one time of day are none. */
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
  const end = momentOf(day.toPlainDateTime(to), quiet.timeZone, at);
  return end <= at ? at : endOfQuietHours(quiet, end);
}

/** When clocks there show that time: the second time where the first is past, and where it is left out, the change that leaves it out. */
function momentOf(shown: Temporal.PlainDateTime, timeZone: string, past: Instant): Instant {
  const first = shown.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const second = shown.toZonedDateTime(timeZone, { disambiguation: "later" });
  const isLeftOut = !first.toPlainDateTime().equals(shown);
  const moment = isLeftOut ? first.getTimeZoneTransition("next") : first.epochMilliseconds < past ? second : first;
  return instant((moment ?? second).epochMilliseconds);
}
