import { dayName, timeOfDay, type Zone } from "./calendar";

/** Gives a moment by the clock: "14:30" for today, with the day in front for any other. */
export function endWords(at: number, now: number, zone: Zone): string {
  const day = dayName(at, now, zone);
  return day === "Today" ? timeOfDay(at, zone) : `${day}, ${timeOfDay(at, zone)}`;
}
