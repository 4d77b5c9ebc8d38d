/** A local time of day on a 24-hour clock, `HH:MM`. */
export type TimeOfDay = string & { readonly unit: "time-of-day" };

/** The time of day that this text is; null where it is none. */
export function timeOfDay(text: string): TimeOfDay | null {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? (text as TimeOfDay) : null;
}
