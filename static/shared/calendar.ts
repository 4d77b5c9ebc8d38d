export type Zone = { readonly locale: string; readonly timeZone: string };

/** Gives the exact moment in words, to the second, with its zone: what one sees on hovering over a relative time. */
export function exactTime(at: number, zone: Zone): string {
  return format(at, zone, { dateStyle: "full", timeStyle: "long" });
}

/** Gives the time of day, such as 12:41. */
export function timeOfDay(at: number, zone: Zone): string {
  return format(at, zone, { hour: "2-digit", minute: "2-digit" });
}

/** Gives a day and a time in short, such as Mon 23 Nov, 09:00. */
export function dayAndTime(at: number, zone: Zone): string {
  return `${shortDay(at, zone)}, ${format(at, zone, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}`;
}

/** Gives the same with its year, such as Mon 23 Nov 2026, 09:00. */
export function dayYearAndTime(at: number, zone: Zone): string {
  const [day, time] = dayAndTime(at, zone).split(", ");
  return `${day} ${format(at, zone, { year: "numeric" })}, ${time}`;
}

/** Gives a day in short, such as Mon 23 Nov. */
export function shortDay(at: number, zone: Zone): string {
  return format(at, zone, { weekday: "short", day: "numeric", month: "short" }).replace(",", "");
}

/** Gives the time of day to the second, such as 12:41:03. */
export function timeToSecond(at: number, zone: Zone): string {
  return format(at, zone, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}

/** Gives "Today", "Yesterday" or the date, for the day that `at` falls on in the reader's zone. */
export function dayName(at: number, now: number, zone: Zone): string {
  const day = dayKey(at, zone);
  if (day === dayKey(now, zone)) return "Today";
  if (day === dayKey(now - 24 * 3_600_000, zone)) return "Yesterday";
  return format(at, zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

function dayKey(at: number, zone: Zone): string {
  return format(at, { ...zone, locale: "en-CA" }, { dateStyle: "short" });
}

/** The app speaks English, so a date is worded in English too: in the reader's own kind, when theirs is one. */
function format(at: number, { locale, timeZone }: Zone, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale.startsWith("en") ? locale : "en-GB", { ...options, timeZone }).format(at);
}
