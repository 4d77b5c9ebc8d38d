const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Gives how long since a moment, seen at `now`: "under a minute", "7 min", "3 h" or "9 days"; both epoch ms. A moment ahead of `now` is "under a minute". */
export function ageWords(at: number, now: number): string {
  const age = now - at;
  if (age < MINUTE) return "under a minute";
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min`;
  if (age < DAY) return `${Math.floor(age / HOUR)} h`;
  const days = Math.floor(age / DAY);
  return days === 1 ? "1 day" : `${days} days`;
}
