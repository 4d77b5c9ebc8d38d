/** A date and a time of day on a wall clock, as an `<input type="datetime-local">` carries it: 2026-11-02T14:30. */
export type WallTime = string;

/** Gives what the wall clock of a zone shows at a moment (epoch ms), to the minute. */
export function wallTime(at: number, timeZone: string): WallTime {
  const format = new Intl.DateTimeFormat("en-CA", {
    ...{ timeZone, hourCycle: "h23" },
    ...{ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" },
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part["year"]}-${part["month"]}-${part["day"]}T${part["hour"]}:${part["minute"]}`;
}

/**
 * Gives the moment (epoch ms) at which the wall clock of a zone shows this; null for what is no time. In an hour that
 * the clock jumps over, the moment just as far after the jump; of an hour it shows twice, one of both.
 */
export function momentOf(wall: WallTime, timeZone: string): number | null {
  const asUtc = Date.parse(`${wall}Z`);
  if (Number.isNaN(asUtc)) return null;
  const ahead = (at: number): number => Date.parse(`${wallTime(at, timeZone)}Z`) - at;
  return asUtc - ahead(asUtc - ahead(asUtc));
}
